import type { ArrearsCommand } from "../contract/arrears/command.ts";
import { decide } from "../contract/arrears/decision.ts";
import type { ArrearsEvent } from "../contract/arrears/event.ts";
import { evolve } from "../contract/arrears/evolve.ts";
import { type ArrearsState, outstandingOn } from "../contract/arrears/state.ts";
import type { ArrearsTerms } from "../contract/arrears/terms.ts";
import { defaultArrearsTimes } from "../contract/arrears/times.ts";
import type { ContractDraft } from "../contract/contract/draft.ts";
import type { Citation } from "../kernel/citation.ts";
import type { Actor } from "../kernel/envelope.ts";
import { addMonths, localDate } from "../kernel/local-date.ts";
import type { Verdict } from "../kernel/verdict.ts";
import { verdictOf } from "./contract-world.ts";
import { fixedPolicies } from "./fixed-policies.ts";
import { story, type Story } from "./given-when-then.ts";
import { sampleContract } from "./sample-contract.ts";

/** The sample contract with a dispute clause. */
export const disputedContract = (clause: string): ContractDraft =>
  sampleContract({
    chapters: sampleContract().chapters.map((chapter) => ({
      ...chapter,
      clauses: chapter.clauses.map((item) =>
        item.topics.includes("dispute") ? { ...item, paragraphs: [clause] } : item,
      ),
    })),
  });

const threeYears = (from: string): string => addMonths(localDate(from), 36);

/** Limitation of a place that only tests know: three years, anew from a demand that arrived before they were over. */
export const limitationOf = (from: string, arrivedOn: string | null): Verdict => {
  const originalEnd = threeYears(from);
  return verdictOf(
    arrivedOn !== null && arrivedOn <= originalEnd
      ? { originalEnd, newEnd: threeYears(arrivedOn) }
      : { originalEnd },
  );
};

const cite = (article: string, quote: string): readonly Citation[] => [
  { source: "试验市物业管理条例", article, quote },
];

/** A moment in a case's story. */
export interface ArrearsMoment {
  readonly now: string;
  readonly actor: Actor;
  readonly terms: Partial<ArrearsTerms>;
}

/** A moment on a day, nine o'clock local time; the case is that of `owner-1`. */
export const arrearsMoment = (
  role: Actor["role"],
  day: string,
  terms: Partial<ArrearsTerms> = {},
  id = `${role}-1`,
): ArrearsMoment => ({ now: `${day}T09:00:00+08:00`, actor: { id, role }, terms });

const draft = disputedContract("协商不成的，向物业所在地人民法院起诉。");
const calendar = fixedPolicies().calendar("330100");

/** What the application gathers before a decision, in a place where everything is in order. */
export const arrearsTerms = (
  terms: Partial<ArrearsTerms>,
  state: ArrearsState | null,
  command: ArrearsCommand,
): ArrearsTerms => ({
  times: defaultArrearsTimes,
  contract: { estate: "estate-1", isSigned: true, draft },
  isUnitKnown: true,
  owes: true,
  openCase: null,
  prohibition: cite("第四十四条", "不得以停止供水供电的方式催交"),
  collection: cite("第四十三条", "催告其在合理期限内支付"),
  period: verdictOf({}, "not-covered"),
  calendar,
  limitation:
    command.type === "open"
      ? Object.fromEntries(command.bills.map(({ due, ref }) => [ref, limitationOf(due, null)]))
      : command.type === "note-arrival" || (command.type === "demand" && terms.arrived !== undefined)
        ? Object.fromEntries(
            (state?.bills ?? [])
              .filter((bill) => outstandingOn(bill) > 0)
              .map(({ limitation, ref }) => [
                ref,
                limitationOf(
                  limitation.from,
                  command.type === "demand" ? (terms.arrived?.on ?? null) : command.arrivedOn,
                ),
              ]),
          )
        : {},
  isLinkKnown: true,
  arrived: null,
  ...terms,
});

/** The beginning of a case's story. */
export const arrearsStory = (): Story<ArrearsState, ArrearsEvent, ArrearsCommand, ArrearsMoment> =>
  story({
    evolve,
    decide: ({ actor, now, terms }, _version, state, command) =>
      decide(arrearsTerms(terms, state, command), { actor, now, id: "estate-1.r1" })(state, command),
    at: ({ now }) => now,
  });
