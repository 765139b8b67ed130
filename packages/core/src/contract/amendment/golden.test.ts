import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { amendmentMoment as at, amendmentStory, verdictOf } from "../../testing/contract-world.ts";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import { sampleContract } from "../../testing/sample-contract.ts";
import type { ContractDraft } from "../contract/draft.ts";
import { aggregate } from "./aggregate.ts";
import type { ProposeAmendment } from "./command.ts";

const golden = new URL("./golden.jsonl", import.meta.url).pathname;
/** As they were written before whose text it is, and what the review found, was kept. */
const former = new URL("./golden-former.jsonl", import.meta.url).pathname;
const sample = sampleContract();
/** A dearer text with every member that a draft may leave out. */
const full: ContractDraft = sampleContract({
  notice: { clause: "c-10", nonRenewalDays: 90 },
  standards: sample.standards.map((standard) => ({
    ...standard,
    frequency: "1/month",
    grade: { standard: "某市物业服务等级标准", grade: "一级" },
  })),
  fees: {
    ...sample.fees,
    items: sample.fees.items.map((item) => ({ ...item, unitPrice: "3.00", composition: [] })),
    lateCharge: { clause: "c-9", dailyRate: "0.0003", cap: "0.1" },
  },
  annexes: [
    { id: "x-1", title: "附件一", paragraphs: ["清单。"], table: { head: ["项目"], rows: [["电梯"]] } },
  ],
});
const proposal: ProposeAmendment = {
  type: "propose",
  estate: "estate-1",
  contract: "estate-1.k1",
  title: "补充协议一",
  ground: { kind: "owners-demand", basis: "业主大会决议" },
  effectiveFrom: "2026-06-01",
  draft: sampleContract({
    standards: sample.standards.map((standard) => ({ ...standard, target: "20" })),
  }),
};
const signatures = [
  {
    name: "甲某",
    party: "provider",
    means: "e-signature",
    proof: { scheme: "ed25519", key: "k", value: "v" },
  },
  { name: "乙某", party: "client", means: "seal" },
] as const;
const votes = {
  areaTotal: "10000.00",
  ownersTotal: 100,
  areaPart: "8000.00",
  ownersPart: 80,
  areaFor: "5000.00",
  ownersFor: 50,
};
const override = { reason: "双方另有书面说明" };
const lintFindings = [
  {
    rule: "vague-commitment",
    clause: "c-3",
    text: "及时",
    message: { "zh-CN": "无法衡量", en: "Nobody can measure it." },
    citations: [],
  },
];
const reach = {
  deadlines: [
    { of: "contract", id: "k1#renewal-notice", kind: "renewal-notice", due: "2028-10-03T00:00+08:00" },
  ],
  briefings: [{ sheet: "post/工程主管", name: "工程主管", people: ["staff-1"] }],
} as const;
const proposed = () => amendmentStory().given(at("manager", "2026-05-01"), proposal);
const signed = () =>
  proposed()
    .given(at("committee", "2026-05-02"), { type: "negotiate", party: "client", text: "需说明涨价理由" })
    .given(at("manager", "2026-05-03"), { type: "revise", draft: full })
    .given(at("committee", "2026-05-10", { vote: verdictOf({ passed: true }) }), {
      type: "consent",
      ref: "业主大会决议第3项",
      on: "2026-05-10",
      votes,
    })
    .given(at("manager", "2026-05-20", { lintFindings, reach }), {
      type: "sign",
      signedOn: "2026-05-20",
      signatures,
      override,
    });
const withdrawn = () =>
  proposed()
    .given(at("committee", "2026-05-04"), { type: "consent", ref: "会议纪要", on: "2026-05-04" })
    .given(at("manager", "2026-05-05"), { type: "withdraw", reason: "另行协商" });

/** Two lives, because what is signed is not withdrawn. */
const lives = [signed, withdrawn] as const;
const halves = (file = golden) => readFileSync(file, "utf8").split(/(?<=AmendmentSigned"\}\n)/);

describe("the events of an amendment", () => {
  it("are read for ever, each type with all that it may hold", async () => {
    const events = lives.flatMap((life) => life().events);
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(Object.keys(aggregate.schemas)));
    await expect(goldenLines(aggregate, events)).toMatchFileSnapshot(golden);
    expect(halves().map((lines) => readGolden(aggregate, lines))).toEqual(lives.map((life) => life().state));
    expect(signed().state).toMatchObject({
      phase: "signed",
      consent: { kind: "owners-assembly", vote: { verdict: "determined" } },
      impact: { prices: [{ before: "2.80", after: "3.00" }] },
    });
    expect(withdrawn().state).toMatchObject({
      phase: "withdrawn",
      consent: { kind: "parties", vote: null },
      withdrawn: { reason: "另行协商" },
    });
  });

  it("written before they held all of that fold still", () => {
    const [first, second] = halves(former).map((lines) => readGolden(aggregate, lines));
    expect(first).toMatchObject({
      phase: "signed",
      by: null,
      signed: { override: null },
      consent: { kind: "owners-assembly" },
    });
    expect(second).toMatchObject({ phase: "withdrawn", by: null, consent: { kind: "parties" } });
  });
});
