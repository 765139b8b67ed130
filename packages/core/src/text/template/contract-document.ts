import type { ContractDraft } from "../../contract/contract/draft.ts";
import type { Party } from "../../kernel/party.ts";
import { completedContract } from "./contract-completion.ts";
import { type ContractTerms, defaultTerms } from "./contract-terms.ts";

/** A piece of a contract as it is laid out (版面单元). */
export type Block =
  | { readonly kind: "title" | "paragraph"; readonly text: string }
  | { readonly kind: "field"; readonly label: string; readonly text: string }
  /** Level 1 for chapters and annexes, 2 for clauses. */
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Place for seals and signatures, one column for each side. */
  | { readonly kind: "signature"; readonly columns: readonly (readonly string[])[] };

/** A contract ready to be set in Markdown or Word. */
export interface ContractDocument {
  readonly number: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** How a contract is written. */
export interface WriteOptions {
  /** Figures of our clauses in place of `defaultTerms`. */
  readonly terms?: Partial<ContractTerms>;
}

const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const field = (label: string, text: string): Block => ({ kind: "field", label, text });

const clientWords: { readonly [role in Party["role"]]: string } = {
  developer: "建设单位",
  "owners-assembly": "业主大会",
  provider: "物业服务人",
};

const partyBlocks = (label: string, party: Party): readonly Block[] => [
  field(`${label}（${clientWords[party.role]}）`, party.name),
  field(party.role === "owners-assembly" ? "登记号" : "统一社会信用代码", party.registration),
  field("住所", party.address),
  field(party.role === "owners-assembly" ? "负责人" : "法定代表人", party.representative),
  field("电话", party.phone),
  field("送达地址", party.serviceAddress),
];

const signatureColumn = (label: string, { name, role }: Party): readonly string[] => [
  `${label}（盖章）`,
  name,
  `${role === "owners-assembly" ? "负责人" : "法定代表人"}或者授权代表（签字）`,
  "",
  "签订日期",
  "",
];

/** A number of one sign needs its mark to be one again: 一、, 3. */
const marked = (number: string): string =>
  /^[一二三四五六七八九十百]+$/.test(number)
    ? `${number}、`
    : /^\d{1,3}$/.test(number)
      ? `${number}.`
      : number;
const headed = (number: string, heading: string): string =>
  [marked(number), heading].filter(Boolean).join(" ");

/**
 * Lays out a draft as a contract: number and parties, its chapters as they are, our clauses for what they leave open (every core
 * clause of Civil Code 938 among them), the place for signatures, the annexes.
 */
export const contractDocument = (
  draft: ContractDraft,
  { terms = {} }: WriteOptions = {},
): ContractDocument => {
  const { number, title, stage, estate, client, provider, chapters, annexes } = completedContract(draft, {
    ...defaultTerms,
    ...terms,
  });
  return {
    number,
    title,
    blocks: [
      { kind: "title", text: title },
      field("合同编号", number),
      field("合同类型", stage === "preliminary" ? "前期物业服务合同" : "物业服务合同"),
      field("物业名称", estate.name),
      field("行政区划代码", estate.jurisdiction),
      ...partyBlocks("甲方", client),
      ...partyBlocks("乙方", provider),
      ...chapters.flatMap((chapter): readonly Block[] => [
        { kind: "heading", level: 1, text: headed(chapter.number, chapter.heading) },
        ...chapter.clauses.flatMap((clause): readonly Block[] => [
          { kind: "heading", level: 2, text: headed(clause.number, clause.heading) },
          ...clause.paragraphs.map(paragraph),
        ]),
      ]),
      paragraph("（以下无正文）"),
      { kind: "signature", columns: [signatureColumn("甲方", client), signatureColumn("乙方", provider)] },
      ...annexes.flatMap((annex): readonly Block[] => [
        { kind: "heading", level: 1, text: annex.title.replace(/[\s\u3000]+/g, " ") },
        ...annex.paragraphs.map(paragraph),
        ...(annex.table === undefined
          ? []
          : [{ kind: "table", head: annex.table.head, rows: annex.table.rows } as const]),
      ]),
    ],
  };
};
