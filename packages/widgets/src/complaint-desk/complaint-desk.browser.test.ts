import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { exampleCases } from "../testing/case.fixture.ts";
import { exampleNow } from "../testing/estate.fixture.ts";
import type { MemoryClient } from "../testing/memory-client.ts";
import {
  findings,
  focused,
  inside,
  mount,
  nameless,
  overflow,
  settled,
  smallTargets,
  textOf,
} from "../testing/page.fixture.ts";
import type { ComplaintDesk } from "./complaint-desk.ts";
import "./define.ts";

let client: MemoryClient;

const desk = (properties: Readonly<Record<string, unknown>> = {}): Promise<ComplaintDesk> =>
  mount<ComplaintDesk>("heyue-complaint-desk", { client, now: () => exampleNow, ...properties });

const button = (element: HTMLElement, name: string): HTMLButtonElement => {
  const found = [...element.shadowRoot!.querySelectorAll("button")].find(
    (one) => one.innerText.trim() === name,
  );
  if (!found) throw new Error(`No button "${name}"`);
  return found;
};
const push = async (element: HTMLElement, name: string): Promise<void> => {
  button(element, name).click();
  await settled(element);
};
const enter = (element: HTMLElement, selector: string, value: string): void => {
  const field = inside<HTMLInputElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event(field.localName === "select" ? "change" : "input", { bubbles: true }));
};
const lastAct = (): unknown => client.calls.filter(([name]) => name === "act").at(-1)![2];

beforeEach(async () => {
  document.documentElement.lang = "zh-CN";
  await page.viewport(1280, 800);
  client = await exampleCases({ as: "desk" });
});
afterEach(() => document.body.replaceChildren());

describe("the inbox", () => {
  it("is ordered by the next deadline, the missed first", async () => {
    const element = await desk();
    const ids = [...element.shadowRoot!.querySelectorAll<HTMLElement>(".case")].map(
      (one) => one.dataset["case"],
    );
    expect(ids[0]).toBe("c-2");
    expect(new Set(ids)).toEqual(new Set(["c-1", "c-2", "c-3", "c-4"]));
    await push(element, "已超时");
    expect(element.shadowRoot!.querySelectorAll(".case")).toHaveLength(2);
    expect(button(element, "已超时").getAttribute("aria-pressed")).toBe("true");
    await push(element, "我负责的");
    expect(textOf(element)).not.toContain("11楼电梯厅");
  });
});

