import type { ContractDraft } from "@heyue/core/contract/draft";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cdp, page } from "vitest/browser";
import { amend } from "../testing/amending.fixture.ts";
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
  smallTargets,
  textOf,
} from "../testing/page.fixture.ts";
import type { BillBasis } from "./bill.ts";
import type { FeeExplainer } from "./fee-explainer.ts";
import "./define.ts";

const now = Date.parse("2026-11-24T10:30:00+08:00");
const dearer = (draft: ContractDraft): ContractDraft => ({
  ...draft,
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
});
const lateFees = (rate: string): Partial<ContractDraft> => ({
  fees: {
    basis: "lump-sum",
    priceSource: "market",
    items: [
      {
        id: "f-1",
        clause: "c-4",
        title: "住宅物业费",
        houseType: "high-rise",
        unitPrice: "2.80",
        unit: "m2-month",
        composition: [{ item: "全部", amount: "2.80" }],
      },
    ],
    payment: { clause: "c-4", cycle: "quarter", dueDay: 15, prepayMonthsMax: 12 },
    lateCharge: { clause: "c-9", dailyRate: rate, cap: "0.3" },
  },
});

let estate: LiveEstate;
const explainer = async (
  person: LivePerson,
  properties: Readonly<Record<string, unknown>> = {},
): Promise<FeeExplainer> => {
  const element = await mount<FeeExplainer>("heyue-fee-explainer", {
    client: estate.client(person),
    estate: "liuxia",
    now: () => now,
    ...properties,
  });
  await vi.waitFor(() =>
    expect(element.shadowRoot!.querySelector(".line, .note, .problems.shown")).not.toBeNull(),
  );
  return element;
};
/** What a part says, spaces aside. */
const said = (element: FeeExplainer, selector: string): string =>
  inside(element, selector).innerText.replace(/\s+/g, " ").trim();
const choose = (element: FeeExplainer, id: string, value: string): void => {
  const select = inside<HTMLSelectElement>(element, `#${id}`);
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
};
const type = (element: FeeExplainer, label: string, value: string): void => {
  const field = [...element.shadowRoot!.querySelectorAll("label")].find((one) =>
    one.innerText.includes(label),
  )!;
  const control = field.control as HTMLInputElement;
  control.value = value;
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
};
const question = (element: FeeExplainer, words: string): HTMLDetailsElement =>
  [...element.shadowRoot!.querySelectorAll<HTMLDetailsElement>(".question")].find((one) =>
    one.querySelector("summary")!.innerText.includes(words),
  )!;
const open = async (element: FeeExplainer, words: string): Promise<HTMLDetailsElement> => {
  question(element, words).querySelector("summary")!.click();
  await vi.waitFor(() =>
    expect(question(element, words).querySelector(".law, .verdict, .values")).not.toBeNull(),
  );
  return question(element, words);
};

beforeEach(async () => {
  document.documentElement.lang = "zh-CN";
  await page.viewport(1280, 900);
  estate = await openLiveEstate();
});
afterEach(() => document.body.replaceChildren());

