import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ClientFailure } from "../client/failure.ts";
import type { HeyueClient } from "../client/port.ts";
import { exampleNow } from "../testing/estate.fixture.ts";
import { openLiveBriefing } from "../testing/live-briefing.fixture.ts";
import type { LiveBriefing } from "../testing/live-briefing.fixture.ts";
import type { LivePerson } from "../testing/live-estate.fixture.ts";
import {
  findings,
  focused,
  inside,
  mount,
  nameless,
  once,
  overflow,
  settled,
  smallTargets,
  textOf,
} from "../testing/page.fixture.ts";
import { optionsOf } from "./check-options.ts";
import type { Briefing } from "./briefing.ts";
import "./define.ts";

const cleaners = "post/保洁员";
let live: LiveBriefing;
let now: number;

const element = async (person: LivePerson = "p-cleaner", client: HeyueClient = live.client(person)): Promise<Briefing> => {
  const one = await mount<Briefing>("heyue-briefing", { client, now: () => now });
  await vi.waitFor(() => expect(one.shadowRoot!.querySelector(".list, .paper")).not.toBeNull());
  await settled(one);
  return one;
}; // prettier-ignore
const button = (one: HTMLElement, name: string): HTMLButtonElement => {
  const found = [...one.shadowRoot!.querySelectorAll("button")].find((candidate) =>
    candidate.textContent!.trim().startsWith(name),
  );
  if (!found) throw new Error(`no button ${name} in: ${textOf(one)}`);
  return found;
};
const push = async (one: HTMLElement, name: string): Promise<void> => {
  button(one, name).click();
  await settled(one);
};
const set = (one: HTMLElement, selector: string, value: string): void => {
  const field = inside<HTMLInputElement>(one, selector);
  field.value = value;
  const kind = field.type === "text" ? "input" : "change";
  field.dispatchEvent(new Event(kind, { bubbles: true }));
};
const briefing = () => live.client("p-manager").collection("briefings").get(live.contract);
const sheetOf = async (id = cleaners) => (await briefing()).sheets.find((sheet) => sheet.id === id)!;
/** Answers every question, rightly or with the first other answer. */
const answer = async (one: HTMLElement, rightly: boolean): Promise<void> => {
  const sheet = await sheetOf();
  for (const [index, question] of sheet.questions.entries()) {
    const standard = sheet.standards.find(({ id }) => id === question.standard)!;
    const right = question.asks === "target" ? standard.target : standard.frequency;
    const options = optionsOf(question, sheet);
    const at = rightly ? options.indexOf(right!) : (options.indexOf(right!) + 1) % options.length;
    inside(one, `#question-${index}${at ? `-${at}` : ""}`).click();
    await settled(one);
  }
};

beforeEach(async () => {
  document.documentElement.lang = "zh-CN";
  await page.viewport(375, 800);
  now = exampleNow;
  live = await openLiveBriefing();
});
afterEach(async () => {
  document.body.replaceChildren();
  await new Promise((resolve) => {
    const request = indexedDB.deleteDatabase("heyue-briefings");
    for (const name of ["success", "error", "blocked"]) request.addEventListener(name, resolve);
  });
});

