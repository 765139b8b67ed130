/** A live estate in the middle of its contract, told through the clients of its people: something is open in every section of a dashboard. */
import type { ContractDraft } from "@heyue/core/contract/draft";
import type { HeyueClient } from "../client/port.ts";
import { key } from "../element/key.ts";
import { inspect, measured, photo } from "./inspected-estate.fixture.ts";
import { type LiveEstate, type LivePerson, openLiveEstate } from "./live-estate.fixture.ts";
import { exampleBreaches, exampleStandards } from "./standards.fixture.ts";

const estate = "liuxia";

const write = () => ({ idempotencyKey: key() });

/** Something a person opens, and what is done to it afterwards; inputs are the collections' own. */
const collectionOf = (
  live: LiveEstate,
  person: LivePerson,
  name: Parameters<HeyueClient["collection"]>[0],
) => {
  const collection = live.client(person).collection(name) as unknown as {
    open(opening: object, options: object): Promise<{ readonly id: string }>;
    act(id: string, action: object, options: object): Promise<unknown>;
    list(query: object): Promise<readonly { readonly id: string }[]>;
  };
  return {
    open: async (opening: object): Promise<string> =>
      (await collection.open({ estate, contract: live.contract, ...opening }, write())).id,
    act: (id: string, action: object): Promise<unknown> => collection.act(id, action, write()),
    ids: async (): Promise<readonly string[]> =>
      (await collection.list({ estate, limit: 200 })).map(({ id }) => id),
  };
};

/** Parts of the sample contract that a running contract needs: late charges, a notice, standards of two teams. */
const contractParts: Partial<ContractDraft> = {
  standards: exampleStandards,
  breaches: exampleBreaches,
  notice: { clause: "c-10", nonRenewalDays: null },
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
        composition: [{ item: "人员", amount: "2.80" }],
      },
    ],
    payment: { clause: "c-4", cycle: "quarter", dueDay: 15, prepayMonthsMax: 12 },
    lateCharge: { clause: "c-9", dailyRate: "0.0005", cap: "0.3" },
  },
};

/** Two misses of one standard, the first dealt with up to its verification, and one of another that is left alone. */
const deviate = async (live: LiveEstate): Promise<void> => {
  await inspect(live, "2026-11-10", [measured("s-sweep", "0"), measured("s-bins", "1")]);
  const manager = collectionOf(live, "p-manager", "deviations");
  const [first = ""] = await manager.ids();
  const action = (what: string) => ({ what, person: "p-cleaner", dueDate: "2026-11-24" });
  await manager.act(first, { type: "analyse", category: "people", whys: ["当班请假", "没有替班安排"] });
  await manager.act(first, { type: "plan", corrective: action("补扫"), preventive: action("排定替班表") });
  const record = [{ kind: "record", ref: "BJ-1124" }];
  await manager.act(first, { type: "complete", action: "corrective", note: "已补扫", evidence: record });
  await manager.act(first, { type: "complete", action: "preventive", note: "已排定", evidence: record });
  await inspect(live, "2026-11-17", [measured("s-sweep", "1")]);
  await inspect(live, "2026-11-18", [measured("s-light", "12", "lux")]);
};

/** Two sheets are sent to three people, and one of them acknowledges. */
const brief = async (live: LiveEstate): Promise<void> => {
  const manager = collectionOf(live, "p-manager", "briefings");
  const id = await manager.open({});
  await manager.act(id, {
    type: "send",
    sheet: "post/保洁主管",
    people: ["p-cleaner", "p-desk"],
    dueOn: "2026-11-28",
  });
  await manager.act(id, { type: "send", sheet: "post/工程主管", people: ["p-staff"], dueOn: "2026-11-28" });
  const own = await live.client("p-cleaner").collection("briefings").get(id);
  const [sheet] = own.sheets;
  await collectionOf(live, "p-cleaner", "briefings").act(id, {
    type: "acknowledge",
    sheet: sheet!.id,
    hash: sheet!.hash,
  });
};

