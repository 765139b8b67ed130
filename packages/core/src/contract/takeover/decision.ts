import * as Result from "effect/Result";
import { dayDeadline, dayOf, hasPassed } from "../../kernel/day-deadline.ts";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Role } from "../../kernel/envelope.ts";
import { personal } from "../../kernel/personal.ts";
import type { CheckDocument, InspectPart, OpenTakeover, SignTakeover, TakeoverCommand } from "./command.ts";
import { defaultDocuments, defaultParts } from "./defaults.ts";
import type { TakeoverEvent } from "./event.ts";
import { refuse, type TakeoverRejection } from "./rejection.ts";
import {
  missingDocuments,
  openDefects,
  type TakeoverDeadline,
  type TakeoverDefect,
  takeoverSides,
  type TakeoverState,
} from "./state.ts";

/** What a decision on a takeover inspection needs to know of the world. */
export interface TakeoverTerms {
  /** The contract of the estate: its first day of service; `null` when there is none. */
  readonly contract: { readonly serviceFrom: string } | null;
  readonly manager: string;
}

type Decision = Result.Result<readonly TakeoverEvent[], TakeoverRejection>;
const fail = (...parts: Parameters<typeof refuse>): Decision => Result.fail(refuse(...parts));
const one = (event: TakeoverEvent): Decision => Result.succeed([event]);

interface Permission {
  readonly by: readonly Role[];
  readonly in: readonly TakeoverState["phase"][];
}
const heads: readonly Role[] = ["manager", "committee"];
const site: readonly Role[] = ["staff", "desk", "manager", "committee"];

/** Who may do what, and when. */
export const takeoverPermissions: { readonly [Type in TakeoverCommand["type"]]: Permission } = {
  open: { by: heads, in: [] },
  "add-part": { by: site, in: ["open"] },
  inspect: { by: site, in: ["open"] },
  "check-document": { by: site, in: ["open"] },
  "deliver-document": { by: site, in: ["open", "signed"] },
  reserve: { by: heads, in: ["open"] },
  sign: { by: heads, in: ["open"] },
  mend: { by: site, in: ["open", "signed"] },
  "check-mending": { by: heads, in: ["open", "signed"] },
  close: { by: heads, in: ["signed"] },
  "note-missed": { by: ["system"], in: ["open", "signed"] },
};

/** Everything a single decision looks at. `version` is the version its event will have. */
interface Moment {
  readonly terms: TakeoverTerms;
  readonly context: DecisionContext;
  readonly id: string;
  readonly version: number;
  readonly today: string;
}

const promise = (
  { context, id, version }: Moment,
  kind: TakeoverDeadline["kind"],
  about: string,
  dueDate: string,
): TakeoverDeadline =>
  dayDeadline({
    stream: id,
    version,
    kind,
    about: `${kind}/${about}`,
    now: context.now,
    dueDate,
    basis: "promise",
  });

const open = (command: OpenTakeover, { id, terms, today }: Moment): Decision => {
  const { contract, estate, from, lateReason } = command;
  if (terms.contract === null) return fail("contract-unknown", { contract });
  const { serviceFrom } = terms.contract;
  if (today >= serviceFrom && lateReason === undefined) return fail("service-started", { serviceFrom });
  return one({
    type: "TakeoverOpened",
    data: {
      id,
      estate,
      contract,
      from,
      openedOn: today,
      serviceFrom,
      lateReason: today >= serviceFrom ? (lateReason ?? null) : null,
      lead: terms.manager,
      items: defaultParts.map((part) => ({ ...part, place: null })),
      documents: defaultDocuments,
    },
  });
};

const inspect = (state: TakeoverState, command: InspectPart, at: Moment): Decision => {
  const { evidence } = command;
  const item = state.items.find(({ id }) => id === command.item);
  if (item === undefined) return fail("item-unknown", { item: command.item });
  if (item.inspected !== null) return fail("item-inspected", { item: item.id });
  if (evidence.length === 0) return fail("evidence-missing", { item: item.id });
  const past = command.defects.find(({ dueDate }) => dueDate < at.today);
  if (past !== undefined) return fail("due-in-past", { dueDate: past.dueDate });
  const by = at.context.actor.id;
  const defects = command.defects.map(({ dueDate, mender, severity, text }, index) => ({
    number: state.defects.length + index + 1,
    item: item.id,
    severity,
    text: personal(by, text),
    mender,
    dueDate,
  }));
  return one({
    type: "TakeoverPartInspected",
    data: {
      item: item.id,
      result: defects.length === 0 ? "passed" : "defective",
      on: at.today,
      by,
      evidence,
      defects,
      deadlines: defects.map(({ dueDate, number }) => promise(at, "defect", String(number), dueDate)),
    },
  });
};

const checkDocument = (state: TakeoverState, command: CheckDocument, at: Moment): Decision => {
  const { dueDate, status } = command;
  const document = state.documents.find(({ id }) => id === command.document);
  if (document === undefined) return fail("document-unknown", { document: command.document });
  if (document.status !== null) return fail("document-checked", { document: document.id });
  if (status === "missing" && dueDate === undefined) return fail("due-missing", { document: document.id });
  if (dueDate !== undefined && dueDate < at.today) return fail("due-in-past", { dueDate });
  const day = status === "missing" ? (dueDate ?? null) : null;
  return one({
    type: "TakeoverDocumentChecked",
    data: {
      document: document.id,
      status,
      dueDate: day,
      on: at.today,
      deadlines: day === null ? [] : [promise(at, "document", document.id, day)],
    },
  });
};

