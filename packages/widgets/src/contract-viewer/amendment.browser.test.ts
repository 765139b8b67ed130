import { sampleContract } from "@heyue/core/testing/sample-contract";
import type { ContractDraft } from "@heyue/core/contract/draft";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cdp, page } from "vitest/browser";
import { amend } from "../testing/amending.fixture.ts";
import type { Amending } from "../testing/amending.fixture.ts";
import { openLiveEstate } from "../testing/live-estate.fixture.ts";
import type { LiveEstate, LivePerson } from "../testing/live-estate.fixture.ts";
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
import type { ContractViewer } from "./contract-viewer.ts";
import "./define.ts";

const [chapter] = sampleContract().chapters;
const clauses = chapter!.clauses.map((clause) =>
  clause.id === "c-3"
    ? {
        ...clause,
        heading: "服务标准",
        paragraphs: ["急修自接报之时起30分钟内到达现场。", "楼道照明完好率不低于98%。"],
      }
    : clause.id === "c-4"
      ? { ...clause, heading: "物业费", paragraphs: ["高层住宅物业服务费每平方米每月2.80元。"] }
      : clause,
);

/** Faster urgent repairs, a dearer square metre, one clause more, one less, two that changed places. */
const change = (draft: ContractDraft): ContractDraft => {
  const kept = draft.chapters[0]!.clauses;
  const [parties, scope, standard, fee, ...rest] = kept;
  return {
    ...draft,
    chapters: [
      {
        ...draft.chapters[0]!,
        clauses: [
          parties!,
          {
            ...standard!,
            number: "第2条",
            paragraphs: ["急修自接报之时起20分钟内到达现场。", standard!.paragraphs[1]!],
          },
          { ...scope!, number: "第3条" },
          { ...fee!, paragraphs: ["高层住宅物业服务费每平方米每月3.00元。"] },
          {
            id: "c-40",
            number: "第4条之一",
            heading: "调价公示",
            paragraphs: ["调价方案公示三十日。"],
            topics: [],
          },
          ...rest,
        ],
      },
    ],
    standards: draft.standards.map((one) => ({ ...one, target: "20" })),
    fees: {
      ...draft.fees,
      items: draft.fees.items.map((item) => ({
        ...item,
        unitPrice: "3.00",
        composition: [
          { item: "人员", amount: "1.70" },
          { item: "其他", amount: "1.30" },
        ],
      })),
    },
  };
};
const amending: Amending = { title: "补充协议一", from: "2026-12-01", change };

let estate: LiveEstate;
const viewer = async (
  person: LivePerson,
  properties: Readonly<Record<string, unknown>> = {},
): Promise<ContractViewer> => {
  const element = await mount<ContractViewer>("heyue-contract-viewer", {
    client: estate.client(person),
    estate: "liuxia",
    ...properties,
  });
  await vi.waitFor(() => inside(element, "#title"));
  return element;
};
const compared = (element: ContractViewer): Promise<HTMLElement> =>
  vi.waitFor(() => inside(element, ".comparison"));
const press = (element: ContractViewer, words: string): void =>
  [...element.shadowRoot!.querySelectorAll("button")]
    .find((one) => one.textContent!.trim() === words)!
    .click();
/** What a clause says of itself, spaces aside. */
const clauseText = (element: ContractViewer, id: string): string =>
  inside(element, `#${id}`).innerText.replace(/\s+/g, " ");

beforeEach(async () => {
  document.documentElement.lang = "zh-CN";
  await page.viewport(1280, 900);
  estate = await openLiveEstate({ chapters: [{ ...chapter!, clauses }] });
});
afterEach(() => document.body.replaceChildren());

