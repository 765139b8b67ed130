import * as Result from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Role } from "../../kernel/envelope.ts";
import { compare, instant, localDateOf, offsetOf, startOfDay } from "../../kernel/instant.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import type { ContractDraft } from "../contract/draft.ts";
import type { Subcontract } from "../subcontract/state.ts";
import type { AcknowledgeSheet, BriefingCommand, OpenBriefing, RenewBriefing, SendSheet } from "./command.ts";
import type { BriefingEvent } from "./event.ts";
import { wrongAnswers } from "./reading-check.ts";
import { type BriefingRejection, refuse } from "./rejection.ts";
import { sheetChanges } from "./renewal.ts";
import { type EscalationPath, roleSheets } from "./role-sheet.ts";
import { type AcknowledgementDeadline, type BriefingState, standing } from "./state.ts";

/** What a briefing decision needs to know of the world. */
export interface BriefingTerms {
  /** The contract with the text that people are briefed on; `null` where there is no such contract. */
  readonly contract: {
    readonly draft: ContractDraft;
    readonly textHash: string;
    /** First day of that text. */
    readonly effectiveFrom: string;
    /** Whether it is signed and not over. */
    readonly binds: boolean;
  } | null;
  readonly subcontracts: readonly Subcontract[];
  /** Post of the estate's manager. */
  readonly managerPost: string;
  /** People of the estate among those that the command names. */
  readonly people: readonly string[];
}

const everybody: readonly Role[] = ["owner", "occupant", "desk", "staff", "manager", "committee"];

/** Who may do what. */
export const briefingPermissions: { readonly [Type in BriefingCommand["type"]]: readonly Role[] } = {
  open: ["manager"],
  send: ["manager"],
  acknowledge: everybody,
  renew: ["system"],
  "note-missed": ["system"],
};

type Decision = Result.Result<readonly BriefingEvent[], BriefingRejection>;

/** Days to acknowledge a renewed sheet where nothing else was said. */
const defaultReopenDays = 7;

const deadline = (id: string, nth: number, dueDate: string, now: string): AcknowledgementDeadline => ({
  id: `${id}/acknowledge/${nth}`,
  dueDate,
  due: startOfDay(addDays(localDate(dueDate), 1), offsetOf(instant(now))),
});

const sheetsOf = (contract: NonNullable<BriefingTerms["contract"]>, terms: BriefingTerms, day: string, path: EscalationPath) =>
  roleSheets(contract.draft, terms.subcontracts, { day, path, textHash: contract.textHash }); // prettier-ignore

const open = (command: OpenBriefing, terms: BriefingTerms, id: string, today: string): Decision => {
  const { contract } = terms;
  if (contract === null) return Result.fail(refuse("contract-unknown", { contract: command.contract }));
  if (!contract.binds) return Result.fail(refuse("not-in-force", { on: today }));
  const escalation: EscalationPath = { manager: terms.managerPost, steps: command.escalation ?? [] };
  return Result.succeed([
    {
      type: "BriefingOpened",
      data: {
        id,
        estate: command.estate,
        contract: command.contract,
        textHash: contract.textHash,
        effectiveFrom: contract.effectiveFrom,
        reopenDays: command.reopenDays ?? defaultReopenDays,
        escalation,
        sheets: sheetsOf(contract, terms, today, escalation),
      },
    },
  ]);
};

const send = (
  state: BriefingState,
  command: SendSheet,
  terms: BriefingTerms,
  now: string,
  today: string,
): Decision => {
  const briefed = state.sheets.find((item) => item.sheet.id === command.sheet && !item.retired);
  if (briefed === undefined) return Result.fail(refuse("sheet-unknown", { sheet: command.sheet }));
  if (command.dueOn < today) return Result.fail(refuse("due-in-past", { dueOn: command.dueOn }));
  const people = [...new Set(command.people)];
  const unknown = people.filter((person) => !terms.people.includes(person));
  if (unknown.length > 0) return Result.fail(refuse("person-unknown", { people: unknown }));
  const done = people.filter((person) => standing(state, command.sheet, person) !== undefined);
  if (done.length > 0) return Result.fail(refuse("already-acknowledged", { people: done }));
  // A deadline that runs was promised: it cannot be replaced by another one.
  const running = people.filter((person) =>
    state.deliveries.some(
      (item) => item.sheet === command.sheet && item.person === person && item.deadline !== null,
    ),
  );
  if (running.length > 0) return Result.fail(refuse("already-sent", { people: running }));
  return Result.succeed([
    {
      type: "SheetSent",
      data: {
        sheet: command.sheet,
        revision: briefed.revision,
        hash: briefed.sheet.hash,
        check: command.check ?? false,
        to: people.map((person, index) => ({
          person,
          deadline: deadline(state.id, state.promised + index + 1, command.dueOn, now),
        })),
      },
    },
  ]);
};

