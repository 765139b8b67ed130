import {
  exampleDesk,
  exampleNow,
  exampleOwner,
  examplePeople,
  examplePhoto,
  exampleReply,
} from "./estate.fixture.ts";
import { createMemoryClient } from "./memory-client.ts";
import type { MemoryClient } from "./memory-client.ts";

const hour = 3_600_000;

/** A small world with cases in several phases, made by acting on the memory client as its people would. */
export const exampleCases = async (
  options: { readonly as?: "owner" | "desk"; readonly photos?: boolean } = {},
): Promise<MemoryClient> => {
  let now = exampleNow - 50 * hour;
  const client = createMemoryClient({
    me: exampleOwner,
    people: examplePeople,
    now: () => now,
    reply: exampleReply,
  });
  let key = 0;
  const write = (): { readonly idempotencyKey: string } => ({ idempotencyKey: `example-${++key}` });
  const staff = { ...exampleDesk, actor: { id: "p-wu", role: "staff" }, name: "吴建国" };
  const lamp = options.photos
    ? [await client.upload(await examplePhoto("电梯厅.jpg", 800, 600), "电梯厅.jpg")]
    : [];

  await client.file(
    {
      estate: "liuxia",
      unit: "u-3-2-1101",
      kind: "repair",
      channel: "web",
      attachments: lamp,
      subject: "11楼电梯厅灯不亮，晚上很暗",
      text: "3幢2单元11楼电梯厅的灯从上周六开始不亮，晚上出电梯很暗，老人走路不安全。\n之前跟门岗说过一次，没有人来修。希望这两天修好，并告诉我们是谁负责。",
      place: "3幢2单元11楼电梯厅",
    },
    write(),
  );
  now += hour;
  client.become(exampleDesk);
  await client.act("c-1", { type: "acknowledge" }, write());
  now += hour / 2;
  await client.act(
    "c-1",
    {
      type: "triage",
      category: "facility",
      severity: "high",
      scope: "within-contract",
      clause: "c-12",
      points: ["电梯厅灯何时修好", "谁负责", "为什么门岗没有转告"],
    },
    write(),
  );
  await client.act("c-1", { type: "assign", assignee: "p-wu" }, write());
  now += 3 * hour;
  client.become(staff);
  await client.act("c-1", { type: "arrive", note: "已到现场，灯具驱动损坏，需换新件。" }, write());
  now += hour;
  await client.act(
    "c-1",
    {
      type: "reply",
      kind: "full",
      pointsAnswered: [0, 1, 2],
      resolveBy: "2026-11-26",
      text: "陈女士您好：\n一、灯具驱动损坏，配件已采购，11月26日前更换好。\n二、由我负责，电话可找客服转接。\n三、门岗当天未登记，已提醒并补充交接班记录。给您带来不便，抱歉。",
    },
    write(),
  );

  client.become(exampleOwner);
  now += 4 * hour;
  await client.file(
    {
      estate: "liuxia",
      kind: "complaint",
      channel: "phone",
      text: "地下车库B区夜里有人鸣笛、遛狗不牵绳，保安没有管。",
      place: "地下车库B区",
    },
    write(),
  );
  now += 26 * hour;
  await client.file(
    {
      estate: "liuxia",
      unit: "u-3-2-1101",
      kind: "request",
      channel: "wechat",
      text: "希望把物业费缴费通知提前一个月发，方便老人安排。",
    },
    write(),
  );
  client.become(exampleDesk);
  await client.act("c-3", { type: "acknowledge" }, write());
  await client.act(
    "c-3",
    { type: "triage", category: "fee", severity: "low", scope: "within-contract", points: [] },
    write(),
  );
  client.become(exampleOwner);
  now += hour;
  await client.file(
    {
      estate: "liuxia",
      kind: "repair",
      channel: "app",
      text: "单元门闭门器坏了，关门声音很大，早上六点就吵醒。",
      place: "3幢2单元大堂",
    },
    write(),
  );
  client.become(exampleDesk);
  await client.act("c-4", { type: "acknowledge" }, write());
  await client.act(
    "c-4",
    {
      type: "triage",
      category: "repair",
      severity: "normal",
      scope: "within-contract",
      points: ["闭门器何时修好"],
    },
    write(),
  );
  await client.act("c-4", { type: "assign", assignee: "p-wu" }, write());
  await client.act(
    "c-4",
    {
      type: "reply",
      kind: "full",
      pointsAnswered: [0],
      resolveBy: "2026-11-24",
      text: "今天上午更换闭门器。",
    },
    write(),
  );
  const proof = options.photos
    ? (await client.upload(await examplePhoto("更换后.jpg", 800, 600, 90), "更换后.jpg")).id
    : "WX-2026-1124";
  await client.act(
    "c-4",
    {
      type: "resolve",
      text: "已更换闭门器并调好关门速度。",
      evidence: [{ kind: options.photos ? "photo" : "record", ref: proof }],
    },
    write(),
  );
  now = exampleNow;
  client.become(options.as === "desk" ? exampleDesk : exampleOwner);
  return client;
};