describe("an owner's bill", () => {
  it("is the unit's area by the price in force, written out, with the clause, the article and its quote", async () => {
    const element = await explainer("p-owner");
    const line = said(element, ".line");
    expect(line).toContain("3幢2单元1101室 住宅物业费 249.20 元");
    expect(line).toContain("89.00 平方米 × 2.80 元/平方米·月 = 249.20 元/月");
    expect(line).toContain("合同第4条");
    expect(line).toContain("关于fee的约定。");
    expect(line).toContain("《物业服务收费管理办法》第九条");
    expect(line).toContain("包干制是指由业主向物业管理企业支付固定物业服务费用");
    expect(said(element, ".total")).toBe("合计 249.20 元");
    expect(said(element, "#bill")).toBe("2026年11月1日至2026年11月30日的费用");
  });

  it("is cut on the day an amendment takes effect, each slice with its own price and days", async () => {
    await amend(estate, { title: "补充协议一", from: "2026-12-11", change: dearer });
    const element = await explainer("p-owner", { month: "2026-12" });
    const line = said(element, ".line");
    expect(line).toContain("261.26 元");
    expect(line).toContain(
      "2026年12月1日至2026年12月10日 89.00 平方米 × 2.80 元/平方米·月 = 249.20 元/月 249.20 元/月 × 10/31 个月 = 80.39 元",
    );
    expect(line).toContain(
      "2026年12月11日至2026年12月31日 89.00 平方米 × 3.00 元/平方米·月 = 267.00 元/月 267.00 元/月 × 21/31 个月 = 180.87 元",
    );
    expect(line).toContain("80.39 + 180.87 = 261.26 元");
    expect(line).toContain("2026年12月11日起的价格来自“补充协议一”（业主要求）");
  });

  it("quotes the clause as it read in the month that is charged", async () => {
    const priced = (text: string) => (draft: ContractDraft) => ({
      ...dearer(draft),
      chapters: draft.chapters.map((chapter) => ({
        ...chapter,
        clauses: chapter.clauses.map((clause) =>
          clause.id === "c-4" ? { ...clause, paragraphs: [text] } : clause,
        ),
      })),
    });
    await amend(estate, { title: "补充协议一", from: "2026-12-01", change: priced("每平方米每月3.00元。") });
    const element = await explainer("p-owner", { month: "2026-11" });
    expect(said(element, ".line")).toContain("关于fee的约定。");
    expect(said(element, ".line")).not.toContain("每月3.00元");
    choose(element, "from", "2026-12");
    await vi.waitFor(() => expect(said(element, ".line")).toContain("每平方米每月3.00元。"));
    expect(said(element, ".line")).not.toContain("关于fee的约定。");
  });

  it("is for a month or for several, as the reader chooses, and the host is told", async () => {
    const element = await explainer("p-owner");
    const told = once<unknown>(element, "heyue-period");
    choose(element, "until", "2027-01");
    expect(await told).toEqual({ from: "2026-11-01", to: "2027-01-31" });
    await vi.waitFor(() => expect(said(element, ".total")).toBe("合计 747.60 元"));
    expect(said(element, ".reckoning")).toContain("249.20 元/月 × 3 个月 = 747.60 元");
    expect(element.getAttribute("until")).toBe("2027-01");
  });

  it("is no bill for one without a unit, and says where to go", async () => {
    const element = await explainer("p-other");
    expect(said(element, ".note")).toContain("没有登记的房屋");
    expect(element.shadowRoot!.querySelector(".line")).toBeNull();
  });

  it("says what failed when the line is dead, keeps what is shown, and goes on when it is back", async () => {
    const element = await explainer("p-owner");
    estate.offline = true;
    choose(element, "from", "2026-12");
    await vi.waitFor(() => expect(said(element, ".problems")).toContain("连不上网络"));
    expect(said(element, ".total")).toBe("合计 249.20 元");
    estate.offline = false;
    inside(element, ".problems .button").click();
    await vi.waitFor(() => expect(said(element, "#bill")).toContain("2026年12月1日"));
    await vi.waitFor(() => expect(element.shadowRoot!.querySelector(".problems.shown")).toBeNull());
  });
});

describe("why it changed", () => {
  it("is told in words, with the amendment, its cause and both amounts", async () => {
    await amend(estate, { title: "补充协议一", from: "2026-12-01", change: dearer });
    const element = await explainer("p-owner", { month: "2026-12" });
    await vi.waitFor(() => inside(element, ".told"));
    expect(said(element, ".told")).toBe("2026年11月是 249.20 元，2026年12月是 267.00 元，多 17.80 元。");
    expect(said(element, ".steps tbody")).toContain(
      "2026年12月1日起单价由 2.80 元变为 3.00 元（“补充协议一”，业主要求）",
    );
    choose(element, "earlier", "2026-10");
    choose(element, "later", "2026-11");
    await vi.waitFor(() => expect(said(element, ".told")).toBe("两个月都是 249.20 元，没有变。"));
  });
});