describe("a role sheet", () => {
  it("is read with every duty, answered wrongly, then rightly, and is acknowledged", async () => {
    await live.send(cleaners, ["p-cleaner"], true);
    const one = await element();
    const text = textOf(one);
    const sheet = await sheetOf();
    for (const part of ["保洁员 岗位交底卡", "第 1 版", "楼道清扫", "不少于 2 次", "每周 2 次", "垃圾清运", "每日 1 次", "第3条", "项目经理", "请在 2026年12月1日周二 前确认（含当天）", "还有 7 天", "项目经理发卡时定的期限"])
      expect(text).toContain(part); // prettier-ignore
    expect(inside(one, "code").innerText.replaceAll(" ", "")).toBe(sheet.hash);
    await push(one, "我已读过");
    expect(textOf(one)).toContain("请回答：");
    expect((await briefing()).total.acknowledged).toBe(0);
    await answer(one, false);
    await push(one, "我已读过");
    await vi.waitFor(() => expect(textOf(one)).toContain("题和卡上不一样。没关系"));
    expect(focused(one)?.id).toBe("wrong");
    expect(one.shadowRoot!.querySelectorAll("input:checked")).toHaveLength(sheet.questions.length);
    expect((await sheetOf()).people[0]).toMatchObject({ state: "sent", failedChecks: [{ revision: 1 }] });
    await answer(one, true);
    expect(textOf(one)).not.toContain("没关系");
    const acknowledged = once(one, "heyue-acknowledged");
    await push(one, "我已读过");
    expect(await acknowledged).toEqual({ briefing: live.contract, sheet: cleaners, hash: sheet.hash });
    await vi.waitFor(() => expect(focused(one)?.id).toBe("acknowledged"));
    expect(textOf(one)).toContain("通过阅读测验");
    expect((await briefing()).total).toMatchObject({ acknowledged: 1, of: 1 });
  });

  it("that an amendment made stale says in words what changed, from and to, and is acknowledged again", async () => {
    await live.send(cleaners, ["p-cleaner"]);
    await live.send("post/工程主管", ["p-staff"]);
    let one = await element();
    await push(one, "我已读过");
    await vi.waitFor(() => expect(textOf(one)).toContain("您已于"));
    one.remove();
    await live.amend({ frequency: "1/week", target: "1" }, "s-stairs");
    one = await element();
    await vi.waitFor(() =>
      expect(inside(one, ".changes").innerText).toContain("您在 11月24日 10:30 确认过第 1 版"),
    );
    const lines = [...one.shadowRoot!.querySelectorAll<HTMLElement>(".changes li")].map(({ innerText }) =>
      innerText.replace(/\s+/g, " "),
    );
    expect(lines).toEqual([
      "修改 楼道清扫：标准 原来 不少于 2 次 现在 不少于 1 次",
      "修改 楼道清扫：频次 原来 每周 2 次 现在 每周 1 次",
    ]);
    expect(textOf(one)).toContain("合同文本变更，按交底启动时定的天数重新确认");
    await push(one, "我已读过");
    await vi.waitFor(() => expect(textOf(one)).toContain("确认第 2 版"));
    expect((await sheetOf()).people[0]).toMatchObject({
      state: "acknowledged",
      acknowledgement: { revision: 2 },
    });
    // Nobody else was asked again.
    expect((await sheetOf("post/工程主管")).people[0]?.state).toBe("sent");
  });

  it("is acknowledged without a connection, kept over a reload, and sent once", async () => {
    await live.send(cleaners, ["p-cleaner"]);
    let one = await element();
    live.offline = true;
    await push(one, "我已读过");
    await vi.waitFor(() => expect(textOf(one)).toContain("存在本机，尚未发送"));
    expect(focused(one)?.id).toBe("queued");
    one.remove();
    one = await element();
    expect(textOf(one)).toContain("现在连不上网络");
    expect(textOf(one)).toContain("垃圾清运");
    expect(textOf(one)).toContain("存在本机，尚未发送");
    live.offline = false;
    window.dispatchEvent(new Event("online"));
    await vi.waitFor(() => expect(textOf(one)).toContain("您已于"));
    one.remove();
    await element();
    const sent = (await live.calls()).filter((call) => call.endsWith("/acknowledge"));
    expect(sent).toHaveLength(1);
    expect((await briefing()).total.acknowledged).toBe(1);
  });

  it("counts once when the answer was lost, and is asked for again when it changed before it was sent", async () => {
    await live.send(cleaners, ["p-cleaner"]);
    const client = live.client("p-cleaner");
    const losing: HeyueClient = {
      ...client,
      collection: (name) => {
        const all = client.collection(name);
        const act = async (...call: readonly unknown[]): Promise<never> => {
          await (all.act as (...call: readonly unknown[]) => Promise<unknown>)(...call);
          throw new ClientFailure("offline", "");
        };
        return { ...all, act } as typeof all;
      },
    };
    let one = await element("p-cleaner", losing);
    await push(one, "我已读过");
    await vi.waitFor(() => expect(textOf(one)).toContain("存在本机，尚未发送"));
    one.remove();
    one = await element();
    await vi.waitFor(() => expect(textOf(one)).toContain("您已于"));
    expect((await briefing()).total.acknowledged).toBe(1);
    one.remove();

    await live.amend({ frequency: "1/week" }, "s-stairs");
    one = await element();
    live.offline = true;
    await push(one, "我已读过");
    await vi.waitFor(() => expect(textOf(one)).toContain("存在本机，尚未发送"));
    live.offline = false;
    await live.amend({ frequency: "3/week" }, "s-stairs");
    window.dispatchEvent(new Event("online"));
    await vi.waitFor(() => expect(textOf(one)).toContain("这张卡更新了"));
    expect(textOf(one)).toContain("我已读过");
    expect((await sheetOf()).people[0]?.state).toBe("stale");
  });

  it("is nobody's but the reader's: who was sent none sees none", async () => {
    await live.send(cleaners, ["p-cleaner"]);
    const one = await element("p-staff");
    expect(textOf(one)).toContain("还没有发给您的交底卡");
    expect(textOf(one)).not.toContain("垃圾清运");
  });
});

