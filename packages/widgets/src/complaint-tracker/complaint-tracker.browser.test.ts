import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { exampleCases } from "../testing/case.fixture.ts";
import { exampleDesk, exampleNow, exampleOwner } from "../testing/estate.fixture.ts";
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
import type { ComplaintTracker } from "./complaint-tracker.ts";
import "./define.ts";

let client: MemoryClient;

const tracker = (properties: Readonly<Record<string, unknown>> = {}): Promise<ComplaintTracker> =>
  mount<ComplaintTracker>("heyue-complaint-tracker", { client, now: () => exampleNow, ...properties });

const button = (element: HTMLElement, name: string): HTMLButtonElement => {
  const found = [...element.shadowRoot!.querySelectorAll("button")].find((one) =>
    one.innerText.trim().startsWith(name),
  );
  if (!found) throw new Error(`No button "${name}"`);
  return found;
};

beforeEach(async () => {
  document.documentElement.lang = "zh-CN";
  await page.viewport(390, 844);
  client = await exampleCases();
});
afterEach(() => document.body.replaceChildren());

describe("the list", () => {
  it("shows one's cases with state, number and what happens next by when and by whom", async () => {
    const element = await tracker();
    const cases = [...element.shadowRoot!.querySelectorAll<HTMLElement>(".case")];
    expect(cases).toHaveLength(4);
    const first = cases.find((one) => one.innerText.includes("11楼电梯厅灯不亮"))!;
    expect(first.innerText).toContain("TS-20261122-0001");
    expect(first.innerText).toContain("下一步 · 办结 · 2026年11月26日周四（含当天） · 吴建国");
    expect(cases.filter((one) => one.innerText.includes("已超时"))).toHaveLength(2);
  });

  it("opens a case and comes back to where the reader was", async () => {
    const element = await tracker();
    inside(element, '[data-case="c-1"]').focus();
    await userEvent.keyboard("{Enter}");
    await settled(element);
    expect(focused(element)?.id).toBe("case-title");
    button(element, "返回列表").focus();
    await userEvent.keyboard("{Enter}");
    await settled(element);
    expect(focused(element)?.dataset["case"]).toBe("c-1");
  });

  it("says so when there is nothing, and offers to try again when it failed", async () => {
    client.become({ ...exampleOwner, actor: { id: "p-nobody", role: "owner" } });
    const element = await tracker();
    expect(textOf(element)).toContain("还没有提交过事项");
    element.remove();
    client.become(exampleOwner);
    client.fail("complaints", "offline");
    const other = await tracker();
    expect(inside(other, ".problems").innerText).toContain("连不上网络");
    button(other, "再试一次").click();
    await settled(other);
    expect(other.shadowRoot!.querySelectorAll(".case")).toHaveLength(4);
  });
});