describe("a contract that is over", () => {
  it("is billed by when it is named, although none is in force", async () => {
    await estate.setTime(Date.parse("2029-03-01T10:30:00+08:00"));
    const without = await explainer("p-owner", { month: "2028-12" });
    expect(textOf(without)).not.toContain("249.20");
    const named = await explainer("p-owner", { contractId: estate.contract, month: "2028-12" });
    expect(said(named, ".line")).toContain("249.20 元");
    named.month = "2029-01";
    await vi.waitFor(() => expect(textOf(named)).not.toContain("249.20"));
  });
});

describe("what owners ask", () => {
  it("is answered only where the place has a rule, and by its article", async () => {
    const element = await explainer("p-owner");
    const titles = [...element.shadowRoot!.querySelectorAll<HTMLElement>(".question summary")].map((one) =>
      one.innerText.trim(),
    );
    // The sample contract has agreed on no late charge.
    expect(titles).toEqual(["最多可以预收几个月", "房子空着能少交吗", "从哪天起由我交", "这个单价合规吗"]);
    const prepay = await open(element, "预收");
    expect(prepay.innerText).toContain("最多预收 12 个月");
    expect(prepay.innerText).toContain("《杭州市物业管理条例》第五十五条");
    type(element, "要求预交几个月", "24");
    prepay.querySelector<HTMLButtonElement>("button")!.click();
    await vi.waitFor(() => expect(question(element, "预收").innerText).toContain("不可以预收这么多"));
  });

  it("says that the contract governs a vacant unit where the law gives no number", async () => {
    const element = await explainer("p-owner");
    const vacancy = await open(element, "空着");
    expect(vacancy.innerText).toContain("法律没有规定数额，按合同约定");
    expect(vacancy.innerText).toContain("没有入住不是不交物业费的理由");
    expect(vacancy.innerText).not.toMatch(/\d+\.\d\d 元/);
  });

  it("says plainly that a late charge is not reduced by itself but may be on request", async () => {
    estate = await openLiveEstate(lateFees("0.003"));
    const element = await explainer("p-owner");
    await open(element, "违约金");
    type(element, "应交日期", "2026-04-15");
    type(element, "欠费金额", "７４７.６０");
    question(element, "违约金").querySelector<HTMLButtonElement>("button")!.click();
    await vi.waitFor(() =>
      expect(question(element, "违约金").innerText).toContain("747.60 元 × 万分之30 × 223 天 = 500.14 元"),
    );
    const late = question(element, "违约金").innerText;
    expect(late).toContain("不会自动减少：您可以请求法院或者仲裁机构适当减少");
    expect(late).toContain("不是最后结论");
    expect(late).toContain("合同第9条约定，违约金最高为本金的 30%");
    expect(late).toContain("第五百八十五条");
  });

  it("says that it cannot be settled yet where the rate of the day is not published", async () => {
    estate = await openLiveEstate(lateFees("0.0003"));
    const element = await explainer("p-owner");
    const late = await open(element, "违约金");
    expect(late.innerText).toContain("还没有公布");
    expect(late.innerText).toContain("按约定计算的违约金");
  });

  it("refuses what is no number beside its field, asks nothing, and keeps it", async () => {
    const element = await explainer("p-owner");
    await open(element, "预收");
    const before = (await estate.calls()).length;
    type(element, "要求预交几个月", "半年");
    question(element, "预收").querySelector<HTMLButtonElement>("button")!.click();
    await vi.waitFor(() => expect(question(element, "预收").innerText).toContain("请写整数，例如 6"));
    const field = focused(element) as HTMLInputElement;
    expect([field.value, field.getAttribute("aria-invalid")]).toEqual(["半年", "true"]);
    expect((await estate.calls()).length).toBe(before);
    expect(await findings(element)).toEqual([]);
  });
});