describe("the versions of a contract", () => {
  it("are listed with the day, the amendment and the cause, and each is read as of its day", async () => {
    await amend(estate, amending);
    const element = await viewer("p-owner");
    const entries = [...element.shadowRoot!.querySelectorAll<HTMLElement>(".versions li")];
    expect(entries.map((entry) => entry.querySelector("p")!.innerText.replace(/\s+/g, " ").trim())).toEqual([
      "2026年1月1日起 签订时的文本 正在查看",
      "2026年12月1日起 补充协议一 业主要求",
    ]);
    expect(clauseText(element, "c-4")).toContain("2.80元");
    press(element, "看全文：2026年12月1日");
    await vi.waitFor(() => expect(clauseText(element, "c-4")).toContain("3.00元"));
    expect(inside<HTMLInputElement>(element, "#as-of").value).toBe("2026-12-01");
    const day = inside<HTMLInputElement>(element, "#as-of");
    day.value = "2026-11-30";
    day.dispatchEvent(new Event("change", { bubbles: true }));
    await vi.waitFor(() => expect(clauseText(element, "c-4")).toContain("2.80元"));
  });

  it("are not listed where there is but one", async () => {
    const element = await viewer("p-owner");
    expect(element.shadowRoot!.querySelector(".versions")).toBeNull();
  });
});

