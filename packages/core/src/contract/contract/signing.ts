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
): ContractRejection | null => {
  const unsigned = (["provider", "client"] as const).filter(
    (party) => !signatures.some((signature) => signature.party === party),
  );
  if (unsigned.length > 0) return refuse("signature-missing", { parties: unsigned });
  return terms.invalidSignatures.length > 0
    ? refuse("signature-invalid", { names: terms.invalidSignatures })
    : null;
};

/** The refusal of a client that nothing entitles to sign, or `null`. */
export const authorityFault = (
  terms: ContractTerms,
  draft: ContractDraft,
  authority: SigningAuthority | undefined,
): ContractRejection | null => {
  const needed = draft.stage === "preliminary" ? "bid-award" : "assembly-resolution";
  return authority?.kind === needed
    ? null
    : refuse(
        "authority-missing",
        { needed, given: authority?.kind ?? null },
        terms.election?.citations ?? [],
      );
};

/** The deadlines that signing promises, each with the article it rests on. */
export const deadlinesOf = (terms: ContractTerms, id: string, now: string): readonly ContractDeadline[] => {
  const of = (kind: ContractDeadline["kind"], verdict: Verdict | null, value: string) => {
    // What is settled stands although the verdict is not, e.g. beyond the calendars that are known; there the unrolled day is promised.
    const dueDate = verdict?.values[value] ?? verdict?.values["raw"];
    return typeof dueDate !== "string" || dueDate < localDateOf(instant(now))
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
  return [...of("filing", terms.filing, "due"), ...of("renewal-notice", terms.renewalNotice, "latestNotice")];
};
