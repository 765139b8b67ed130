import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { exampleContract, exampleLedger } from "../testing/contract.fixture.ts";
import { exampleNow, exampleOwner, examplePeople } from "../testing/estate.fixture.ts";
import { createMemoryClient } from "../testing/memory-client.ts";
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
import type { ContractViewer } from "./contract-viewer.ts";
import "./define.ts";

let client: MemoryClient;
const viewer = (properties: Readonly<Record<string, unknown>> = {}): Promise<ContractViewer> =>
  mount<ContractViewer>("heyue-contract-viewer", { client, now: () => exampleNow, ...properties });

beforeEach(async () => {
  document.documentElement.lang = "zh-CN";
  await page.viewport(1280, 800);
  client = createMemoryClient({
    me: exampleOwner,
    people: examplePeople,
    now: () => exampleNow,
    contract: exampleContract,
    ledger: exampleLedger,
  });
});
afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, "", location.pathname + location.search);
});

describe("the contract", () => {
  it("has every clause word for word under its anchor", async () => {
    const element = await viewer();
    for (const chapter of exampleContract.draft.chapters) {
      for (const clause of chapter.clauses) {
        const article = inside(element, `#${clause.id}`);
        expect(article.innerText).toContain(clause.number);
        for (const paragraph of clause.paragraphs) expect(article.innerText).toContain(paragraph);
      }
    }
    expect(textOf(element)).toContain("生效中");
    expect(textOf(element)).toContain("2026年1月1日至2028年12月31日（含首尾两日）");
    expect(inside(element, "code").innerText.replaceAll(" ", "")).toBe(exampleContract.textHash);
    expect(textOf(element)).toContain("2026年1月17日");
  });

  it("has its standards in real tables, one for each area, each number with its unit", async () => {
    const element = await viewer();
    const tables = [...element.shadowRoot!.querySelectorAll<HTMLTableElement>("table.wide")];
    expect(tables.map((table) => table.caption!.innerText)).toEqual([
      "客户服务",
      "维修养护",
      "环境保洁",
      "绿化养护",
      "秩序维护",
    ]);
    const targets = [...element.shadowRoot!.querySelectorAll(".target")].map((target) => target.textContent);
    expect(targets).toEqual([
      "不超过 30 秒",
      "不超过 3 个工作日",
      "不超过 15 分钟",
      "不少于 98%",
      "不少于 1 次",
      "低于 8 厘米",
      "不少于 4 次",
    ]);
    for (const table of tables) for (const row of table.tBodies[0]!.rows) expect(row.cells).toHaveLength(6);
  });

  it("shows that each price adds up, and where it does not", async () => {
    const element = await viewer();
    const sums = [...element.shadowRoot!.querySelectorAll<HTMLElement>("tfoot tr")].map((row) =>
      row.innerText.replace(/\s+/g, " "),
    );
    expect(sums[0]).toContain("与单价 2.80 相符");
    expect(sums[0]).toContain("2.8000");
    expect(sums[1]).toContain("与单价 70.00 相符");
    const { draft } = exampleContract;
    const wrong = {
      ...draft,
      fees: { ...draft.fees, items: [{ ...draft.fees.items[0]!, unitPrice: "2.81" }] },
    };
    element.contract = { ...exampleContract, draft: wrong };
    await settled(element);
    expect(inside(element, ".differs").innerText).toContain("与单价 2.81 相差 0.01");
  });

  it("lets a table of many columns be scrolled on a phone, by keyboard too, and says so", async () => {
    const head = ["部位", "设施设备", "数量", "养护内容", "频次", "责任岗位", "验收方法"];
    const rows = [
      ["各单元", "客梯", "14台", "机房、轿厢、层门检查与润滑", "每15日", "维保单位", "维保记录"],
      ["地下泵房", "消防泵", "4台", "启泵试验，电气检查", "每月", "工程部", "试验记录"],
    ];
    const annex = { id: "annex-9", title: "附件九 养护计划", paragraphs: [], table: { head, rows } };
    const contract = { ...exampleContract, draft: { ...exampleContract.draft, annexes: [annex] } };
    await page.viewport(390, 844);
    const element = await viewer({ contract });
    const region = inside(element, ".scroll");
    const hint = inside(element, ".sideways");
    await expect.poll(() => hint.hidden).toBe(false);
    expect(hint.innerText).toContain("左右滑动");
    expect(region.getAttribute("aria-label")).toBe(annex.title);
    region.focus();
    expect(focused(element)).toBe(region);
    expect(overflow()).toBeLessThanOrEqual(0);
    // Words are not broken into columns of single characters.
    for (const cell of region.querySelectorAll("td, th"))
      expect(cell.getBoundingClientRect().height).toBeLessThan(140);
    // What a row is about stays in sight.
    region.scrollLeft = 1000;
    const first = region.querySelector("tbody td")!;
    expect(first.getBoundingClientRect().left).toBeCloseTo(region.getBoundingClientRect().left, 0);
    expect(await findings(element)).toEqual([]);
    await page.viewport(1280, 800);
    await expect.poll(() => hint.hidden).toBe(true);
    expect(region.tabIndex).toBe(-1);
  });

  it("links clause, standard and liability both ways and moves the focus", async () => {
    const element = await viewer();
    const follow = async (from: string, words: string): Promise<void> => {
      const link = [...inside(element, from).querySelectorAll("a")].find((one) =>
        one.innerText.includes(words),
      )!;
      link.click();
      await settled(element);
    };
    await follow("#c-12", "违约责任 2 项");
    expect(focused(element)?.id).toBe("b-urgent");
    await follow("#b-urgent", "急修到场");
    expect(focused(element)?.id).toBe("s-urgent");
    await follow("#s-urgent", "第十二条");
    expect(focused(element)?.id).toBe("c-12");
    expect(location.hash).toBe("#c-12");
  });

  it("opens at the clause the address names, and leaves a hash router alone", async () => {
    history.replaceState(null, "", "#c-26");
    const element = await viewer();
    await vi.waitFor(() => expect(focused(element)?.id).toBe("c-26"));
    history.replaceState(null, "", "#/contract");
    inside(element, ".contents a").click();
    expect(location.hash).toBe("#/contract");
  });

  it("is read as of another day", async () => {
    const element = await viewer();
    const day = inside<HTMLInputElement>(element, "#as-of");
    expect(day.value).toBe("2026-11-24");
    day.value = "2026-03-01";
    day.dispatchEvent(new Event("change", { bubbles: true }));
    await settled(element);
    expect(client.calls.filter(([name]) => name === "contract").at(-1)).toEqual([
      "contract",
      { estate: "liuxia" },
      "2026-03-01",
    ]);
    expect(inside<HTMLInputElement>(element, "#as-of").value).toBe("2026-03-01");
  });

  it("counts complaints at their clause, and does without where that is not allowed", async () => {
    const element = await viewer();
    expect(inside(element, "#c-12").innerText).toContain("投诉 6 件，未结 2 件");
    element.remove();
    client.fail("ledger", "rejected");
    const other = await viewer();
    expect(inside(other, "#c-12").innerText).not.toContain("未结");
    expect(inside(other, ".problems").innerText.trim()).toBe("");
  });

  it("needs no client for a contract the host has, and says what failed otherwise", async () => {
    const alone = await mount<ContractViewer>("heyue-contract-viewer", { contract: exampleContract });
    expect(textOf(alone)).toContain("留下家园物业服务合同");
    alone.remove();
    client.fail("contract", "server");
    const element = await viewer();
    expect(inside(element, ".problems").innerText).toContain("没有响应");
    inside(element, ".problems .button").click();
    await settled(element);
    expect(textOf(element)).toContain("第一章");
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
      const element = await viewer({ size });
      expect(await findings(element)).toEqual([]);
      expect(nameless(element)).toEqual([]);
      expect(smallTargets(element, size === "large" ? 60 : 44)).toEqual([]);
      expect(overflow()).toBe(0);
    });
  });
});