describe("what an amendment changed", () => {
  it("is shown word by word, numbers whole, with the words 删除 and 新增, and the focus is there", async () => {
    await amend(estate, amending);
    const element = await viewer("p-owner");
    const told = once<unknown>(element, "heyue-compare");
    press(element, "看改了什么：补充协议一");
    const comparison = await compared(element);
    expect((await told) as object).toMatchObject({ with: null });
    await vi.waitFor(() => expect(focused(element)?.id).toBe("comparison"));
    const [before, after] = inside(element, "#c-3").querySelectorAll<HTMLElement>(".side .text");
    expect(before!.querySelector("del")!.innerText.replace(/\s/g, "")).toBe("删除30删除完");
    expect(after!.querySelector("ins")!.innerText.replace(/\s/g, "")).toBe("新增20新增完");
    expect(before!.querySelector("ins")).toBeNull();
    expect(clauseText(element, "c-4")).toMatch(/删除 ?2\.80元.*新增 ?3\.00元/);
    expect(clauseText(element, "c-40")).toContain("新增");
    expect(inside(element, ".counted").innerText).toBe("条款：2 处修改、1 处新增、1 处移动、2 处条号变更");
    expect(comparison.innerText).toContain("未改动的 8 条已略去");
  });

  it("tells a clause that moved or was renumbered from one that was rewritten", async () => {
    await amend(estate, amending);
    const element = await viewer("p-owner", { compareWith: "2026-11-30", asOf: "2026-12-01" });
    await compared(element);
    const moved = ["c-2", "c-3"].map((id) => clauseText(element, id));
    expect(moved.filter((text) => text.includes("移动"))).toHaveLength(1);
    expect(moved[0]).toContain("条号变更 第2条 → 第3条");
    expect(inside(element, "#c-2").querySelector("ins, del")).toBeNull();
  });

  it("gives values that changed before and after, with their units and the difference", async () => {
    await amend(estate, amending);
    const element = await viewer("p-owner", { compareWith: "2026-11-30", asOf: "2026-12-01" });
    await compared(element);
    const rows = [...element.shadowRoot!.querySelectorAll<HTMLTableRowElement>(".values tbody tr")].map(
      (row) => [...row.cells].map((cell) => cell.textContent!.replace(/\s+/g, " ").trim()),
    );
    expect(rows).toContainEqual(["标准", "删除不超过 30 分钟删除完", "新增不超过 20 分钟新增完"]);
    expect(rows).toContainEqual([
      "单价 增加 0.20",
      "删除2.80 元/平方米·月删除完",
      "新增3.00 元/平方米·月新增完",
    ]);
    expect(rows.find(([label]) => label === "人员")?.[2]).toContain("1.70");
  });

  it("comes with its reason, the owners' vote, the signatures and what it touches", async () => {
    const { id } = await amend(estate, amending);
    const element = await viewer("p-owner", { amendmentId: id });
    await compared(element);
    const text = inside(element, ".amendment").textContent!.replace(/\s+/g, " ");
    for (const part of [
      "已签订",
      "业主要求 2026年第2次业主大会议题三",
      "共有和共同管理的其他重大事项（收费标准有改动）",
      "业主大会决议2026-02",
      "表决通过",
      "第二百七十八条",
      "工程主管。交底卡须重新确认",
      "住宅物业费：2.80 → 3.00",
      "已经承诺的期限不因变更而改变",
      "物业服务人：陆明远（盖章）",
    ])
      expect(text).toContain(part);
  });

  it("is both texts exactly: what is on either side, word marks aside, is the clause", async () => {
    await amend(estate, amending);
    const element = await viewer("p-owner", {
      compareWith: "2026-11-30",
      asOf: "2026-12-01",
      wholeText: true,
    });
    await compared(element);
    const client = estate.client("p-owner");
    const texts = [
      await client.contract({ id: estate.contract }, "2026-11-30"),
      await client.contract({ id: estate.contract }, "2026-12-01"),
    ];
    for (const [index, side] of (["before", "after"] as const).entries()) {
      const shown = [...element.shadowRoot!.querySelectorAll(".comparison .clause")]
        .map((article) => [
          article.id,
          [...article.querySelectorAll(`.kept, .${side}:not(.empty) .text`)]
            .map((line) => {
              const copy = line.cloneNode(true) as HTMLElement;
              for (const word of copy.querySelectorAll(".mark, .hidden")) word.remove();
              return copy.textContent;
            })
            .join("\n"),
        ])
        .filter(([, text]) => text !== "");
      const wanted = texts[index]!.draft.chapters.flatMap((one) => one.clauses).map((clause) => [
        clause.id,
        clause.paragraphs.join("\n"),
      ]);
      expect(new Map(shown.filter(([id]) => id!.startsWith("c-")) as [string, string][])).toEqual(
        new Map(wanted as [string, string][]),
      );
    }
  });

  it("shows the whole text with the changes in it when that is wanted, and goes back to reading", async () => {
    await amend(estate, amending);
    const element = await viewer("p-owner", { compareWith: "2026-11-30", asOf: "2026-12-01" });
    await compared(element);
    expect(element.shadowRoot!.querySelector("#c-8")).toBeNull();
    inside<HTMLInputElement>(element, ".choices input").click();
    await settled(element);
    expect(clauseText(element, "c-8")).toContain("关于");
    press(element, "返回合同全文");
    await settled(element);
    expect(element.shadowRoot!.querySelector(".comparison")).toBeNull();
    expect(focused(element)?.id).toBe("title");
  });

  it("compares any two days, in whichever order, and says so when nothing changed", async () => {
    await amend(estate, amending);
    const element = await viewer("p-owner", { compareWith: "2026-12-24", asOf: "2026-11-24" });
    expect((await compared(element)).innerText).toContain("2026年11月24日的文本与2026年12月24日的文本");
    const day = inside<HTMLInputElement>(element, "#compare-with");
    day.value = "2026-11-25";
    day.dispatchEvent(new Event("change", { bubbles: true }));
    await vi.waitFor(() => expect(textOf(element)).toContain("两个文本完全相同"));
  });

  it("is seen by those who negotiate before it is signed, and by owners only after", async () => {
    const { id } = await amend(estate, { ...amending, until: "proposed" });
    const manager = await viewer("p-manager");
    expect(inside(manager, ".versions").innerText).toContain("提出，尚未取得同意");
    press(manager, "看改了什么：补充协议一");
    const text = (await compared(manager)).innerText;
    expect(text).toContain("现行文本与拟议文本");
    expect(text).toContain("尚未取得");
    expect(text).toContain("尚未签订");
    manager.remove();
    const owner = await viewer("p-owner");
    expect(owner.shadowRoot!.querySelector(".versions")).toBeNull();
    owner.amendmentId = id;
    await vi.waitFor(() => expect(inside(owner, ".problems").innerText).toContain("合同没有打开"));
    expect(clauseText(owner, "c-4")).toContain("2.80元");
  });

  it("keeps what is shown when the line is dead, and goes on when it is back", async () => {
    await amend(estate, amending);
    const element = await viewer("p-owner", { asOf: "2026-12-01" });
    estate.offline = true;
    const day = inside<HTMLInputElement>(element, "#compare-with");
    day.value = "2026-11-30";
    day.dispatchEvent(new Event("change", { bubbles: true }));
    await vi.waitFor(() => expect(inside(element, ".problems").innerText).toContain("连不上网络"));
    expect(inside<HTMLInputElement>(element, "#compare-with").value).toBe("2026-11-30");
    estate.offline = false;
    inside(element, ".problems .button").click();
    await compared(element);
  });

  it("needs no client where the host has both texts and the amendment", async () => {
    const { id } = await amend(estate, amending);
    const client = estate.client("p-owner");
    const [earlier, contract] = await Promise.all(
      ["2026-11-30", "2026-12-01"].map((day) => client.contract({ id: estate.contract }, day)),
    );
    const amendments = [await client.collection("amendments").get(id)];
    const element = await mount<ContractViewer>("heyue-contract-viewer", { contract, earlier, amendments });
    const text = (await compared(element)).innerText;
    expect(text).toContain("补充协议一");
    expect(text).toContain("3.00");
    expect(element.shadowRoot!.querySelector("#compare-with")).toBeNull();
  });
});

