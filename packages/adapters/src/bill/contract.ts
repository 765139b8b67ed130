import { isLocalDate } from "@heyue/core/kernel/local-date";
import { unitPrice } from "@heyue/core/kernel/unit-price";
import type { ContractDraft, FeeItem } from "@heyue/core/contract/draft";
import { BillFailure } from "./failure.ts";
import type { BillingPeriod } from "./period.ts";

/** What billing reads of a contract (计费依据): its term, stage, basis and price list. */
export interface BillingContract {
  readonly number: string;
  readonly stage: ContractDraft["stage"];
  readonly jurisdiction: string;
  readonly term: BillingPeriod;
  /** How the rules name the basis; the contract's own words are the same. */
  readonly scheme: ContractDraft["fees"]["basis"];
  readonly items: readonly Pick<FeeItem, "id" | "clause" | "title" | "houseType" | "unitPrice" | "unit">[];
  /** Printed number of a clause (第五十条) by its id. */
  readonly clauseNumber: (id: string) => string;
  /** Clauses of the contract that speak of vacant units, as printed: their text is not a price. */
  readonly vacancyClauses: readonly string[];
}

type Fields = { readonly [key: string]: unknown };

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * Reads a `heyue-contract/1` file as far as billing needs it.
 *
 * @returns Term, stage, basis and price list of the contract.
 * @throws {BillFailure} `bad-contract`, with the file, the path and the cure for the first thing that is wrong.
 * @units Prices as text in yuan per m² (or space) and month, dates `YYYY-MM-DD`.
 */
export const readBillingContract = (value: unknown, source: string): BillingContract => {
  const wrong = (path: string, chinese: string, english: string): BillFailure =>
    new BillFailure("bad-contract", {
      "zh-CN": `${source}：${path} ${chinese}。`,
      en: `${source}: ${path} ${english}.`,
    });
  const contract = fieldsOf(value);
  if (contract["format"] !== "heyue-contract/1") {
    throw wrong(
      "format",
      "应为 “heyue-contract/1”：这不是合同文件",
      'must be "heyue-contract/1": this is not a contract file',
    );
  }
  const text = (fields: Fields, name: string, path: string): string => {
    const found = fields[name];
    if (typeof found === "string" && found.trim() !== "") return found;
    throw wrong(path, "应为非空文字", "must be a text that is not empty");
  };
  const oneOf = <A extends string>(fields: Fields, name: string, path: string, known: readonly A[]): A => {
    const found = known.find((word) => word === fields[name]);
    if (found !== undefined) return found;
    throw wrong(path, `应为 ${known.join("、")} 之一`, `must be one of ${known.join(", ")}`);
  };
  const date = (fields: Fields, name: string, path: string) => {
    const found = fields[name];
    if (isLocalDate(found)) return found;
    throw wrong(path, "应为日期 YYYY-MM-DD", "must be a date YYYY-MM-DD");
  };
  const term = fieldsOf(contract["term"]);
  const [from, to] = [date(term, "from", "term.from"), date(term, "to", "term.to")];
  if (to < from) throw wrong("term.to", `早于 term.from（${from}）`, `is before term.from (${from})`);
  const fees = fieldsOf(contract["fees"]);
  const items = listOf(fees["items"]).map((entry, index) => {
    const item = fieldsOf(entry);
    const at = `fees.items[${index}]`;
    const price = text(item, "unitPrice", `${at}.unitPrice`);
    try {
      unitPrice(price);
    } catch (error) {
      throw wrong(
        `${at}.unitPrice`,
        `不是单价：${(error as Error).message}`,
        `is not a price: ${(error as Error).message}`,
      );
    }
    return {
      id: text(item, "id", `${at}.id`),
      clause: text(item, "clause", `${at}.clause`),
      title: text(item, "title", `${at}.title`),
      houseType: text(item, "houseType", `${at}.houseType`),
      unitPrice: price,
      unit: oneOf(item, "unit", `${at}.unit`, ["m2-month", "space-month"] as const),
    };
  });
  if (items.length === 0)
    throw wrong("fees.items", "为空：合同没有收费标准", "is empty: the contract has no fee schedule");
  items.forEach((item, index) => {
    const other = items.findIndex((earlier) =>
      [item.id, item.title, item.houseType].some((name) => namesOf(earlier).includes(name)),
    );
    if (other < index)
      throw wrong(
        `fees.items[${index}]`,
        `与 fees.items[${other}] 同名，无法区分`,
        `bears a name of fees.items[${other}]; the two cannot be told apart`,
      );
  });
  const clauses = listOf(contract["chapters"]).flatMap((chapter) =>
    listOf(fieldsOf(chapter)["clauses"]).map(fieldsOf),
  );
  const numbers = new Map(clauses.map((clause) => [clause["id"], clause["number"]] as const));
  return {
    number: text(contract, "number", "number"),
    stage: oneOf(contract, "stage", "stage", ["preliminary", "regular"] as const),
    jurisdiction: text(fieldsOf(contract["estate"]), "jurisdiction", "estate.jurisdiction"),
    term: { from, to },
    scheme: oneOf(fees, "basis", "fees.basis", ["lump-sum", "remuneration"] as const),
    items,
    clauseNumber: (id) => {
      const number = numbers.get(id);
      return typeof number === "string" ? number : id;
    },
    vacancyClauses: clauses
      .filter(
        (clause) =>
          listOf(clause["topics"]).includes("fee") &&
          /空置/.test(`${String(clause["heading"])}${listOf(clause["paragraphs"]).join("")}`),
      )
      .map((clause) => String(clause["number"] ?? clause["id"])),
  };
};

/** The names under which a price may be asked for in the column of property types. */
export const namesOf = (item: BillingContract["items"][number]): readonly string[] => [
  item.houseType,
  item.title,
  item.id,
];
