import * as Result from "effect/Result";
import type { Citation } from "../../kernel/citation.ts";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Role } from "../../kernel/envelope.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import { type Personal, personal } from "../../kernel/personal.ts";
import { clauseCitations } from "../contract/clause-citation.ts";
import type { ContractDraft } from "../contract/draft.ts";
import type { LetterCommand, NoteOutcome, ServeLetter, WriteLetter } from "./command.ts";
import type { LetterEvent } from "./event.ts";
import { type LetterRejection, refuse } from "./rejection.ts";
import type { AddresseeKind, LetterSender } from "./sheet.ts";
import type { LetterPhase, LetterState, ServiceMeans } from "./state.ts";
import { letterWords } from "./template/template.ts";
import { threatIn } from "./threatening.ts";

/** What a letter decision needs to know of the world. */
export interface LetterTerms {
  /** Number for a new letter. */
  readonly number: string;
  readonly estate: string;
  /** Its text today; `null` where the estate has no such contract. */
  readonly contract: ContractDraft | null;
  /** Name and role of whom it is for; `null` where nobody of the estate is known by that id. */
  readonly recipient: { readonly name: string; readonly role: Role } | null;
  /** Name of the unit that was named; `null` where none was or the estate has none by that id. */
  readonly unit: string | null;
  /** What the law says about such letters. */
  readonly law: readonly Citation[];
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

/** Side of the contract that a role stands for: the committee for the client, whoever works there for the provider. */
const sideOf = (role: Role): "client" | "provider" => (role === "committee" ? "client" : "provider");

const senderOf = (contract: ContractDraft, role: Role): LetterSender => {
  const { name, phone, serviceAddress } = contract[sideOf(role)];
  return { name, address: serviceAddress, phone };
};

/** Whom it is addressed to: an owner or a person of the own side by name, who stands for the other side as that side. */
const addresseeOf = (
  contract: ContractDraft,
  writer: Role,
  { name, role }: { readonly name: string; readonly role: Role },
): { readonly kind: AddresseeKind; readonly name: string } => {
  if (role === "owner") return { kind: "owner", name };
  return role === "occupant" || sideOf(role) === sideOf(writer)
    ? { kind: "person", name }
    : { kind: "organisation", name: `${contract[sideOf(role)].name}（${name}）` };
};

const write = (
  command: WriteLetter,
  terms: LetterTerms,
  context: DecisionContext & { readonly id: string },
  today: string,
): Decision => {
  const { answerBy = null, content = {}, enclosures = [], kind, language = "zh-CN", recipient } = command;
  const { contract, estate, law, recipient: person, unit } = terms;
  const { role } = context.actor;
  if (contract === null) return Result.fail(refuse("contract-unknown", { contract: command.contract }));
  if (person === null) return Result.fail(refuse("person-unknown", { person: recipient }));
  if (command.unit !== undefined && unit === null)
    return Result.fail(refuse("unit-unknown", { unit: command.unit }));
  const { clauses, unknown } = clauseCitations(contract, command.clauses ?? []);
  if (unknown.length > 0) return Result.fail(refuse("clause-unknown", { clauses: unknown }));
  if (answerBy !== null && answerBy <= today) return Result.fail(refuse("answer-in-past", { answerBy }));
  const addressee = addresseeOf(contract, role, person);
  const about = { title: contract.title, number: contract.number };
  const { paragraphs, subject } =
    command.subject === undefined || command.paragraphs === undefined
      ? letterWords(kind, {
          language,
          estate,
          contract: about,
          addressee: addressee.kind,
          unit,
          content,
          law,
          clauses,
          answerBy,
        })
      : { subject: command.subject, paragraphs: command.paragraphs };
  const threat = threatIn(kind, [subject, ...paragraphs, ...enclosures]);
  if (threat !== undefined)
    return Result.fail(refuse("threatens-utilities", { text: threat.text }, terms.prohibition));
  const own = (text: string): Personal => personal(recipient, text);
  return Result.succeed([
    {
      type: "LetterWritten",
      data: {
        id: context.id,
        number: terms.number,
        estate: command.estate,
        contract: command.contract,
        kind,
        recipient,
        concerns: command.concerns ?? null,
        subject: own(subject),
        paragraphs: paragraphs.map(own),
        sheet: {
          language,
          sender: senderOf(contract, role),
          addressee: { kind: addressee.kind, name: own(addressee.name) },
          unit: unit === null ? null : own(unit),
          contract: about,
          bills: content.bills ?? [],
          enclosures: enclosures.map(own),
        },
        answerBy,
        writtenOn: today,
      },
    },
  ]);
};

/** Ways on which something is under way; what is handed over or posted up is there at once or not at all. */
const travels: readonly ServiceMeans[] = ["ems", "sms", "e-mail"];

const serve = (state: LetterState, command: ServeLetter, today: string): Decision => {
  if (command.sentOn > today) return Result.fail(refuse("sent-in-future", { sentOn: command.sentOn }));
  const { dueToArrive = null, means, sentOn } = command;
  if (dueToArrive !== null && !travels.includes(means))
    return Result.fail(refuse("due-not-for-means", { means, allowed: travels }));
  if (dueToArrive !== null && dueToArrive < sentOn)
    return Result.fail(refuse("due-before-sent", { sentOn, dueToArrive }));
  if (command.proof.length === 0 && command.reference === undefined)
    return Result.fail(refuse("proof-missing", { means: command.means }));
  if (command.means === "posting" && !command.proof.some(({ mediaType }) => mediaType.startsWith("image/")))
    return Result.fail(refuse("photo-missing", { means: command.means }));
  return Result.succeed([
    {
      type: "LetterServed",
      data: {
        means: command.means,
        to: personal(state.recipient, command.to),
        sentOn: command.sentOn,
        reference: command.reference ?? null,
        proof: command.proof,
        dueToArrive,
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
    if (command.type === "write" && state !== null) return Result.fail(refuse("already-open"));
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