describe("a bill from the host's own facts", () => {
  const basis: BillBasis = {
    place: "370300",
    scheme: "lump-sum",
    priceSource: "market",
    stage: "preliminary",
    term: { from: "2026-01-01", to: null },
    items: [
      { id: "home", title: "住宅", houseType: "house", unit: "m2-month", prices: [{ from: "2026-01-01", unitPrice: "2.00", amendment: null, cause: null, clause: { number: "第八条", text: "每平方米每月2.00元。" } }] },
      { id: "space", title: "车位", houseType: "parking", unit: "space-month", prices: [{ from: "2026-01-01", unitPrice: "60.00", amendment: null, cause: null, clause: { number: "第九条", text: "每个每月60元。" } }] },
    ],
    units: [{ id: "u-9", name: "9号", area: null, houseType: "house" }, { id: "p-9", name: "车位9", area: null, houseType: "parking" }, { id: "x-9", name: "储藏室9", area: "8.00", houseType: null }],
    payment: null,
    lateCharge: null,
    vacancy: [{ number: "第十条", text: "空置六个月以上的，可以申请减收。" }],
  }; // prettier-ignore
  const alone = (changes: Partial<BillBasis> = {}): Promise<FeeExplainer> => {
    const { ask, rules } = estate.client("p-owner");
    return explainer("p-owner", { client: { ask, rules }, basis: { ...basis, ...changes } });
  };

  it("asks for an area that is missing by a labelled field, gives no number before, and works it out after", async () => {
    const element = await alone();
    const text = textOf(element);
    expect(text).toContain("还缺下面的情况");
    expect(text).toContain("暂无合计");
    expect(said(element, ".line")).not.toMatch(/\d+\.\d\d 元(?!\/|。)/);
    type(element, "专有部分面积", "100");
    inside(element, ".line form button").click();
    await vi.waitFor(() =>
      expect(said(element, ".line")).toContain("100 平方米 × 2.00 元/平方米·月 = 200.00 元/月"),
    );
    expect([...element.shadowRoot!.querySelectorAll<HTMLElement>(".line")][1]!.innerText).toContain(
      "1 个 × 60.00 元/个·月 = 60.00 元/月",
    );
    choose(element, "item-x-9", "home");
    await vi.waitFor(() => expect(said(element, ".total")).toBe("合计 276.00 元"));
  });

  it("asks step by step for what the law of the place wants to know of a vacant unit", async () => {
    const element = await alone({ units: [{ ...basis.units[0]!, area: "100.00" }] });
    const vacancy = await open(element, "空着");
    expect(vacancy.innerText).toContain("还缺下面的情况");
    expect(vacancy.innerText).toContain("空置六个月以上的，可以申请减收");
    type(element, "房屋类型", "ordinary-residential");
    type(element, "从哪天起空置", "2026-01-01");
    vacancy.querySelector<HTMLButtonElement>("button")!.click();
    await vi.waitFor(() =>
      expect(question(element, "空着").innerText).toContain("《淄博市物业管理条例》第五十四条"),
    );
    expect(question(element, "空着").innerText).toContain("约定的空置单价");
  });

  it("explains a larger area and an empty flat, and names the line it is about", async () => {
    const element = await alone({
      units: [
        { ...basis.units[0]!, area: "100.00", occupancy: "occupied", changes: [{ from: "2026-11-01", area: "103.20" }, { from: "2026-11-10", occupancy: "vacant" }] },
        basis.units[1]!,
      ],
    }); // prettier-ignore
    await vi.waitFor(() =>
      expect(said(element, ".steps tbody")).toContain(
        "2026年11月1日起面积由 100.00 平方米变为 103.20 平方米",
      ),
    );
    expect(said(element, ".steps tbody")).toContain("2026年11月10日起由入住变为空置");
    expect(said(element, ".told")).toContain("多 6.40 元");
    choose(element, "about", "p-9-space");
    await vi.waitFor(() => expect(said(element, ".told")).toBe("两个月都是 60.00 元，没有变。"));
  });

  it("says of remuneration that it is settled by account, and of a month without a price that nothing is due", async () => {
    const element = await alone({ scheme: "remuneration", units: [{ ...basis.units[0]!, area: "100.00" }] });
    expect(said(element, ".line")).toContain("按预收资金和实际支出结算");
    expect(element.shadowRoot!.querySelector(".amount")).toBeNull();
    element.basis = { ...basis, term: { from: "2027-01-01", to: null } };
    element.month = "2026-12";
    await vi.waitFor(() => expect(textOf(element)).toContain("没有生效的合同价格"));
  });

  it("shows both sides of a conflict and settles neither", async () => {
    const policy = (id: string) => ({ id, version: "1.0.0", digest: "0".repeat(64) });
    const citation = { source: "甲条例", article: "第一条", quote: "按月交纳。" };
    const conflict = {
      verdict: "conflict", values: {}, missing: [], flags: ["equal-claim-of-two-laws"], citations: [citation], policy: policy("a"), trace: [],
      candidates: [{ policy: policy("a"), values: { amount: "10.00" } }, { policy: policy("b"), values: { amount: "12.00" } }],
    }; // prettier-ignore
    const element = await explainer("p-owner", { client: { ask: async () => conflict }, basis });
    const text = textOf(element);
    expect(text).toContain("两部规定说的不一样");
    expect(text).toMatch(/a的答案\s+10\.00 元/);
    expect(text).toMatch(/b的答案\s+12\.00 元/);
    expect(text).toContain("暂无合计");
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
      estate = await openLiveEstate(lateFees("0.003"));
      await amend(estate, { title: "补充协议一", from: "2026-12-11", change: dearer });
      await page.viewport(width, 800);
      const element = await explainer("p-owner", { size, month: "2026-12" });
      await vi.waitFor(() => inside(element, ".steps"));
      for (const one of element.shadowRoot!.querySelectorAll<HTMLElement>(".question summary")) one.click();
      await vi.waitFor(() => expect(element.shadowRoot!.querySelectorAll(".question .law").length).toBe(5));
      if (locale === "en")
        expect(textOf(element)).toContain("89.00 m² × 3.00 yuan per m² and month = 267.00 yuan a month");
      expect(await findings(element)).toEqual([]);
      expect(nameless(element)).toEqual([]);
      expect(smallTargets(element, size === "large" ? 60 : 44)).toEqual([]);
      expect(overflow()).toBe(0);
    });
  });

  it("is printed with the reckoning and without what can only be pressed", async () => {
    const element = await explainer("p-owner");
    const session = cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> };
    await session.send("Emulation.setEmulatedMedia", { media: "print" });
    const display = (selector: string): string => getComputedStyle(inside(element, selector)).display;
    expect([".tools", ".question"].map(display)).toEqual(["none", "none"]);
    expect(display(".reckoning")).not.toBe("none");
    await session.send("Emulation.setEmulatedMedia", { media: "" });
  });

  it("is heard in order: what is charged and how much, the reckoning, the clause, the law", async () => {
    const element = await explainer("p-owner");
    await expect.element(page.elementLocator(inside(element, ".line"))).toMatchAriaInlineSnapshot(`
      - article "3幢2单元1101室 住宅物业费 249.20 元":
        - heading "3幢2单元1101室 住宅物业费 249.20 元" [level=4]:
          - text: 3幢2单元1101室 住宅物业费
          - strong: 249.20 元
        - list:
          - listitem:
            - paragraph: 2026年11月1日至2026年11月30日
            - paragraph: 89.00 平方米 × 2.80 元/平方米·月 = 249.20 元/月
        - paragraph: 每月按分四舍五入；不足一月按当月天数折算。
        - paragraph: 合同第4条
        - blockquote: 关于fee的约定。
        - paragraph: 合同价格自2026年1月1日起适用。
        - paragraph: 法律依据
        - figure "《物业服务收费管理办法》第九条":
          - blockquote: 包干制是指由业主向物业管理企业支付固定物业服务费用，盈余或者亏损均由物业管理企业享有或者承担的物业服务计费方式。
          - text: 《物业服务收费管理办法》第九条
        - figure "《中华人民共和国民法典》第九百四十四条":
          - blockquote: 业主不得以未接受或者无需接受相关物业服务为由拒绝支付物业费。
          - text: 《中华人民共和国民法典》第九百四十四条
    `);
  });
});
