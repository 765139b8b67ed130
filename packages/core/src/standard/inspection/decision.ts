import * as Result from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Role } from "../../kernel/envelope.ts";
import { compare, fromEpochMillis, instant, offsetOf, toEpochMillis } from "../../kernel/instant.ts";
import type { PlanRound } from "../inspection-plan/schedule.ts";
import type { Standard } from "../standard/standard.ts";
import type {
  AdoptUpload,
  CorrectInspection,
  InspectionCommand,
  OpenInspection,
  SubmitInspection,
} from "./command.ts";
import type { InspectionEvent } from "./event.ts";
import type { InspectionRejection } from "./rejection.ts";
import { agree, judge, missesOf, refuse } from "./result.ts";
import type { InspectionState, ItemResult } from "./state.ts";

/** What a decision on an inspection needs to know of the world. */
export interface InspectionTerms {
  /** Standards of the contract's text on the day the inspection is done; `null` when there is no such contract. */
  readonly contract: { readonly standards: readonly Standard[]; readonly binds: boolean } | null;
  /** The round that is opened, as the plan has it; `null` when it has none by that name. */
  readonly round: { readonly plan: string; readonly round: PlanRound } | null;
}

const inspectors: readonly Role[] = ["staff", "desk", "manager", "committee"];

/** Who may do what. */
export const inspectionPermissions: { readonly [Type in InspectionCommand["type"]]: readonly Role[] } = {
  open: inspectors,
  submit: inspectors,
  correct: inspectors,
  adopt: ["manager"],
};

type Decision = Result.Result<readonly InspectionEvent[], InspectionRejection>;

interface Moment {
  readonly terms: InspectionTerms;
  readonly context: DecisionContext;
}

/** An instant in the local time of another: its date is the estate's date. */
export const localInstant = (text: string, like: string): string =>
  fromEpochMillis(toEpochMillis(instant(text)), offsetOf(instant(like)));

const open = (command: OpenInspection, { context, terms }: Moment, id: string): Decision => {
  const { contract, estate } = command;
  if (terms.contract === null) return refuse("contract-unknown", { contract });
  if (command.round !== undefined) {
    if (terms.round === null) return refuse("round-unknown", { round: command.round });
    const { plan, round } = terms.round;
    const standards = round.items.map(({ standard }) => standard);
    const { day: plannedOn, id: name, inspector, place } = round;
    const planned = { plan, round: name, plannedOn, place: place.name, inspector, standards };
    return Result.succeed([{ type: "InspectionOpened", data: { id, estate, contract, ...planned } }]);
  }
  if (!terms.contract.binds) return refuse("not-in-force", { contract });
  const { place = "", standards = [] } = command;
  const known = terms.contract.standards.map((standard) => standard.id);
  const unknown = standards.find((standard) => !known.includes(standard));
  if (unknown !== undefined) return refuse("standard-unknown", { standard: unknown });
  const twice = standards.find((standard, at) => standards.indexOf(standard) !== at);
  if (twice !== undefined) return refuse("standard-twice", { standard: twice });
  const adHoc = { plan: null, round: null, plannedOn: null, place, inspector: context.actor.id, standards };
  return Result.succeed([{ type: "InspectionOpened", data: { id, estate, contract, ...adHoc } }]);
};

