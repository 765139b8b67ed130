import { difference } from "@heyue/core/contract/amendment/difference";
import type { ContractDraft } from "@heyue/core/contract/draft";
import { sampleContract } from "@heyue/core/testing/sample-contract";
import { describe, expect, it } from "vitest";
import { fill } from "../element/words.ts";
import { changedValues } from "./changed-values.ts";
import { contractViewerWords } from "./words.ts";

const sample = sampleContract();
const read = (draft: ContractDraft) =>
  changedValues(sample, draft, {
    language: "zh-CN",
    t: (key, values) => fill(contractViewerWords[key][0], values),
  });
const rows = (draft: ContractDraft): readonly unknown[] =>
  read(draft).flatMap(({ kind, title, values }) =>
    values.map(({ after, before, difference: by, label }) => [
      title,
      kind,
      label,
      before,
      after,
      ...(by ? [by] : []),
    ]),
  );
const { fees } = sample;
const [item] = fees.items;
const [standard] = sample.standards;

describe("the values that changed", () => {
  it("carry their unit, and a price by how much it rose, exactly", () => {
    expect(
      rows({
        ...sample,
        fees: { ...fees, items: [{ ...item!, unitPrice: "3.0005", composition: item!.composition }] },
      }),
    ).toEqual([["住宅物业费", "changed", "单价", "2.80 元/平方米·月", "3.0005 元/平方米·月", "增加 0.2005"]]);
    expect(rows({ ...sample, standards: [{ ...standard!, target: "20", frequency: "2/week" }] })).toEqual([
      ["急修三十分钟内到场", "changed", "标准", "不超过 30 分钟", "不超过 20 分钟"],
      ["急修三十分钟内到场", "changed", "频次", null, "每周 2 次"],
    ]);
  });

  it("name a standard and a price that came or went as a whole", () => {
    const kinds = (draft: ContractDraft) => read(draft).map(({ kind, title }) => [title, kind]);
    expect(kinds({ ...sample, standards: [] })).toEqual([["急修三十分钟内到场", "removed"]]);
    expect(
      kinds({ ...sample, fees: { ...fees, items: [item!, { ...item!, id: "f-2", title: "车位" }] } }),
    ).toEqual([["车位", "added"]]);
  });

  it.each<[string, Partial<ContractDraft>]>([
    ["title", { title: "新名" }],
    ["stage", { stage: "preliminary" }],
    ["estate", { estate: { ...sample.estate, units: 3 } }],
    ["provider", { provider: { ...sample.provider, serviceAddress: "新址" } }],
    ["client", { client: { ...sample.client, representative: "丙某" } }],
    ["term", { term: { ...sample.term, to: "2029-12-31" } }],
    ["fees.basis", { fees: { ...fees, basis: "remuneration" } }],
    ["fees.priceSource", { fees: { ...fees, priceSource: "government-guided" } }],
    ["fees.payment", { fees: { ...fees, payment: { ...fees.payment, dueDay: 20 } } }],
    ["fees.lateCharge", { fees: { ...fees, lateCharge: { clause: "c-9", dailyRate: "0.0005" } } }],
  ])("show what the amendment names as changed: %s", (member, change) => {
    const changed = { ...sample, ...change };
    expect(difference(sample, changed).members).toEqual([member]);
    expect(rows(changed)).toHaveLength(1);
  });

  it("are none between a text and itself", () => {
    expect(read(sampleContract())).toEqual([]);
  });
});
