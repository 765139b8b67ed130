import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { openInspectedEstate } from "../testing/inspected-estate.fixture.ts";
import type { LiveEstate } from "../testing/live-estate.fixture.ts";
import { findings, focused, inside, once } from "../testing/page.fixture.ts";
import type { OpenFigure } from "./card-view.ts";
import { cell, shownOf, tile } from "./scorecard.fixture.ts";
import type { ScorecardElement } from "./scorecard.ts";

let live: LiveEstate;
const shown = (): Promise<ScorecardElement> => shownOf(live);

beforeAll(async () => {
  live = await openInspectedEstate();
});
beforeEach(async () => {
  document.documentElement.lang = "zh-CN";
  await page.viewport(1280, 900);
});
afterEach(() => document.body.replaceChildren());

describe("every figure", () => {
  it("is one step from its records, each with what was measured, when, by whom, and its photos", async () => {
    const element = await shown();
    const figure = cell(element, "楼道每日清扫 · 公司自查达标率 · 2026年11月");
    expect(figure.innerText).toContain("▼ 50%");
    const told = once<OpenFigure>(element, "heyue-figure");
    figure.focus();
    await userEvent.keyboard("{Enter}");
    const { events } = (await told) as unknown as {
      readonly events: readonly { readonly id: string; readonly version: number }[];
    };
    expect(events).toHaveLength(2);
    await expect.poll(() => focused(element)?.id).toBe("evidence-title");
    const dialog = inside<HTMLDialogElement>(element, "dialog");
    expect(dialog.innerText).toContain("这个数字由 2 条记录得出");
    const items = [...dialog.querySelectorAll<HTMLButtonElement>(".event")];
    expect(items[1]!.innerText).toMatch(/检查记录[\s\S]*liuxia\.[\w-]+@2/);
    items[1]!.click();
    await expect.poll(() => dialog.innerText).toContain("实测 0 次");
    const text = dialog.innerText.replace(/\s+/g, " ");
    expect(text).toContain("标准：不少于 2 次");
    expect(text).toContain("检查人 范建国");
    expect(text).toContain("11月10日 08:00");
    expect(text).toContain("=当班请假，没有替班");
    expect(text).toContain("同一次检查还记录了另外 2 项标准。");
    const thumb = inside<HTMLButtonElement>(element, ".thumb");
    expect(thumb.getAttribute("aria-label")).toContain("楼道.png");
    await expect.poll(() => thumb.querySelector("canvas")!.width).toBe(64);
    thumb.click();
    await element.updateComplete;
    expect(thumb.getAttribute("aria-pressed")).toBe("true");
    expect(await findings(element)).toEqual([]);
    // Escape closes and gives the focus back to the figure.
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => element.shadowRoot!.querySelector("dialog")).toBeNull();
    expect(focused(element)).toBe(figure);
  });

  it("leads to third parties, owners and deviations as well", async () => {
    const element = await shown();
    const walk = async (name: string): Promise<string> => {
      tile(element, name).click();
      await expect.poll(() => element.shadowRoot!.querySelector("dialog[open]")).not.toBeNull();
      const first = inside(element, ".event");
      if (first.getAttribute("aria-expanded") === "false") first.click();
      await expect.poll(() => element.shadowRoot!.querySelector("#record dl")).not.toBeNull();
      const text = inside(element, "#record").innerText.replace(/\s+/g, " ");
      inside<HTMLDialogElement>(element, "dialog").close();
      await expect.poll(() => element.shadowRoot!.querySelector("dialog")).toBeNull();
      return text;
    };
    const third = await walk("第三方实测达标率");
    for (const words of ["清正物业评估中心", "WT-2026-11", "5幢", "楼道每日清扫 未达标", "实测 1 次"])
      expect(third).toContain(words);
    const owners = await walk("业主满意率");
    for (const words of ["u-1", "楼道每日清扫 2 分", "垃圾桶清运 5 分", "楼道常有纸屑"])
      expect(owners).toContain(words);
    const deviation = await walk("新增偏差");
    for (const words of ["楼道每日清扫", "已立案，待分析", "标准：不少于 2 次"])
      expect(deviation).toContain(words);
  });

  it("is told as not known where there are no records, and lists none", async () => {
    const element = await shown();
    tile(element, "未检查").click();
    await expect.poll(() => element.shadowRoot!.querySelector("dialog[open]")).not.toBeNull();
    expect(inside(element, "dialog").innerText).toContain("门厅玻璃擦拭、楼道照度");
    expect(inside(element, "dialog").innerText).toContain("没有记录：不知道，不等于零。");
    inside<HTMLDialogElement>(element, "dialog").close();
    const glass = [...element.shadowRoot!.querySelectorAll<HTMLTableRowElement>(".months tbody tr")].find(
      (row) => row.innerText.includes("门厅玻璃"),
    )!;
    expect([...glass.cells].slice(2).map((one) => one.innerText.trim())).toEqual([
      "未检查",
      "未检查",
      "未检查",
      "未检查",
    ]);
  });

  it("can be shown by the host instead", async () => {
    const element = await shown();
    element.addEventListener("heyue-figure", (event) => event.preventDefault());
    tile(element, "达标").click();
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector("dialog")).toBeNull();
  });

  it("says in place when a record cannot be read, and reads it again", async () => {
    const element = await shown();
    live.offline = true;
    cell(element, "楼道照度 · 公司自查达标率 · 2026年10月").click();
    await expect.poll(() => element.shadowRoot!.querySelector("#record .problems")).not.toBeNull();
    expect(inside(element, "#record").innerText).toContain("这条记录没有打开");
    live.offline = false;
    inside<HTMLButtonElement>(element, "#record .problems button").click();
    await expect.poll(() => inside(element, "#record").innerText).toContain("实测 35 勒克斯");
  });
});
