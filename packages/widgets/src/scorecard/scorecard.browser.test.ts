import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { inspect, measured, openInspectedEstate } from "../testing/inspected-estate.fixture.ts";
import { type LiveEstate, openLiveEstate } from "../testing/live-estate.fixture.ts";
import { accessibleNames, findings, focused, inside, mount, nameless, once, overflow, smallTargets, textOf } from "../testing/page.fixture.ts"; // prettier-ignore
import { choose, now, shownOf, tile } from "./scorecard.fixture.ts";
import type { ScorecardElement } from "./scorecard.ts";

let live: LiveEstate;
const shown = (
  properties: Readonly<Record<string, unknown>> = {},
  person: "p-manager" | "p-committee" = "p-manager",
): Promise<ScorecardElement> => shownOf(live, properties, person);

beforeAll(async () => {
  live = await openInspectedEstate();
});
beforeEach(async () => {
  document.documentElement.lang = "zh-CN";
  await page.viewport(1280, 900);
});
afterEach(() => document.body.replaceChildren());

describe("the summary of a month", () => {
  it("comes first, in sentences that say what is not known", async () => {
    const element = await shown();
    const lead = inside(element, ".lead").innerText;
    expect(lead).toContain(
      "2026年11月：5 项标准中，达标 1 项，未达标 1 项（楼道每日清扫），未检查 2 项，不适用 1 项。",
    );
    expect(lead).toContain("公司自查达标率 75%，较上月 −5 个百分点");
    expect(lead).toContain("第三方实测达标率 50%，与自查相差 −25 个百分点");
    expect(lead).toContain("业主满意率 50%");
    expect(lead).toContain("新增偏差 2 件，月末未关闭 3 件。");
    const headings = [...element.shadowRoot!.querySelectorAll("h3")]
      .map((one) => one.innerText)
      .filter(Boolean);
    expect(headings[0]).toBe("摘要");
  });

  it("follows the month, the team and the standard that are chosen", async () => {
    const element = await shown();
    await choose(element, "month", "2026-08");
    expect(inside(element, ".lead").innerText).toContain(
      "2026年8月：5 项标准中，达标 0 项，未达标 0 项，未检查 5 项。公司自查达标率 未检查",
    );
    await choose(element, "month", "2026-10");
    await choose(element, "team", "工程主管");
    expect(inside(element, ".lead").innerText).toContain(
      "2026年10月：2 项标准中，达标 1 项，未达标 0 项，未检查 1 项",
    );
    await choose(element, "standard", "s-light");
    expect(inside(element, "figcaption").innerText).toContain("楼道照度");
  });
});

