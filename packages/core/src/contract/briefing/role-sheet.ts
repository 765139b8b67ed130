import { canonicalJson } from "../../kernel/canonical-json.ts";
import { sha256Hex } from "../../kernel/hash-chain.ts";
import type { Json } from "../../kernel/verdict.ts";
import type { Standard } from "../../standard/standard/standard.ts";
import type { ContractDraft } from "../contract/draft.ts";
import { responseOf } from "../duty/obligation.ts";
import type { Subcontract } from "../subcontract/state.ts";

/** A standard as a role sheet shows it: what, how much, how often, how quickly, how it is measured. */
export interface SheetStandard {
  readonly id: string;
  readonly title: string;
  readonly area: Standard["area"];
  readonly clause: string;
  readonly metric: string;
  readonly comparator: Standard["comparator"];
  readonly target: string;
  readonly unit: string;
  readonly frequency: string | null;
  /** Time within which it is to be met once it is called for; `null` where the standard is no such time. */
  readonly response: { readonly amount: string; readonly unit: string } | null;
  readonly measuredBy: string;
  readonly grade: { readonly standard: string; readonly grade: string } | null;
  /** Subcontractors that do it for the post, with their days. */
  readonly doneBy: readonly { readonly name: string; readonly from: string; readonly to: string }[];
}

/** A clause that a sheet rests on; `textHash` changes with its wording. */
export interface SheetClause {
  readonly id: string;
  readonly number: string;
  readonly heading: string;
  readonly textHash: string;
}

/** A breach that a miss of the sheet's standards triggers, with its remedy. */
export interface SheetBreach {
  readonly id: string;
  readonly clause: string;
  readonly trigger: string;
  readonly remedy: string;
  readonly standards: readonly string[];
}

/** What a role sheet says; its hash is over exactly this. */
export interface SheetContent {
  /** `post/保洁主管` or `subcontractor/<registration>`. */
  readonly id: string;
  readonly kind: "post" | "subcontractor";
  /** The post, or the subcontractor's name. */
  readonly name: string;
  readonly standards: readonly SheetStandard[];
  readonly clauses: readonly SheetClause[];
  readonly breaches: readonly SheetBreach[];
  /** Who is next when something cannot be kept (升级对象): posts at the provider, or the provider itself. */
  readonly escalation: readonly string[];
  /** Days of the subcontract, both inclusive; `null` for a post. */
  readonly days: { readonly from: string; readonly to: string } | null;
}

/** What one role has to keep (岗位交底卡), generated from the signed text. */
export interface RoleSheet extends SheetContent {
  /** Hash of the contract text it was generated from. */
  readonly textHash: string;
  /** SHA-256 of the RFC 8785 form of what it says: two sheets that say the same have the same. */
  readonly hash: string;
}

/** Who is next after each post (升级路径); after one that is not named comes the manager, after the manager the provider. */
export interface EscalationPath {
  readonly manager: string;
  readonly steps: readonly { readonly post: string; readonly next: string }[];
}

/** The post that a project is led by where the directory names none. */
export const managerPost = "项目经理";

const nextOf = (path: EscalationPath, post: string, provider: string): string =>
  path.steps.find((step) => step.post === post)?.next ?? (post === path.manager ? provider : path.manager);

const onSheet = (standard: Standard, subcontracts: readonly Subcontract[]): SheetStandard => {
  const { area, clause, comparator, frequency, grade, id, measuredBy, metric, target, title, unit } =
    standard;
  return {
    id,
    title,
    area,
    clause,
    metric,
    comparator,
    target,
    unit,
    frequency: frequency ?? null,
    response: responseOf(standard),
    measuredBy,
    grade: grade ?? null,
    doneBy: subcontracts
      .filter(({ standards }) => standards.includes(id))
      .map(({ from, name, to }) => ({ name, from, to })),
  };
};

type Role = Pick<SheetContent, "days" | "escalation" | "id" | "kind" | "name">;

const sheetOf = (
  draft: ContractDraft,
  textHash: string,
  role: Role,
  standards: readonly SheetStandard[],
): RoleSheet => {
  const ids = standards.map(({ id }) => id);
  const breaches = draft.breaches
    .filter((breach) => breach.party === "provider" && breach.standards.some((id) => ids.includes(id)))
    .map(({ clause, id, remedy, standards: all, trigger }) => ({
      id,
      clause,
      trigger,
      remedy,
      standards: all.filter((standard) => ids.includes(standard)),
    }));
  const named = new Set([...standards, ...breaches].map(({ clause }) => clause));
  const content: SheetContent = {
    ...role,
    standards,
    clauses: draft.chapters
      .flatMap(({ clauses }) => clauses)
      .filter(({ id }) => named.has(id))
      .map(({ heading, id, number, paragraphs }) => ({
        id,
        number,
        heading,
        textHash: sha256Hex(canonicalJson(paragraphs)),
      })),
    breaches,
  };
  return { ...content, textHash, hash: sha256Hex(canonicalJson(content as unknown as Json)) };
};

const byCompany = (subcontracts: readonly Subcontract[]): readonly (readonly Subcontract[])[] => {
  const found = new Map<string, Subcontract[]>();
  for (const item of subcontracts)
    found.set(item.registration, [...(found.get(item.registration) ?? []), item]);
  return [...found.values()];
};

/** What sheets are generated under beside the text itself. */
export interface SheetBasis {
  /** Hash of the text. */
  readonly textHash: string;
  /** A company whose subcontracts are all over on this day has no sheet any more. */
  readonly day: string;
  readonly path: EscalationPath;
}

/**
 * The role sheets of a text (合同交底卡): one for each post that a standard is the duty of, and one for each subcontractor with the
 * standards it took over. The post keeps these on its sheet too, with who does them: the provider stays answerable. The same
 * text, register and path give the same sheets.
 */
export const roleSheets = (
  draft: ContractDraft,
  register: readonly Subcontract[],
  { day, path, textHash }: SheetBasis,
): readonly RoleSheet[] => {
  const subcontracts = register.filter(({ from, to }) => from <= to);
  const posts = [...new Set(draft.standards.map(({ duty }) => duty))];
  const ofPosts = posts.map((post) => {
    const escalation = [nextOf(path, post, draft.provider.name)];
    const standards = draft.standards.filter(({ duty }) => duty === post);
    const role: Role = { id: `post/${post}`, kind: "post", name: post, escalation, days: null };
    return sheetOf(
      draft,
      textHash,
      role,
      standards.map((standard) => onSheet(standard, subcontracts)),
    );
  });
  const ofCompanies = byCompany(subcontracts.filter(({ to }) => to >= day)).flatMap((taken) => {
    const [first] = taken;
    const standards = draft.standards.filter(({ id }) => taken.some((item) => item.standards.includes(id)));
    if (first === undefined || standards.length === 0) return [];
    const role: Role = {
      id: `subcontractor/${first.registration}`,
      kind: "subcontractor",
      name: first.name,
      escalation: [...new Set(standards.map(({ duty }) => duty))],
      days: {
        from: taken.reduce((earliest, { from }) => (from < earliest ? from : earliest), first.from),
        to: taken.reduce((latest, { to }) => (to > latest ? to : latest), first.to),
      },
    };
    return [
      sheetOf(
        draft,
        textHash,
        role,
        standards.map((standard) => onSheet(standard, taken)),
      ),
    ];
  });
  return [...ofPosts, ...ofCompanies];
};