describe("the work on a case", () => {
  it("goes from the call to the archive, each step by the words the API knows", async () => {
    const element = await desk();
    await element.open("c-2");
    await settled(element);
    await push(element, "受理");
    await push(element, "确认受理");
    expect(lastAct()).toEqual({ type: "acknowledge" });
    await push(element, "分类定级");
    enter(element, "#category", "noise");
    inside(element, "#severity-high").click();
    inside(element, "#scope").click();
    enter(element, "#points", "夜里鸣笛谁管\n\n遛狗不牵绳怎么办\n");
    await push(element, "保存分类");
    expect(lastAct()).toEqual({
      type: "triage",
      category: "noise",
      severity: "high",
      scope: "within-contract",
      points: ["夜里鸣笛谁管", "遛狗不牵绳怎么办"],
    });
    await push(element, "派单");
    enter(element, "#assignee", "p-wu");
    await push(element, "派给这个人");
    expect(textOf(element)).toContain("吴建国");
    await push(element, "答复");
    enter(element, "#text", "已安排夜间加巡，并张贴提示。");
    enter(element, "#resolveBy", "2026-11-27");
    inside(element, "#answered").click();
    await push(element, "发送答复");
    // One point is open: nothing goes out, nothing typed is lost, the point is named.
    expect(inside(element, ".problems").innerText).toContain("还没有答复：遛狗不牵绳怎么办");
    expect(focused(element)).toBe(inside(element, ".problems"));
    expect(inside<HTMLTextAreaElement>(element, "#text").value).toBe("已安排夜间加巡，并张贴提示。");
    inside(element, "#answered-1").click();
    await push(element, "发送答复");
    expect(lastAct()).toEqual({
      type: "reply",
      kind: "full",
      text: "已安排夜间加巡，并张贴提示。",
      pointsAnswered: [0, 1],
      resolveBy: "2026-11-27",
    });
    await push(element, "办结");
    enter(element, "#text", "已加巡一周，无再发。");
    await push(element, "提交办结");
    expect(inside(element, ".problems").innerText).toContain("请附上办结照片或记录编号");
    enter(element, "#record", "XG-1127");
    await push(element, "提交办结");
    expect(lastAct()).toEqual({
      type: "resolve",
      text: "已加巡一周，无再发。",
      evidence: [{ kind: "record", ref: "XG-1127" }],
    });
    expect(textOf(element)).toContain("待业主确认");
  });

  it("pauses with a day, resumes, explains with a ground and escalates the missed deadline", async () => {
    const element = await desk();
    await element.open("c-1");
    await settled(element);
    await push(element, "暂停");
    enter(element, "#reason", "等配件");
    enter(element, "#until", "2026-11-26");
    await push(element, "暂停处理");
    expect(textOf(element)).toContain("暂停中");
    await push(element, "恢复");
    await push(element, "恢复处理");
    await push(element, "解释说明");
    enter(element, "#why", "not-now");
    await settled(element);
    enter(element, "#ground", "第十二条");
    enter(element, "#text", "配件停产，需更换整灯。");
    enter(element, "#change", "整灯到货");
    enter(element, "#reviewOn", "2026-12-20");
    for (const id of ["#answered", "#answered-1", "#answered-2"]) inside(element, id).click();
    await push(element, "发送说明");
    expect(lastAct()).toMatchObject({
      type: "explain",
      reason: "not-now",
      ground: "第十二条",
      change: "整灯到货",
      reviewOn: "2026-12-20",
      pointsAnswered: [0, 1, 2],
    });
    await element.open("c-3");
    await settled(element);
    await push(element, "升级");
    enter(element, "#reason", "派单超时");
    await push(element, "升级到项目经理");
    expect(lastAct()).toMatchObject({
      type: "escalate",
      reason: "派单超时",
      missed: expect.stringContaining("assign"),
    });
    expect(textOf(element)).toContain("周敏");
  });

  it("keeps what is typed for a case while another one is open and while others work", async () => {
    const element = await desk();
    await element.open("c-1");
    await settled(element);
    await push(element, "答复");
    enter(element, "#text", "写到一半");
    await element.open("c-2");
    await settled(element);
    await client.act("c-1", { type: "assign", assignee: "p-he" }, { idempotencyKey: "other" });
    await new Promise((resolve) => setTimeout(resolve, 400));
    await element.open("c-1");
    await settled(element);
    await push(element, "答复");
    expect(inside<HTMLTextAreaElement>(element, "#text").value).toBe("写到一半");
  });

  it.each([
    ["auth", "登录已过期"],
    ["conflict", "刚有新进展"],
    ["rejected", "还有诉求没有答复"],
  ] as const)("shows %s in place with the way on", async (kind, words) => {
    const element = await desk();
    await element.open("c-2");
    await settled(element);
    await push(element, "受理");
    enter(element, "#note", "马上去看");
    client.fail("act", kind, { code: "points-unanswered" });
    await push(element, "确认受理");
    expect(inside(element, ".problems").innerText).toContain(words);
    expect(focused(element)).toBe(inside(element, ".problems"));
    expect(inside<HTMLInputElement>(element, "#note").value).toBe("马上去看");
  });

  it("is done with the keyboard alone", async () => {
    const element = await desk();
    inside(element, '[data-case="c-2"]').focus();
    await userEvent.keyboard("{Enter}");
    await settled(element);
    expect(focused(element)?.id).toBe("case-title");
    button(element, "受理").focus();
    await userEvent.keyboard("{Enter}");
    await settled(element);
    expect(focused(element)?.id).toBe("note");
    await userEvent.keyboard("Hello{Enter}");
    await settled(element);
    expect(lastAct()).toEqual({ type: "acknowledge", note: "Hello" });
  });
});

describe("every state", () => {
  describe.each(["zh-CN", "en"])("%s", (locale) => {
    it.each([
      ["standard", 1280],
      ["standard", 360],
      ["large", 360],
    ] as const)("has names, contrast, targets and no overflow, size %s at %d px", async (size, width) => {
      document.documentElement.lang = locale;
      await page.viewport(width, 800);
      const element = await desk({ size });
      const check = async (state: string): Promise<void> => {
        expect({ state, findings: await findings(element) }).toEqual({ state, findings: [] });
        expect({ state, nameless: nameless(element) }).toEqual({ state, nameless: [] });
        expect({ state, small: smallTargets(element, size === "large" ? 60 : 44) }).toEqual({
          state,
          small: [],
        });
        expect({ state, overflow: overflow() }).toEqual({ state, overflow: 0 });
      };
      await check("inbox");
      await element.open("c-1");
      await settled(element);
      await check("case");
      for (const choice of element.shadowRoot!.querySelectorAll<HTMLElement>(".choices button")) {
        choice.click();
        await settled(element);
        inside(element, "#task .primary").click();
        await settled(element);
        if (focused(element)?.className === "problems") await check(choice.innerText);
      }
    });
  });
});