describe("the charts", () => {
  it("keep the three sides apart, and show what nobody looked at as such and never as zero", async () => {
    const element = await shown();
    const charts = [...element.shadowRoot!.querySelectorAll<HTMLElement>(".chart")];
    expect(charts.map((one) => one.getAttribute("aria-label"))).toEqual([
      "公司自查达标率，2026年8月至2026年11月：2026年8月 未检查、2026年9月 100%、2026年10月 80%、2026年11月 75%",
      "第三方实测达标率，2026年8月至2026年11月：2026年8月 未评估、2026年9月 未评估、2026年10月 未评估、2026年11月 50%",
      "业主满意率，2026年8月至2026年11月：2026年8月 未评价、2026年9月 未评价、2026年10月 未评价、2026年11月 50%",
      "新增偏差，2026年8月至2026年11月：2026年8月 0、2026年9月 0、2026年10月 1、2026年11月 2",
    ]);
    const columns = [...charts[0]!.querySelectorAll("rect")];
    expect(columns.map((rect) => rect.getAttribute("fill"))).toEqual([
      "none",
      ...Array(3).fill("url(#fill-solid)"),
    ]);
    const texts = (selector: string): readonly string[] =>
      [...charts[0]!.querySelectorAll(selector)].map((one) => one.textContent!.trim());
    expect(texts("text")).toEqual(["", "100", "80", "75"]);
    expect(texts(".absent")).toEqual(["未检查", "", "", ""]);
    // Four sides, four fills.
    const fills = charts.map((one) =>
      one.querySelector("rect:last-of-type[fill^=url], li:last-child rect")!.getAttribute("fill"),
    );
    expect(new Set(fills).size).toBe(4);
  });

  it("have a table behind each, told to a screen reader always and shown on demand or when the focus comes in", async () => {
    const element = await shown();
    const tables = [...element.shadowRoot!.querySelectorAll<HTMLElement>(".behind")];
    expect(tables).toHaveLength(4);
    expect((await accessibleNames("table")).filter((name) => name.includes("："))).toHaveLength(5);
    const [first] = tables;
    expect(first!.getBoundingClientRect().height).toBe(1);
    first!.querySelector<HTMLButtonElement>(".figure-link")!.focus();
    expect(first!.getBoundingClientRect().height).toBeGreaterThan(100);
    const toggle = inside<HTMLButtonElement>(element, "figure > .plain");
    toggle.click();
    await element.updateComplete;
    expect(toggle.getAttribute("aria-pressed")).toBe("true");
    expect(first!.getBoundingClientRect().height).toBeGreaterThan(100);
    expect(first!.innerText.replace(/\s+/g, " ")).toContain("2026年10月 5 4 80% 0 −20");
  });

  it("have labels that do not overlap on a phone, in large text, for three years", async () => {
    for (const [width, size, from] of [
      [375, "standard", "2025-12"],
      [375, "large", "2025-12"],
      [320, "standard", "2023-12"],
      [375, "standard", "2023-12"],
    ] as const) {
      await page.viewport(width, 800);
      const element = await shown({ from, size });
      for (const chart of element.shadowRoot!.querySelectorAll(".chart")) {
        for (const row of ["text", ".absent", ".label:nth-of-type(2)", ".label:nth-of-type(3)"]) {
          const boxes = [...chart.querySelectorAll(row)]
            .filter((one) => one.textContent!.trim())
            .map((one) => {
              const range = document.createRange();
              range.selectNodeContents(one);
              return range.getBoundingClientRect();
            });
          const overlaps = boxes.filter(
            (box, index) =>
              index > 0 &&
              Math.abs(boxes[index - 1]!.top - box.top) < 10 &&
              boxes[index - 1]!.right > box.left,
          );
          expect([width, size, from, row, overlaps]).toEqual([width, size, from, row, []]);
        }
      }
      element.remove();
    }
  });
});

describe("what is taken away", () => {
  it("is a table for Excel: every figure of every month, unknown as words, nothing that runs", async () => {
    const element = await shown();
    const blobs: Blob[] = [];
    const make = vi
      .spyOn(URL, "createObjectURL")
      .mockImplementation((blob) => (blobs.push(blob as Blob), "blob:x"));
    const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      expect(this.download).toBe("履约记分卡-2026-08-2026-11.csv");
    });
    [...element.shadowRoot!.querySelectorAll("button")].find((one) => one.innerText.includes("CSV"))!.click();
    expect(click).toHaveBeenCalledOnce();
    make.mockRestore();
    click.mockRestore();
    const bytes = new Uint8Array(await blobs[0]!.arrayBuffer());
    expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    const lines = new TextDecoder()
      .decode(bytes)
      .trim()
      .split("\r\n")
      .map((line) => line.split(","));
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([22]));
    const glass = lines.find((line) => line[0]!.includes("2026-11") && line[2]!.includes("门厅玻璃"))!;
    expect(glass.slice(3, 8)).toEqual(['"0"', '"0"', '"未检查"', '"0"', '"无法比较"']);
    const all = lines.find((line) => line[0] === '"2026-11"' && line[1] === '"全部班组"')!;
    expect(all.slice(3, 8)).toEqual(['"4"', '"3"', '"75%"', '"1"', '"-5"']);
  });

  it("is printed by the page with every table open", async () => {
    const element = await shown();
    const printed = vi.spyOn(globalThis, "print").mockImplementation(() => undefined);
    [...element.shadowRoot!.querySelectorAll("button")].find((one) => one.innerText === "打印")!.click();
    expect(printed).toHaveBeenCalledOnce();
    printed.mockRestore();
  });
});

