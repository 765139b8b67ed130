import * as Result from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Role } from "../../kernel/envelope.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import type { ContractDraft } from "../contract/draft.ts";
import type {
  EndSubcontract,
  EngageSubcontractor,
  ReplaceSubcontractor,
  SubcontractCommand,
} from "./command.ts";
import type { SubcontractEvent } from "./event.ts";
import { refuse, type SubcontractRejection } from "./rejection.ts";
import type { RegisteredSubcontract, Subcontract, SubcontractState } from "./state.ts";
import { wholeServiceDay } from "./whole-service.ts";

/** What a decision on a subcontract needs to know of the world. */
export interface SubcontractTerms {
  /** The contract, with the text of the day the subcontract begins; `null` where there is no such contract. */
  readonly contract: {
    readonly draft: ContractDraft;
    /** Whether it binds on that day, or will. */
    readonly binds: boolean;
    /** Last day of its term; `null` while the provider serves without one. */
    readonly lastDay: string | null;
  } | null;
  /** What the law of the place states about handing services over, for the refusal's citation. */
  readonly subcontracting: Verdict;
}

/** Who may do what. */
export const subcontractPermissions: { readonly [Type in SubcontractCommand["type"]]: readonly Role[] } = {
  open: ["manager", "system"],
  engage: ["manager"],
  end: ["manager"],
  replace: ["manager"],
};

type Decision = Result.Result<readonly SubcontractEvent[], SubcontractRejection>;

const fresh = (state: SubcontractState): string => String(state.subcontracts.length + 1);

const wholeFault = (terms: SubcontractTerms, all: readonly Subcontract[]): SubcontractRejection | null => {
  const standards = terms.contract?.draft.standards ?? [];
  const day = wholeServiceDay(standards, all);
  return day === null
    ? null
    : refuse(
        "whole-service",
        { on: day, areas: [...new Set(standards.map(({ area }) => area))] },
        terms.subcontracting.citations,
      );
};

/** What a standard's other subcontract makes impossible: one standard, one subcontractor at a time. */
const overlapFault = (
  others: readonly RegisteredSubcontract[],
  { from, standards, to }: Pick<Subcontract, "from" | "to" | "standards">,
): SubcontractRejection | null => {
  const other = others.find(
    (item) =>
      item.from <= to &&
      from <= item.to &&
      item.from <= item.to &&
      item.standards.some((id) => standards.includes(id)),
  );
  return other === undefined
    ? null
    : refuse("already-subcontracted", {
        subcontract: other.id,
        standards: other.standards.filter((id) => standards.includes(id)),
        from: other.from,
        to: other.to,
      });
};

const engage = (state: SubcontractState, command: EngageSubcontractor, terms: SubcontractTerms): Decision => {
  const { contract } = terms;
  if (contract === null) return Result.fail(refuse("contract-unknown", { contract: state.contract }));
  const { clause, from, name, registration, standards, to } = command;
  if (to < from) return Result.fail(refuse("period-reversed", { from, to }));
  if (!contract.binds) return Result.fail(refuse("not-in-force", { on: from }));
  if (contract.lastDay !== null && to > contract.lastDay)
    return Result.fail(refuse("beyond-term", { to, lastDay: contract.lastDay }));
  const clauses = contract.draft.chapters.flatMap((chapter) => chapter.clauses);
  if (!clauses.some(({ id }) => id === clause)) return Result.fail(refuse("clause-unknown", { clause }));
  const unknown = standards.filter((id) => !contract.draft.standards.some((standard) => standard.id === id));
  if (unknown.length > 0) return Result.fail(refuse("standard-unknown", { standards: unknown }));
  const data: Subcontract = {
    id: fresh(state),
    name,
    registration,
    standards: [...new Set(standards)],
    from,
    to,
    clause,
    replaces: null,
  };
  const fault = overlapFault(state.subcontracts, data) ?? wholeFault(terms, [...state.subcontracts, data]);
  return fault === null ? Result.succeed([{ type: "SubcontractorEngaged", data }]) : Result.fail(fault);
};

const running = (
  state: SubcontractState,
  { subcontract }: EndSubcontract | ReplaceSubcontractor,
): Result.Result<RegisteredSubcontract, SubcontractRejection> => {
  const found = state.subcontracts.find(({ id }) => id === subcontract);
  if (found === undefined) return Result.fail(refuse("subcontract-unknown", { subcontract }));
  return found.ended === null
    ? Result.succeed(found)
    : Result.fail(refuse("already-ended", { subcontract, to: found.to }));
};

/** Decides a subcontract command. Pure. */
export const decide =
  (terms: SubcontractTerms, context: DecisionContext & { readonly id: string }) =>
  (state: SubcontractState | null, command: SubcontractCommand): Decision => {
    const { role } = context.actor;
    const allowed = subcontractPermissions[command.type];
    if (!allowed.includes(role))
      return Result.fail(refuse("not-allowed", { action: command.type, role, allowed }));
    if (command.type === "open" && state !== null) return Result.fail(refuse("already-open"));
    if (command.type === "open") {
      const { contract, estate } = command;
      return terms.contract === null
        ? Result.fail(refuse("contract-unknown", { contract }))
        : Result.succeed([{ type: "SubcontractRegisterOpened", data: { id: context.id, estate, contract } }]);
    }
    if (state === null) return Result.fail(refuse("not-found"));
    if (command.type === "engage") return engage(state, command, terms);
    const found = running(state, command);
    if (Result.isFailure(found)) return Result.fail(found.failure);
    const former = found.success;
    if (command.type === "end") {
      const { on, reason } = command;
      return on < former.from || on > former.to
        ? Result.fail(refuse("outside-period", { on, from: former.from, to: former.to }))
        : Result.succeed([{ type: "SubcontractEnded", data: { subcontract: former.id, on, reason } }]);
    }
    const { from, name, reason, registration } = command;
    if (from <= former.from || from > former.to)
      return Result.fail(refuse("outside-period", { on: from, from: former.from, to: former.to }));
    const { clause, standards, to } = former;
    return Result.succeed([
      {
        type: "SubcontractorReplaced",
        data: {
          subcontract: former.id,
          on: addDays(localDate(from), -1),
          reason,
          by: { id: fresh(state), name, registration, standards, from, to, clause, replaces: former.id },
        },
      },
    ]);
  };
