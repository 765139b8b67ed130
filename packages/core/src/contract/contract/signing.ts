import { instant, localDateOf, offsetOf, startOfDay } from "../../kernel/instant.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import type { ContractDraft } from "./draft.ts";
import { type ContractRejection, refuse } from "./rejection.ts";
import type { ContractTerms } from "./terms.ts";
import type { ContractDeadline, Signature, SigningAuthority } from "./view.ts";

/** The refusal of signatures that are missing or do not verify, or `null`. */
export const signatureFault = (
  terms: ContractTerms,
  signatures: readonly Signature[],
  /** Hash of the text that is signed. */
  textHash: string,
): ContractRejection | null => {
  const unsigned = (["provider", "client"] as const).filter(
    (party) => !signatures.some((signature) => signature.party === party),
  );
  if (unsigned.length > 0) return refuse("signature-missing", { parties: unsigned });
  return terms.invalidSignatures.length > 0
    ? refuse("signature-invalid", { names: terms.invalidSignatures, textHash })
    : null;
};

/** What entitles the client to sign a text of its stage. */
export const authorityOf = ({ stage }: Pick<ContractDraft, "stage">): SigningAuthority["kind"] =>
  stage === "preliminary" ? "bid-award" : "assembly-resolution";

/** The refusal of a client that nothing entitles to what happened on a day, or that was entitled only later; or `null`. */
export const authorityFault = (
  { election }: ContractTerms,
  needed: SigningAuthority["kind"],
  authority: SigningAuthority | undefined,
  on: string,
): ContractRejection | null => {
  const law = election?.citations ?? [];
  if (authority?.kind !== needed)
    return refuse("authority-missing", { needed, given: authority?.kind ?? null }, law);
  return authority.on > on ? refuse("authority-late", { authorityOn: authority.on, on }, law) : null;
};

/** Deadlines that a signing promises (签约时限). */
interface Promised {
  readonly deadlines: readonly ContractDeadline[];
  /** Those whose day had passed by the time the signing was entered; absent when there are none. */
  readonly missed?: readonly ContractDeadline[];
}

/** The deadlines that signing promises, each with the article it rests on; one that nobody could ever meet is none. */
export const deadlinesOf = (terms: ContractTerms, id: string, signedOn: string, now: string): Promised => {
  const of = (kind: ContractDeadline["kind"], verdict: Verdict | null, value: string) => {
    // What is settled stands although the verdict is not, e.g. beyond the calendars that are known; there the unrolled day is promised.
    const dueDate = verdict?.values[value] ?? verdict?.values["raw"];
    return typeof dueDate !== "string" || dueDate < signedOn
      ? []
      : [
          {
            id: `${id}#${kind}@${dueDate}`,
            kind,
            dueDate,
            due: startOfDay(addDays(localDate(dueDate), 1), offsetOf(instant(now))),
            citations: verdict?.citations ?? [],
          },
        ];
  };
  const all = [
    ...of("filing", terms.filing, "due"),
    ...of("renewal-notice", terms.renewalNotice, "latestNotice"),
  ];
  const today = localDateOf(instant(now));
  const missed = all.filter(({ dueDate }) => dueDate < today);
  return {
    deadlines: all.filter(({ dueDate }) => dueDate >= today),
    ...(missed.length === 0 ? {} : { missed }),
  };
};