describe("the period", () => {
  it("is chosen by months, told to the host, and never longer than can be asked", async () => {
    const element = await shown({ from: undefined });
    expect(element.shadowRoot!.querySelectorAll(".chart:first-of-type li").length).toBeGreaterThan(0);
    const told = once(element, "heyue-period");
    await choose(element, "from", "2026-10");
    expect(await told).toEqual({ from: "2026-10", to: "2026-11" });
    await expect.poll(() => inside(element, ".chart").querySelectorAll("li").length).toBe(2);
    expect(inside(element, ".months thead").innerText.trim().replace(/\s+/g, " ")).toBe(
      "标准 走势 2026-10 2026-11",
    );
    expect((await live.calls()).at(-1)).toContain("from=2026-10&to=2026-11");
  });
});

describe("while others work", () => {
  it("is renewed without taking the focus or what was chosen", async () => {
    const own = await openLiveEstate();
    const before = live;
    live = own;
    try {
      const element = await shown({ from: "2026-11" });
      expect(inside(element, ".lead").innerText).toContain("未检查 1 项");
      const select = inside(element, "#team");
      select.focus();
      await inspect(own, "2026-11-20", [measured("s-1", "45", "minute")]);
      await expect.poll(() => inside(element, ".lead").innerText, { timeout: 8000 }).toContain("未达标 1 项");
      expect(focused(element)).toBe(select);
    } finally {
      live = before;
    }
  });
});

describe("who may not see it, and nothing to see", () => {
  it("says so with the server's reason", async () => {
    const element = await mount<ScorecardElement>("heyue-scorecard", {
      client: live.client("p-owner"),
      now: () => now,
    });
    await expect.poll(() => inside(element, ".problems").innerText).toContain("记分卡没有打开");
    expect(await findings(element)).toEqual([]);
  });

  it("says that there is no connection, and tries again", async () => {
    live.offline = true;
    const element = await mount<ScorecardElement>("heyue-scorecard", {
      client: live.client("p-manager"),
      now: () => now,
    });
    await expect.poll(() => inside(element, ".problems").innerText).toContain("连不上网络");
    live.offline = false;
    inside<HTMLButtonElement>(element, ".problems button").click();
    await expect.poll(() => element.shadowRoot!.querySelector(".lead")).not.toBeNull();
    expect(inside(element, ".problems").innerText).toBe("");
  });

  it("says that there is no contract", async () => {
    const ended = await openLiveEstate();
    await ended.setTime(Date.parse("2031-01-01T09:00:00+08:00"));
    const element = await mount<ScorecardElement>("heyue-scorecard", { client: ended.client("p-manager") });
    await expect.poll(() => textOf(element)).toContain("没有生效的合同");
    expect(await findings(element)).toEqual([]);
  });
});

describe("every state", () => {
  describe.each(["zh-CN", "en"])("%s", (locale) => {
    it.each([
      ["standard", 1280],
      ["standard", 375],
      ["large", 375],
    ] as const)("has names, contrast, targets and no overflow, size %s at %d px", async (size, width) => {
      document.documentElement.lang = locale;
      await page.viewport(width, 900);
      const element = await shown({ size }, "p-committee");
      const check = async (state: string): Promise<void> => {
        expect({ state, findings: await findings(element) }).toEqual({ state, findings: [] });
        expect({ state, nameless: nameless(element) }).toEqual({ state, nameless: [] });
        expect({ state, small: smallTargets(element, size === "large" ? 60 : 44) }).toEqual({
          state,
          small: [],
        });
        expect({ state, overflow: overflow() }).toEqual({ state, overflow: 0 });
        if (locale === "en") {
          const words = textOf(element).replace(
            /[楼垃门公试保工业清物][\u4e00-\u9fff]*|[\u4e00-\u9fff]+(?=_)/g,
            "",
          );
          expect({ state, chinese: words.match(/未检|未评|达标|合计/g) }).toEqual({ state, chinese: null });
        }
      };
      await check("card");
      for (const toggle of element.shadowRoot!.querySelectorAll<HTMLButtonElement>("figure > .plain"))
        toggle.click();
      await element.updateComplete;
      await check("tables");
      tile(element, locale === "en" ? "Missed" : "未达标").click();
      await expect.poll(() => element.shadowRoot!.querySelector("dialog[open]")).not.toBeNull();
      for (const item of [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>(".event")].slice(-1))
        item.click();
      await expect.poll(() => element.shadowRoot!.querySelector("#record dl")).not.toBeNull();
      await check("evidence");
    });
  });
});