describe("the manager", () => {
  it("begins, sends sheets to people, sees coverage and who is missing with days left, and reminds", async () => {
    live = await openLiveBriefing(false);
    const one = await element("p-manager");
    set(one, "#reopenDays", "0");
    await push(one, "生成交底卡");
    expect(focused(one)?.id).toBe("reopenDays");
    set(one, "#reopenDays", "5");
    await push(one, "生成交底卡");
    await vi.waitFor(() => expect(textOf(one)).toContain("还没有发给任何人"));
    await push(one, "发送");
    expect(textOf(one)).toContain("请选择要发的卡");
    expect(focused(one)?.id).toBe("sheet");
    set(one, "#sheet", cleaners);
    await settled(one);
    // Who has the post is chosen already.
    expect(inside<HTMLInputElement>(one, "[name='person p-cleaner']").checked).toBe(true);
    inside(one, "[name='person p-staff']").click();
    set(one, "#dueOn", "2026-11-27");
    await settled(one);
    await push(one, "发送");
    await vi.waitFor(() => expect(textOf(one)).toContain("0 / 2"));
    expect(inside(one, "#missing-title + ul").innerText.replace(/\s+/g, " ")).toContain("孙桂芳 保洁员 待确认 2026年11月27日周五 还有 3 天 提醒");
    set(one, "#sheet", cleaners);
    await settled(one);
    expect(inside<HTMLInputElement>(one, "[name='person p-cleaner']").disabled).toBe(true);
    await push(one, "提醒");
    const reminder = inside<HTMLTextAreaElement>(one, "#reminder").value;
    expect(reminder).toBe("孙桂芳，您好：请确认《保洁员岗位交底卡》第 1 版。期限是 2026年11月27日（含当天）。打开“合同交底”页面即可查看和确认。");
    await push(one, "提醒");
    one.addEventListener("heyue-remind", (event) => event.preventDefault());
    const asked = once(one, "heyue-remind");
    await push(one, "提醒");
    expect(await asked).toEqual({ person: "p-cleaner", sheet: cleaners, dueDate: "2026-11-27", text: reminder });
    expect(one.shadowRoot!.querySelector("#reminder")).toBeNull();

    // The deadline passes before anybody noticed.
    now = Date.parse("2026-11-28T09:00:00+08:00");
    await live.setTime(now);
    await one.refresh();
    await settled(one);
    expect(textOf(one)).toContain("已过期 1 天");
  }); // prettier-ignore

  it("keeps what was chosen when the server refuses, with its sentence", async () => {
    const one = await element("p-manager");
    set(one, "#sheet", cleaners);
    set(one, "#dueOn", "2026-11-01");
    await settled(one);
    await push(one, "发送");
    await vi.waitFor(() => expect(focused(one)?.className).toContain("problems"));
    expect(inside(one, ".problems").innerText.length).toBeGreaterThan(10);
    expect(inside<HTMLSelectElement>(one, "#sheet").value).toBe(cleaners);
    expect(inside<HTMLInputElement>(one, "#dueOn").value).toBe("2026-11-01");
  });
});

