import * as Result from "effect/Result";
import type { Citation } from "../../kernel/citation.ts";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Role } from "../../kernel/envelope.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import { personal } from "../../kernel/personal.ts";
import { threatsIn } from "../arrears/threat.ts";
import type { LetterCommand, NoteOutcome, ServeLetter, WriteLetter } from "./command.ts";
import type { LetterEvent } from "./event.ts";
import { type LetterRejection, refuse } from "./rejection.ts";
import type { LetterPhase, LetterState } from "./state.ts";

/** What a letter decision needs to know of the world. */
export interface LetterTerms {
  /** Number for a new letter. */
  readonly number: string;
  readonly contractKnown: boolean;
  readonly recipientKnown: boolean;
  /** Where the law forbids to collect by cutting utilities. */
  readonly prohibition: readonly Citation[];
}

interface Permission {
  readonly by: readonly Role[];
  readonly in: readonly LetterPhase[];
}

const office: readonly Role[] = ["desk", "manager", "committee"];

/** Who may do what, and when. */
export const letterPermissions: { readonly [Type in Exclude<LetterCommand["type"], "write">]: Permission } = {
  seal: { by: ["manager", "committee"], in: ["draft"] },
  serve: { by: office, in: ["sealed", "served", "arrived"] },
  "note-outcome": { by: [...office, "staff"], in: ["served", "arrived"] },
  withdraw: { by: ["manager", "committee"], in: ["draft", "sealed"] },
};

type Decision = Result.Result<readonly LetterEvent[], LetterRejection>;

const write = (
  command: WriteLetter,
  terms: LetterTerms,
  context: DecisionContext & { readonly id: string },
  today: string,
): Decision => {
  if (!terms.contractKnown) return Result.fail(refuse("contract-unknown", { contract: command.contract }));
  if (!terms.recipientKnown) return Result.fail(refuse("person-unknown", { person: command.recipient }));
  if (command.answerBy !== undefined && command.answerBy <= today)
    return Result.fail(refuse("answer-in-past", { answerBy: command.answerBy }));
  const [threat] = [command.subject, ...command.paragraphs].flatMap(threatsIn);
  if (threat !== undefined)
    return Result.fail(refuse("threatens-utilities", { text: threat.text }, terms.prohibition));
  const { recipient } = command;
  return Result.succeed([
    {
      type: "LetterWritten",
      data: {
        id: context.id,
        number: terms.number,
        estate: command.estate,
        contract: command.contract,
        kind: command.kind,
        recipient,
        concerns: command.concerns ?? null,
        subject: personal(recipient, command.subject),
        paragraphs: command.paragraphs.map((paragraph) => personal(recipient, paragraph)),
        answerBy: command.answerBy ?? null,
        writtenOn: today,
      },
    },
  ]);
};

const serve = (state: LetterState, command: ServeLetter, today: string): Decision => {
  if (command.sentOn > today) return Result.fail(refuse("sent-in-future", { sentOn: command.sentOn }));
  if (command.proof.length === 0 && command.reference === undefined)
    return Result.fail(refuse("proof-missing", { means: command.means }));
  return Result.succeed([
    {
      type: "LetterServed",
      data: {
        means: command.means,
        to: personal(state.recipient, command.to),
        sentOn: command.sentOn,
        reference: command.reference ?? null,
        proof: command.proof,
        dueToArrive: command.dueToArrive ?? null,
      },
    },
  ]);
};

const noteOutcome = (state: LetterState, command: NoteOutcome, today: string): Decision => {
  const service = state.services[command.service];
  if (service === undefined)
    return Result.fail(
      refuse("service-unknown", { service: command.service, services: state.services.length }),
    );
  if (service.outcome !== null)
    return Result.fail(refuse("outcome-known", { outcome: service.outcome.kind, on: service.outcome.on }));
  if (command.on < service.sentOn)
    return Result.fail(refuse("arrived-before-sent", { sentOn: service.sentOn, on: command.on }));
  if (command.on > today) return Result.fail(refuse("sent-in-future", { on: command.on }));
  if (command.proof.length === 0) return Result.fail(refuse("proof-missing", { outcome: command.outcome }));
  const { outcome, proof } = command;
  if (outcome !== "arrived") {
    return Result.succeed([
      { type: "LetterReturned", data: { service: command.service, outcome, on: command.on, proof } },
    ]);
  }
  return Result.succeed([
    {
      type: "LetterArrived",
      data: {
        letter: state.id,
        service: command.service,
        concerns: state.concerns,
        arrivedOn: command.on,
        how: service.means,
        answerBy: state.answerBy,
        proof,
      },
    },
  ]);
};

/** Decides a letter command. Pure. */
export const decide =
  (terms: LetterTerms, context: DecisionContext & { readonly id: string }) =>
  (state: LetterState | null, command: LetterCommand): Decision => {
    const { role } = context.actor;
    const today = localDateOf(instant(context.now));
    const permission: Permission =
      command.type === "write" ? { by: office, in: [] } : letterPermissions[command.type];
    if (!permission.by.includes(role))
      return Result.fail(refuse("not-allowed", { action: command.type, role, allowed: permission.by }));
    if (command.type === "write") return write(command, terms, context, today);
    if (state === null || !permission.in.includes(state.phase)) {
      return Result.fail(
        refuse("wrong-phase", { action: command.type, phase: state?.phase ?? null, allowed: permission.in }),
      );
    }
    switch (command.type) {
      case "seal":
        return Result.succeed([{ type: "LetterSealed", data: { scan: command.scan } }]);
      case "serve":
        return serve(state, command, today);
      case "note-outcome":
        return noteOutcome(state, command, today);
      case "withdraw":
        return Result.succeed([{ type: "LetterWithdrawn", data: { on: today, reason: command.reason } }]);
    }
  };