const submit = (state: InspectionState, command: SubmitInspection, { context, terms }: Moment): Decision => {
  const { doneAt, upload } = command;
  if ([state.record, ...state.further].some((known) => known?.upload === upload))
    return refuse("upload-known", { upload });
  if (compare(instant(doneAt), instant(context.now)) > 0) return refuse("done-in-future", { doneAt });
  if (terms.contract === null) return refuse("contract-unknown", { contract: state.contract });
  const at = localInstant(doneAt, context.now);
  if (!terms.contract.binds) return refuse("not-in-force", { contract: state.contract, at });
  const by = context.actor.id;
  const judgement = judge(command.results, terms.contract.standards, by);
  if (Result.isFailure(judgement)) return Result.fail(judgement.failure);
  const results = judgement.success;
  const { contract, place, plan, round, standards } = state;
  const found = new Set(results.map(({ standard }) => standard));
  const notLookedAt = standards.filter((standard) => !found.has(standard));
  const facts = { upload, by, at, results, notLookedAt, misses: missesOf(results) };
  const data = { contract, plan, round, place, ...facts };
  if (state.record === null) return Result.succeed([{ type: "InspectionRecorded", data }]);
  const before = new Map<string, ItemResult>(state.results.map((result) => [result.standard, result]));
  const differs = [...new Set([...before.keys(), ...found])].filter(
    (standard) =>
      !agree(
        before.get(standard),
        results.find((result) => result.standard === standard),
      ),
  );
  return Result.succeed([{ type: "InspectionRecordedAgain", data: { ...data, differs } }]);
};

const changed = (
  state: InspectionState,
  at: string,
  { context }: Moment,
  parts: {
    readonly reason: string;
    readonly adopted: string | null;
    readonly results: readonly ItemResult[];
  },
): Decision => {
  const before = new Map<string, ItemResult>(state.results.map((result) => [result.standard, result]));
  const results = parts.results.filter((result) => !agree(before.get(result.standard), result));
  if (results.length === 0) return refuse("nothing-changed");
  const { contract, place, plan } = state;
  // What was a miss before has its deviation already.
  const misses = missesOf(results.filter(({ standard }) => before.get(standard)?.met !== false));
  const data = {
    contract,
    plan,
    place,
    by: context.actor.id,
    on: context.now,
    at,
    ...parts,
    results,
    misses,
  };
  return Result.succeed([{ type: "InspectionCorrected", data }]);
};

const correct = (state: InspectionState, command: CorrectInspection, moment: Moment): Decision => {
  const { context, terms } = moment;
  const { actor } = context;
  if (state.record === null) return refuse("wrong-phase", { phase: state.phase });
  if (actor.role !== "manager" && actor.id !== state.record.by)
    return refuse("not-inspector", { by: state.record.by });
  if (terms.contract === null) return refuse("contract-unknown", { contract: state.contract });
  const unseen = command.results.find(
    (entry) => !state.results.some(({ standard }) => standard === entry.standard),
  );
  if (unseen !== undefined) return refuse("result-unknown", { standard: unseen.standard });
  const judgement = judge(command.results, terms.contract.standards, actor.id);
  if (Result.isFailure(judgement)) return Result.fail(judgement.failure);
  const parts = { reason: command.reason, adopted: null, results: judgement.success };
  return changed(state, state.record.at, moment, parts);
};

const adopt = (state: InspectionState, command: AdoptUpload, moment: Moment): Decision => {
  const upload = state.further.find(({ adopted, upload: key }) => key === command.upload && !adopted);
  if (upload === undefined) return refuse("upload-unknown", { upload: command.upload });
  const { at, results } = upload;
  return changed(state, at, moment, { reason: command.reason, adopted: upload.upload, results });
};

/** Decides a command on an inspection. Pure. */
export const decide =
  (terms: InspectionTerms, context: DecisionContext & { readonly id: string }) =>
  (state: InspectionState | null, command: InspectionCommand): Decision => {
    const { role } = context.actor;
    const allowed = inspectionPermissions[command.type];
    if (!allowed.includes(role)) return refuse("not-allowed", { action: command.type, role, allowed });
    const moment: Moment = { terms, context };
    if (command.type === "open" && state !== null) return refuse("already-open");
    if (command.type === "open") return open(command, moment, context.id);
    if (state === null) return refuse("wrong-phase");
    switch (command.type) {
      case "submit":
        return submit(state, command, moment);
      case "correct":
        return correct(state, command, moment);
      case "adopt":
        return adopt(state, command, moment);
    }
  };