describe("every state of the comparison", () => {
  describe.each(["zh-CN", "en"])("%s", (locale) => {
    it.each([
      ["standard", 1280],
      ["standard", 375],
      ["large", 375],
    ] as const)("has names, contrast, targets and no overflow, size %s at %d px", async (size, width) => {
      document.documentElement.lang = locale;
      await amend(estate, amending);
      await page.viewport(width, 800);
      const element = await viewer("p-owner", { size, compareWith: "2026-11-30", asOf: "2026-12-01" });
      await compared(element);
      if (locale === "en") expect(inside(element, "#c-40").innerText).toContain("added");
      expect(await findings(element)).toEqual([]);
      expect(nameless(element)).toEqual([]);
      expect(smallTargets(element, size === "large" ? 60 : 44)).toEqual([]);
      expect(overflow()).toBe(0);
    });
  });

  it("is printed with its words, and without what can only be pressed", async () => {
    await amend(estate, amending);
    const element = await viewer("p-owner", { compareWith: "2026-11-30", asOf: "2026-12-01" });
    await compared(element);
    const session = cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> };
    await session.send("Emulation.setEmulatedMedia", { media: "print" });
    const display = (selector: string): string => getComputedStyle(inside(element, selector)).display;
    expect([".versions", ".choices", ".tools"].map(display)).toEqual(["none", "none", "none"]);
    expect([".amendment", "#c-4 del .mark", "#c-4 ins .mark"].map(display)).not.toContain("none");
    await session.send("Emulation.setEmulatedMedia", { media: "" });
  });

  it("is heard in order: the clause, the earlier text with what was removed, the later with what was added", async () => {
    await amend(estate, amending);
    const element = await viewer("p-owner", { compareWith: "2026-11-30", asOf: "2026-12-01" });
    await compared(element);
    await expect.element(page.elementLocator(inside(element, "#c-4"))).toMatchAriaInlineSnapshot(`
      - article "第4条 物业费":
        - heading "第4条 物业费" [level=4]
        - text: 原文
        - paragraph:
          - text: 高层住宅物业服务费每平方米每月
          - deletion: 删除 2.80元 删除完
          - text: 。
        - text: 现文
        - paragraph:
          - text: 高层住宅物业服务费每平方米每月
          - insertion: 新增 3.00元 新增完
          - text: 。
    `);
  });
});
