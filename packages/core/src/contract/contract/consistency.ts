import type { InputIssue } from "../../kernel/input-issue.ts";
import { unitPrice } from "../../kernel/unit-price.ts";
import type { ContractDraft } from "./draft.ts";

/** Price in 1e-4 yuan; the schema has already read it as an exact decimal. */
const tenThousandths = (price: string): number => unitPrice(price);

/**
 * What a schema cannot see (草案一致性): ids used twice, references that lead nowhere, a composition that does not add
 * up to its price, a term that ends before it begins. Every problem at once, each with its place in the file.
 */
export const inconsistencies = (draft: ContractDraft): readonly InputIssue[] => {
  const issues: InputIssue[] = [];
  const say = (path: string, message: string) => issues.push({ path, code: "inconsistent", message });
  const clauses = new Set<string>();
  const standards = new Set<string>();
  const take = (seen: Set<string>, id: string, path: string) => {
    if (seen.has(id)) say(path, `the id ${id} is used twice; give each its own`);
    seen.add(id);
  };
  const clause = (id: string, path: string) => {
    if (!clauses.has(id)) say(path, `there is no clause ${id}; name an existing clause id`);
  };

  draft.chapters.forEach((chapter, c) =>
    chapter.clauses.forEach((item, i) => take(clauses, item.id, `/chapters/${c}/clauses/${i}/id`)),
  );
  if (clauses.size === 0) say("/chapters", "a contract needs at least one clause");
  draft.standards.forEach((item, i) => {
    take(standards, item.id, `/standards/${i}/id`);
    clause(item.clause, `/standards/${i}/clause`);
  });
  const fees = new Set<string>();
  draft.fees.items.forEach((item, i) => {
    take(fees, item.id, `/fees/items/${i}/id`);
    clause(item.clause, `/fees/items/${i}/clause`);
    const sum = item.composition.reduce((total, part) => total + tenThousandths(part.amount), 0);
    if (item.composition.length > 0 && sum !== tenThousandths(item.unitPrice)) {
      say(
        `/fees/items/${i}/composition`,
        `the parts add up to ${sum / 10000}, the price is ${item.unitPrice}; make them equal`,
      );
    }
  });
  clause(draft.fees.payment.clause, "/fees/payment/clause");
  if (draft.fees.lateCharge !== undefined) clause(draft.fees.lateCharge.clause, "/fees/lateCharge/clause");
  if (draft.notice !== undefined) clause(draft.notice.clause, "/notice/clause");
  const breaches = new Set<string>();
  draft.breaches.forEach((item, i) => {
    take(breaches, item.id, `/breaches/${i}/id`);
    clause(item.clause, `/breaches/${i}/clause`);
    item.standards.forEach((id, j) => {
      if (!standards.has(id))
        say(`/breaches/${i}/standards/${j}`, `there is no standard ${id}; name an existing standard id`);
    });
  });
  const annexes = new Set<string>();
  draft.annexes.forEach((annex, i) => {
    take(annexes, annex.id, `/annexes/${i}/id`);
    annex.table?.rows.forEach((row, r) => {
      if (row.length !== annex.table?.head.length) {
        say(
          `/annexes/${i}/table/rows/${r}`,
          `the row has ${row.length} cells, the head ${annex.table?.head.length}; make them equal`,
        );
      }
    });
  });
  if (draft.term.to < draft.term.from)
    say("/term/to", `the term ends on ${draft.term.to}, before it begins on ${draft.term.from}`);
  if (draft.provider.role !== "provider") say("/provider/role", "the provider's role is provider");
  if (draft.client.role === "provider")
    say("/client/role", "the client is the developer or the owners' assembly");
  if (draft.stage === "preliminary" && draft.client.role !== "developer")
    say("/client/role", "a preliminary contract is signed by the developer");
  return issues;
};