const acknowledge = (state: BriefingState, command: AcknowledgeSheet, person: string): Decision => {
  const { answers, hash, sheet } = command;
  const briefed = state.sheets.find((item) => item.sheet.id === sheet && !item.retired);
  if (briefed === undefined) return Result.fail(refuse("sheet-unknown", { sheet }));
  const delivery = state.deliveries.find((item) => item.sheet === sheet && item.person === person);
  if (delivery === undefined) return Result.fail(refuse("not-sent", { sheet }));
  const given = standing(state, sheet, person);
  if (given !== undefined) return Result.fail(refuse("already-acknowledged", { at: given.at }));
  if (hash !== briefed.sheet.hash)
    return Result.fail(refuse("sheet-renewed", { read: hash, now: briefed.sheet.hash }));
  if (delivery.check && answers === undefined) return Result.fail(refuse("check-missing", { sheet }));
  const { revision } = briefed;
  const wrong = answers === undefined ? [] : wrongAnswers(briefed.sheet, answers);
  return Result.succeed([
    answers !== undefined && wrong.length > 0
      ? { type: "ReadingCheckFailed", data: { sheet, revision, person, answers, wrong } }
      : { type: "SheetAcknowledged", data: { sheet, revision, hash, person, answers: answers ?? null } },
  ]);
};

const renew = (
  state: BriefingState,
  command: RenewBriefing,
  terms: BriefingTerms,
  now: string,
  today: string,
): Decision => {
  const { contract } = terms;
  if (contract === null) return Result.fail(refuse("contract-unknown", { contract: state.contract }));
  const changes = sheetChanges(state, sheetsOf(contract, terms, today, state.escalation), command.affected);
  if (changes.stale.length + changes.added.length + changes.retired.length === 0)
    return Result.fail(refuse("nothing-changed"));
  const asked = state.deliveries.filter(({ sheet }) => changes.stale.some(({ id }) => id === sheet));
  const dueDate = addDays(localDate(today), state.reopenDays);
  let nth = state.promised;
  const reopened = asked.map(({ deadline: running, person, sheet }) => ({
    sheet,
    person,
    // A deadline that runs goes on: it was promised.
    deadline: running === null ? deadline(state.id, (nth += 1), dueDate, now) : null,
  }));
  const { cause, source } = command;
  const { effectiveFrom, textHash } = contract;
  return Result.succeed([
    { type: "BriefingRenewed", data: { cause, source, textHash, effectiveFrom, ...changes, reopened } },
  ]);
};

/** Decides a briefing command. Pure. */
export const decide =
  (terms: BriefingTerms, context: DecisionContext & { readonly id: string }) =>
  (state: BriefingState | null, command: BriefingCommand): Decision => {
    const { id: person, role } = context.actor;
    const { now } = context;
    const today = localDateOf(instant(now));
    const allowed = briefingPermissions[command.type];
    if (!allowed.includes(role))
      return Result.fail(refuse("not-allowed", { action: command.type, role, allowed }));
    if (command.type === "open" && state !== null) return Result.fail(refuse("already-open"));
    if (command.type === "open") return open(command, terms, context.id, today);
    if (state === null) return Result.fail(refuse("not-found"));
    switch (command.type) {
      case "send":
        return send(state, command, terms, now, today);
      case "acknowledge":
        return acknowledge(state, command, person);
      case "renew":
        return renew(state, command, terms, now, today);
      case "note-missed": {
        const due = state.deliveries.find((item) => item.deadline?.id === command.deadline);
        return due === undefined ||
          due.deadline === null ||
          compare(instant(now), instant(due.deadline.due)) < 0
          ? Result.fail(refuse("not-due", { deadline: command.deadline }))
          : Result.succeed([
              {
                type: "AcknowledgementMissed",
                data: { deadline: due.deadline.id, sheet: due.sheet, person: due.person },
              },
            ]);
      }
    }
  };