describe("one case", () => {
  it("tells its way in order with times, persons and what was promised on what basis", async () => {
    const element = await tracker({ complaintId: "c-2" });
    expect(inside(element, ".next").innerText).toContain("受理");
    expect(inside(element, ".next").innerText).toContain("已超时 38 小时");
    expect(inside(element, ".next").innerText).toContain("法规规定 杭州市物业管理条例 第五十条");
    expect(inside(element, "blockquote").textContent).toContain("十日内作出答复");
    element.complaintId = "c-1";
    await settled(element);
    expect(
      [...element.shadowRoot!.querySelectorAll(".story")].every(
        (text) => text.textContent === text.textContent?.trim(),
      ),
    ).toBe(true);
    const steps = [...element.shadowRoot!.querySelectorAll(".timeline > li strong")].map(
      (step) => step.textContent,
    );
    expect(steps).toEqual(["答复", "到达现场", "派单", "分类定级", "受理", "提交"]);
    const times = [...element.shadowRoot!.querySelectorAll(".timeline time")].map((time) =>
      Date.parse(time.getAttribute("datetime")!),
    );
    expect([...times].sort((a, b) => b - a)).toEqual(times);
    expect(inside(element, ".timeline").innerText).toContain("承诺 2026年11月26日周四 前办结");
  });

  it("takes the owner's yes", async () => {
    const element = await tracker({ complaintId: "c-4" });
    inside(element, 'input[name="rating"][value="5"]').click();
    button(element, "满意").click();
    await settled(element);
    expect(client.calls.find(([name]) => name === "act")).toBeDefined();
    expect(client.calls.filter(([name]) => name === "act").at(-1)).toMatchObject([
      "act",
      "c-4",
      { type: "confirm", rating: 5 },
      { version: 6 },
    ]);
    expect(textOf(element)).toContain("已确认");
  });

  it("asks what is not settled before it reopens, and keeps it when the line breaks", async () => {
    const element = await tracker({ complaintId: "c-4" });
    button(element, "不满意").click();
    await settled(element);
    expect(focused(element)?.id).toBe("reason");
    button(element, "提交，重新处理").click();
    await settled(element);
    expect(focused(element)).toBe(inside(element, ".problems"));
    const reason = inside<HTMLTextAreaElement>(element, "#reason");
    reason.value = "关门声音还是很大";
    reason.dispatchEvent(new InputEvent("input", { bubbles: true }));
    client.fail("act", "offline");
    button(element, "提交，重新处理").click();
    await settled(element);
    expect(inside<HTMLTextAreaElement>(element, "#reason").value).toBe("关门声音还是很大");
    button(element, "再试一次").click();
    await settled(element);
    const acts = client.calls.filter(([name]) => name === "act").slice(-2);
    const keys = acts.map(([, , , options]) => (options as { idempotencyKey: string }).idempotencyKey);
    expect(keys[0]).toBe(keys[1]);
    expect(textOf(element)).toContain("第 2 次处理");
  });

  it("is brought up to date by others' work and says it once", async () => {
    const element = await tracker({ complaintId: "c-2" });
    client.become(exampleDesk);
    await client.act("c-2", { type: "acknowledge" }, { idempotencyKey: "live-1" });
    client.become(exampleOwner);
    await new Promise((resolve) => setTimeout(resolve, 400));
    await settled(element);
    expect(inside(element, ".timeline").innerText).toContain("受理");
    const status = [...element.shadowRoot!.querySelectorAll("[role=status]")].map((one) =>
      one.textContent?.trim(),
    );
    expect(status).toEqual(["TS-20261122-0002 有新进展：受理"]);
  });

  it("shows a conflict, the latest state and keeps the reader in place", async () => {
    const element = await tracker({ complaintId: "c-4" });
    client.fail("act", "conflict", { currentVersion: 9 });
    button(element, "满意").click();
    await settled(element);
    expect(inside(element, ".problems").innerText).toContain("刚有新进展");
    expect(focused(element)).toBe(inside(element, ".problems"));
  });

  it("shows the evidence of a step: photos to look at, records by their number", async () => {
    client = await exampleCases({ photos: true });
    const element = await tracker({ complaintId: "c-4" });
    const canvas = inside<HTMLCanvasElement>(element, ".timeline canvas[data-file]");
    await expect.poll(() => canvas.width, { timeout: 5000 }).toBeGreaterThan(100);
    expect(inside(element, ".timeline .thumb").getAttribute("aria-label")).toBe("查看大图：办结凭证 1");
    inside(element, ".timeline .thumb").click();
    await settled(element);
    expect(inside<HTMLDialogElement>(element, "dialog").open).toBe(true);
    element.remove();

    client = await exampleCases();
    const other = await tracker({ complaintId: "c-4" });
    expect(inside(other, ".timeline").innerText).toContain("记录编号：WX-2026-1124");
    expect(other.shadowRoot!.querySelector(".timeline .thumb")).toBeNull();
  });

  it("draws photos without blob addresses and shows them large in a dialog", async () => {
    client = await exampleCases({ photos: true });
    const element = await tracker({ complaintId: "c-1" });
    const canvas = inside<HTMLCanvasElement>(element, "canvas[data-file]");
    await expect.poll(() => canvas.width, { timeout: 5000 }).toBeGreaterThan(100);
    inside(element, ".thumb").focus();
    await userEvent.keyboard("{Enter}");
    await settled(element);
    const dialog = inside<HTMLDialogElement>(element, "dialog");
    expect(dialog.open).toBe(true);
    expect(element.shadowRoot!.querySelector("img")).toBeNull();
    await userEvent.keyboard("{Escape}");
    await settled(element);
    expect(element.shadowRoot!.querySelector("dialog")).toBeNull();
    expect(focused(element)?.className).toBe("thumb");
  });
});

describe("every state", () => {
  describe.each(["zh-CN", "en"])("%s", (locale) => {
    it.each(["standard", "large"] as const)(
      "has names, contrast, targets and no overflow at 360 px, size %s",
      async (size) => {
        document.documentElement.lang = locale;
        await page.viewport(360, 740);
        for (const complaintId of [undefined, "c-1", "c-2", "c-4"]) {
          const element = await tracker({ size, complaintId });
          expect({ complaintId, findings: await findings(element) }).toEqual({ complaintId, findings: [] });
          expect({ complaintId, nameless: nameless(element) }).toEqual({ complaintId, nameless: [] });
          expect({ complaintId, small: smallTargets(element, size === "large" ? 60 : 44) }).toEqual({
            complaintId,
            small: [],
          });
          expect({ complaintId, overflow: overflow() }).toEqual({ complaintId, overflow: 0 });
          element.remove();
        }
      },
    );
  });
});