describe("everybody can use it", () => {
  it.each([
    ["zh-CN", 375],
    ["en", 375],
    ["zh-CN", 1280],
  ] as const)(
    "in %s at %d px: nothing for axe, no nameless control, no small target, nothing wider than the page",
    async (lang, width) => {
      await live.send(cleaners, ["p-cleaner"], true);
      document.documentElement.lang = lang;
      await page.viewport(width, 800);
      const check = async (one: HTMLElement): Promise<void> => {
        expect(await findings(one)).toEqual([]);
        expect(nameless(one)).toEqual([]);
        expect(smallTargets(one, 44)).toEqual([]);
        expect(overflow()).toBe(0);
      };
      let one = await element();
      await check(one);
      await answer(one, false);
      inside(one, "[part=submit]").click();
      await vi.waitFor(() => expect(focused(one)?.id).toBe("wrong"));
      await check(one);
      await answer(one, true);
      inside(one, "[part=submit]").click();
      await vi.waitFor(() => expect(focused(one)?.id).toBe("acknowledged"));
      await check(one);
      one.remove();
      await live.amend({ frequency: "1/week" }, "s-stairs");
      one = await element();
      await vi.waitFor(() => inside(one, ".changes li"));
      await check(one);
      one.remove();
      one = await element("p-manager");
      set(one, "#sheet", cleaners);
      await push(one, lang === "en" ? "Send" : "发送");
      await push(one, lang === "en" ? "Remind" : "提醒");
      await check(one);
    },
  );

  it("is heard as a sheet with a table of duties, whom to tell, and one act at its end", async () => {
    await live.send(cleaners, ["p-cleaner"]);
    const one = await element();
    inside(one, "code").textContent = "…";
    await expect.element(page.elementLocator(inside(one, ".root"))).toMatchAriaInlineSnapshot(`
      - banner:
        - heading "合同交底" [level=2]
        - paragraph: 合同里归您的岗位做的事，都在这张卡上。读过、确认，有变化会再请您看。
        - button "大字"
      - group
      - status
      - button "打印"
      - paragraph: 岗位 · 第 1 版
      - heading "保洁员 岗位交底卡" [level=3]
      - paragraph: 所依据合同文本自 2026年1月1日 起生效
      - table "要做到的":
        - caption: 要做到的
        - rowgroup:
          - row "事项 标准 频次 响应时限 怎么考核 合同条款":
            - columnheader "事项"
            - columnheader "标准"
            - columnheader "频次"
            - columnheader "响应时限"
            - columnheader "怎么考核"
            - columnheader "合同条款"
        - rowgroup:
          - row "楼道清扫 标准 不少于 2 次 频次 每周 2 次 怎么考核 现场查看并对照签到表 合同条款 第3条":
            - rowheader "楼道清扫"
            - cell "标准 不少于 2 次"
            - cell "频次 每周 2 次"
            - cell "怎么考核 现场查看并对照签到表"
            - cell "合同条款 第3条"
          - row "垃圾清运 标准 不少于 1 次 频次 每日 1 次 怎么考核 现场查看并对照签到表 合同条款 第3条":
            - rowheader "垃圾清运"
            - cell "标准 不少于 1 次"
            - cell "频次 每日 1 次"
            - cell "怎么考核 现场查看并对照签到表"
            - cell "合同条款 第3条"
      - region "做不到、来不及时，马上报":
        - heading "做不到、来不及时，马上报" [level=4]
        - paragraph: 项目经理
      - paragraph:
        - text: 文本指纹
        - code: …
      - form "我已读过，照此执行":
        - paragraph:
          - time: 请在 2026年12月1日周二 前确认（含当天）
          - strong: 还有 7 天
        - paragraph: 依据：项目经理发卡时定的期限
        - button "我已读过，照此执行"
        - paragraph: 会记下您的姓名、时间、版本和文本指纹；不影响您提出意见。
      - status
    `);
  });

  it("works by keyboard alone, in a list of several sheets", async () => {
    await live.send(cleaners, ["p-cleaner"]);
    await live.send("post/秩序主管", ["p-cleaner"]);
    const one = await element();
    button(one, "打开").focus();
    await userEvent.keyboard("{Enter}");
    await settled(one);
    expect(focused(one)?.id).toBe("sheet-title");
    inside(one, "[part=submit]").focus();
    await userEvent.keyboard("{Enter}");
    await vi.waitFor(() => expect(focused(one)?.id).toBe("acknowledged"));
    await push(one, "‹");
    expect(focused(one)?.dataset["sheet"]).toBeTruthy();
    expect(textOf(one)).toContain("已确认");
  });

  it("says when the session is over", async () => {
    const client = { ...live.client("p-cleaner"), me: () => Promise.reject(new ClientFailure("auth", "")) };
    const one = await mount<Briefing>("heyue-briefing", { client, now: () => now });
    expect(inside(one, ".problems").innerText).toContain("登录已过期");
  });
});