/** Both sides sign once everything was looked at; a danger that is open is signed only under a reservation. */
const sign = (state: TakeoverState, { signatures }: SignTakeover, at: Moment): Decision => {
  const items = state.items.filter(({ inspected }) => inspected === null).map(({ id }) => id);
  if (items.length > 0) return fail("items-open", { items });
  const documents = state.documents.filter(({ status }) => status === null).map(({ id }) => id);
  if (documents.length > 0) return fail("documents-open", { documents });
  const unsigned = takeoverSides.filter((side) => !signatures.some((signature) => signature.side === side));
  if (unsigned.length > 0) return fail("signature-missing", { sides: unsigned });
  const open = openDefects(state);
  const dangers = open.filter(({ severity }) => severity === "dangerous").map(({ number }) => number);
  if (dangers.length > 0 && state.reservations.length === 0) return fail("danger-open", { defects: dangers });
  const by = at.context.actor.id;
  return one({
    type: "TakeoverSigned",
    data: {
      on: at.today,
      signatures: signatures.map(({ name, side }) => ({ side, name: personal(by, name) })),
      openDefects: open.map(({ number }) => number),
    },
  });
};

/** The defect of a command, or why there is none to work on. */
const defectOf = (state: TakeoverState, number: number): Result.Result<TakeoverDefect, TakeoverRejection> => {
  const defect = state.defects.find((found) => found.number === number);
  if (defect === undefined) return Result.fail(refuse("defect-unknown", { defect: number }));
  return defect.acceptedOn === null
    ? Result.succeed(defect)
    : Result.fail(refuse("defect-accepted", { defect: number, on: defect.acceptedOn }));
};

const act = (state: TakeoverState, command: Exclude<TakeoverCommand, OpenTakeover>, at: Moment): Decision => {
  const { context, today, version } = at;
  const by = context.actor.id;
  switch (command.type) {
    case "add-part": {
      const { part, place = null } = command;
      const title = { "zh-CN": command.title, en: command.title };
      return one({ type: "TakeoverPartAdded", data: { id: `${part}-${version}`, part, title, place } });
    }
    case "inspect":
      return inspect(state, command, at);
    case "check-document":
      return checkDocument(state, command, at);
    case "deliver-document": {
      const { document, proof } = command;
      if (!missingDocuments(state).some(({ id }) => id === document))
        return fail("document-not-missing", { document });
      if (proof.length === 0) return fail("evidence-missing", { document });
      return one({ type: "TakeoverDocumentDelivered", data: { document, on: today, proof } });
    }
    case "reserve":
      return one({
        type: "TakeoverReserved",
        data: { side: command.side, text: personal(by, command.text), on: today },
      });
    case "sign":
      return sign(state, command, at);
    case "mend": {
      const { evidence, on } = command;
      const defect = defectOf(state, command.defect);
      if (Result.isFailure(defect)) return Result.fail(defect.failure);
      if (defect.success.mended !== null) return fail("already-mended", { defect: command.defect });
      if (on > today) return fail("mended-in-future", { on });
      if (evidence.length === 0) return fail("evidence-missing", { defect: command.defect });
      return one({ type: "TakeoverDefectMended", data: { defect: command.defect, on, by, evidence } });
    }
    case "check-mending": {
      const defect = defectOf(state, command.defect);
      if (Result.isFailure(defect)) return Result.fail(defect.failure);
      if (defect.success.mended === null) return fail("not-mended", { defect: command.defect });
      const { accepted } = command;
      return one({
        type: "TakeoverMendingChecked",
        data: { defect: command.defect, accepted, on: today, by },
      });
    }
    case "close": {
      const defects = openDefects(state).map(({ number }) => number);
      if (defects.length > 0) return fail("defects-open", { defects });
      const documents = missingDocuments(state).map(({ id }) => id);
      return documents.length > 0
        ? fail("documents-open", { documents })
        : one({ type: "TakeoverClosed", data: { on: today } });
    }
    case "note-missed": {
      const deadline = state.deadlines.find(({ id }) => id === command.deadline);
      if (deadline === undefined) return fail("deadline-unknown", { deadline: command.deadline });
      return hasPassed(deadline, context.now)
        ? one({ type: "TakeoverDeadlineMissed", data: { deadline: deadline.id, at: context.now } })
        : fail("not-due", { due: deadline.due });
    }
  }
};

/** Decides a command on a takeover inspection. Pure; `version` is that of the event before. */
export const decide =
  (terms: TakeoverTerms, context: DecisionContext & { readonly id: string }, version: number) =>
  (state: TakeoverState | null, command: TakeoverCommand): Decision => {
    const { role } = context.actor;
    const permission = takeoverPermissions[command.type];
    if (!permission.by.includes(role))
      return fail("not-allowed", { action: command.type, role, allowed: permission.by });
    const at: Moment = { terms, context, id: context.id, version: version + 1, today: dayOf(context.now) };
    if (command.type === "open") return state === null ? open(command, at) : fail("already-open");
    if (state === null || !permission.in.includes(state.phase))
      return fail("wrong-phase", { phase: state?.phase ?? null, allowed: permission.in });
    return act(state, command, at);
  };
