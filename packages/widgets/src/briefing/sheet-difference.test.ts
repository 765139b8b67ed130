import { roleSheets, type RoleSheet } from "@heyue/core/contract/briefing/role-sheet";
import { cleaners, postsContract, rarerCleaning } from "@heyue/core/testing/briefing-world";
import { describe, expect, it } from "vitest";
import { sheetChanges } from "./sheet-difference.ts";

type Draft = ReturnType<typeof postsContract>;
const sheet = (draft: Draft, id = "post/保洁主管", register = [cleaners]): RoleSheet =>
  roleSheets(draft, register, { day: "2026-11-24", textHash: "t", path: { manager: "项目经理", steps: [] } }).find((one) => one.id === id)!; // prettier-ignore

describe("what changed on a role sheet", () => {
  it("is the frequency, from the former to the present one, and nothing else", () => {
    const [change, ...others] = sheetChanges(sheet(postsContract()), sheet(rarerCleaning()));
    expect(others).toEqual([]);
    expect(change).toMatchObject({ kind: "changed", part: "frequency", before: { frequency: "2/week" }, after: { frequency: "1/week" } }); // prettier-ignore
  });

  it("is nothing where both say the same", () => {
    expect(sheetChanges(sheet(postsContract()), sheet(postsContract()))).toEqual([]);
  });

  it("names what came, what is gone, the wording, the remedy, the company and its days", () => {
    const draft = postsContract();
    const [stairs, bins, ...rest] = draft.standards;
    const changed: Draft = {
      ...draft,
      standards: [{ ...stairs!, target: "3", title: "楼道清扫与拖洗" }, { ...bins!, id: "s-glass", title: "门厅玻璃" }, ...rest],
      chapters: draft.chapters.map((chapter) => ({
        ...chapter,
        clauses: chapter.clauses.map((clause) => (clause.id === "c-20" ? { ...clause, paragraphs: ["楼道每周清扫三次。"] } : clause)),
      })),
      breaches: [{ ...draft.breaches[0]!, remedy: "每缺一次返还二百元", standards: ["s-stairs"] }],
    }; // prettier-ignore
    const other = { ...cleaners, name: "明净服务有限公司" };
    const told = sheetChanges(sheet(draft), sheet(changed, "post/保洁主管", [other])).map((change) =>
      change.kind === "changed" ? change.part : change.kind,
    );
    expect(told).toEqual(["title", "target", "doneBy", "added", "removed", "clause", "breach-added", "breach-removed"]); // prettier-ignore
    const company = `subcontractor/${cleaners.registration}`;
    const longer = sheet(draft, company, [{ ...cleaners, to: "2028-06-30" }]);
    expect(sheetChanges(sheet(draft, company), longer).map(({ kind }) => kind)).toEqual(["changed", "days"]);
    expect(sheetChanges(sheet(draft), { ...sheet(draft), escalation: ["客服主管"] })).toEqual([
      { kind: "escalation", before: ["项目经理"], after: ["客服主管"] },
    ]);
  });
});