/** A confirmed late charge and a confirmed credit of the same unit, a credit to all owners, and one whose amount is open. */
const settleUp = async (live: LiveEstate): Promise<void> => {
  const manager = collectionOf(live, "p-manager", "accounts");
  const committee = collectionOf(live, "p-committee", "accounts");
  const owner = collectionOf(live, "p-owner", "accounts");
  const id = await manager.open({});
  await manager.act(id, {
    type: "charge",
    unit: "u-1",
    bill: { event: "bill-2026-q2", ref: "2026年第二季度", principal: 74760, due: "2026-04-15" },
    payments: [{ event: "pay-1", on: "2026-10-15", amount: 74760 }],
  });
  const missed = async (day: string) => {
    const inspection = await inspect(live, day, [measured("s-sweep", "0")], "5幢");
    const { from, to } = { from: day.slice(0, 7), to: day.slice(0, 7) };
    const card = await live.client("p-manager").scorecard(live.contract, { from, to });
    const [event] = Object.entries(card.sources).find(([, source]) => source.id === inspection)!;
    return { kind: "inspection", id: inspection, event };
  };
  const credit = async (
    by: typeof owner,
    beneficiary: object,
    day: string,
    basis: object,
  ): Promise<unknown> =>
    by.act(id, {
      type: "credit",
      beneficiary,
      standard: "s-sweep",
      breach: "b-1",
      basis,
      measurements: [await missed(day)],
    });
  const agreed = { kind: "agreed", perBreach: 3000 };
  await credit(owner, { kind: "unit", unit: "u-1" }, "2026-11-19", agreed);
  await credit(committee, { kind: "owners" }, "2026-11-20", agreed);
  await owner.act(id, { type: "confirm", entry: "e2" });
  await manager.act(id, { type: "confirm", entry: "e3" });
};

/** A letter that was sent and should have arrived, and one that is only sealed. */
const writeLetters = async (live: LiveEstate): Promise<void> => {
  const letters = collectionOf(live, "p-manager", "letters");
  const letter = (subject: string): Promise<string> =>
    letters.open({
      kind: "notice",
      recipient: "p-owner",
      subject,
      paragraphs: ["请于工作日到服务中心核对。"],
    });
  const served = await letter("关于核对水表的告知");
  const scan = await photo(live, "盖章扫描件.png");
  await letters.act(served, { type: "seal", scan });
  await letters.act(served, {
    type: "serve",
    means: "ems",
    to: "柳下路1号",
    sentOn: "2026-11-20",
    reference: "EMS1",
    proof: [],
    dueToArrive: "2026-11-26",
  });
  await letters.act(await letter("关于装修须知的告知"), { type: "seal", scan });
};

/** Opens the estate on 24 November 2026 and leaves it there. */
export const openRunningEstate = async (): Promise<LiveEstate> => {
  const live = await openLiveEstate(contractParts);
  const manager = live.client("p-manager");
  await deviate(live);
  await brief(live);
  await settleUp(live);
  await writeLetters(live);
  await collectionOf(live, "p-manager", "plans").open({
    places: [{ id: "b-1", name: "1幢" }],
    inspectors: ["p-staff"],
  });
  const { draft } = await manager.contract({ id: live.contract });
  await collectionOf(live, "p-manager", "amendments").open({
    title: "补充协议一",
    ground: { kind: "owners-demand", basis: "业主大会意见" },
    effectiveFrom: "2027-01-01",
    draft: {
      ...draft,
      standards: draft.standards.map((one) => (one.id === "s-glass" ? { ...one, frequency: "3/week" } : one)),
    },
  });
  const bill = (ref: string, due: string) => ({
    ref,
    event: `bill-${ref}`,
    item: "住宅物业费",
    period: ref,
    principal: 74760,
    due,
  });
  const arrears = collectionOf(live, "p-manager", "arrears");
  const unpaid = await arrears.open({
    unit: "u-1",
    owner: "p-owner",
    bills: [bill("2026-Q1", "2026-01-15"), bill("2026-Q2", "2026-04-15")],
  });
  await arrears.act(unpaid, { type: "remind", text: "请核对两期物业费。" });
  await collectionOf(live, "p-owner", "arrears").act(unpaid, {
    type: "record-defence",
    ground: "other",
    text: "=SUM(1)楼道一直不扫",
  });
  await collectionOf(live, "p-owner", "disputes").open({
    source: { kind: "hand" },
    title: "保洁质量争议",
    claim: "要求减收两个月物业费",
    amount: 20000,
    claimant: { kind: "owner", person: "p-owner" },
    respondent: { kind: "provider", person: null },
    clause: { clause: "c-11", steps: ["negotiation"], forum: "court", noticeDays: null },
    due: "2026-10-01",
  });
  await live.client("p-owner").file(
    {
      kind: "complaint",
      estate,
      unit: "u-1",
      subject: "夜间施工噪声",
      text: "凌晨两点仍在施工。",
      channel: "app",
    } as never,
    write(),
  );
  const risks = collectionOf(live, "p-manager", "risks");
  const register = await risks.open({ everyDays: 30 });
  await risks.act(register, { type: "assess" });
  await risks.act(register, {
    type: "enter",
    factor: "deviations",
    text: "保洁人手不足",
    owner: "p-manager",
    mitigation: "招聘两人",
    dueDate: "2026-12-10",
  });
  return live;
};
