import type { BriefingCommand } from "../contract/briefing/command.ts";
import { type BriefingTerms, decide } from "../contract/briefing/decision.ts";
import type { BriefingEvent } from "../contract/briefing/event.ts";
import { evolve } from "../contract/briefing/evolve.ts";
import type { BriefingState } from "../contract/briefing/state.ts";
import type { ContractDraft } from "../contract/contract/draft.ts";
import { textHash } from "../contract/contract/text-hash.ts";
import type { SubcontractCommand } from "../contract/subcontract/command.ts";
import { decide as decideSubcontract, type SubcontractTerms } from "../contract/subcontract/decision.ts";
import type { SubcontractEvent } from "../contract/subcontract/event.ts";
import { evolve as evolveSubcontract } from "../contract/subcontract/evolve.ts";
import type { Subcontract, SubcontractState } from "../contract/subcontract/state.ts";
import type { Actor } from "../kernel/envelope.ts";
import type { Standard } from "../standard/standard/standard.ts";
import { verdictOf } from "./contract-world.ts";
import { story, type Story } from "./given-when-then.ts";
import { sampleContract } from "./sample-contract.ts";

const standard = (
  id: string,
  clause: string,
  area: Standard["area"],
  duty: string,
  rest: Partial<Standard>,
): Standard => ({
  id,
  clause,
  area,
  title: id,
  metric: id,
  comparator: "at-least",
  target: "1",
  unit: "times",
  measuredBy: "巡查记录",
  duty,
  ...rest,
});

/** A contract with three posts: cleaning supervisor, engineer, guard; cleaning and lift care can be handed over. */
export const postsContract = (changes: Partial<ContractDraft> = {}): ContractDraft => {
  const sample = sampleContract();
  return {
    ...sample,
    chapters: [
      ...sample.chapters,
      {
        number: "第二章",
        heading: "服务标准",
        clauses: [
          { id: "c-20", number: "第二十条", heading: "保洁", paragraphs: ["楼道每周清扫两次。"], topics: ["standard"] },
          { id: "c-21", number: "第二十一条", heading: "维修养护", paragraphs: ["急修三十分钟内到场。"], topics: ["standard"] },
          { id: "c-22", number: "第二十二条", heading: "秩序维护", paragraphs: ["夜间每日巡逻两次。"], topics: ["standard"] },
        ],
      },
    ], // prettier-ignore
    standards: [
      standard("s-stairs", "c-20", "cleaning", "保洁主管", {
        title: "楼道清扫",
        target: "2",
        frequency: "2/week",
      }),
      standard("s-bins", "c-20", "cleaning", "保洁主管", { title: "垃圾清运", frequency: "1/day" }),
      standard("s-urgent", "c-21", "maintenance", "工程主管", {
        title: "急修到场",
        comparator: "at-most",
        target: "30",
        unit: "minute",
      }),
      standard("s-lift", "c-21", "maintenance", "工程主管", { title: "电梯保养", frequency: "2/month" }),
      standard("s-patrol", "c-22", "order", "秩序主管", { title: "夜间巡逻", frequency: "2/day" }),
    ],
    breaches: [
      {
        id: "b-1",
        clause: "c-9",
        party: "provider",
        trigger: "未按频次完成保洁",
        remedy: "每缺一次返还一百元",
        standards: ["s-stairs", "s-bins"],
      },
    ],
    ...changes,
  };
};

/** The same contract with another frequency of cleaning the stairs. */
export const rarerCleaning = (frequency = "1/week"): ContractDraft => {
  const draft = postsContract();
  return {
    ...draft,
    standards: draft.standards.map((item) => (item.id === "s-stairs" ? { ...item, frequency } : item)),
  };
};

/** The cleaning company that does the stairs. */
export const cleaners: Subcontract = {
  id: "1",
  name: "洁净保洁有限公司",
  registration: "91330000CLEAN00001",
  standards: ["s-stairs"],
  from: "2026-02-01",
  to: "2027-12-31",
  clause: "c-2",
  replaces: null,
};

/** Terms of a briefing on a text. */
export const briefingTerms = (
  draft: ContractDraft = postsContract(),
  subcontracts: readonly Subcontract[] = [cleaners],
): BriefingTerms => ({
  contract: { draft, textHash: textHash(draft), effectiveFrom: draft.term.from, binds: true },
  subcontracts,
  managerPost: "项目经理",
  people: ["staff-1", "staff-2", "staff-3", "cleaner-1"],
});

/** A moment in a story whose terms are of some kind. */
export interface MomentOf<Terms> {
  readonly now: string;
  readonly actor: Actor;
  readonly terms: Terms;
}

/** A moment on a day, nine o'clock local time. */
export const momentOf = <Terms>(actor: Actor, day: string, terms: Terms): MomentOf<Terms> => ({
  now: `${day}T09:00:00+08:00`,
  actor,
  terms,
});

export type BriefingStory = Story<BriefingState, BriefingEvent, BriefingCommand, MomentOf<BriefingTerms>>;

/** The beginning of a briefing's story. */
export const briefingStory = (): BriefingStory =>
  story({
    evolve,
    decide: ({ actor, now, terms }, _version, state, command) =>
      decide(terms, { actor, now, id: "estate-1.k1" })(state, command),
    at: ({ now }) => now,
  });

/** Terms of a subcontract register on a text. */
export const subcontractTerms = (draft: ContractDraft = postsContract()): SubcontractTerms => ({
  contract: { draft, binds: true, lastDay: draft.term.to },
  subcontracting: verdictOf({}),
});

/** The beginning of a subcontract register's story. */
export const subcontractStory = (): Story<
  SubcontractState,
  SubcontractEvent,
  SubcontractCommand,
  MomentOf<SubcontractTerms>
> =>
  story({
    evolve: evolveSubcontract,
    decide: ({ actor, now, terms }, _version, state, command) =>
      decideSubcontract(terms, { actor, now, id: "estate-1.k1" })(state, command),
    at: ({ now }) => now,
  });
