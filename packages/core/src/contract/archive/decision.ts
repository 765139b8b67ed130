import { dayOf } from "../../kernel/day-deadline.ts";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Role } from "../../kernel/envelope.ts";
import { personal } from "../../kernel/personal.ts";
import type { ArchiveCommand, OpenArchive } from "./command.ts";
import { approveDestruction, declineDestruction, proposeDestruction } from "./destroying.ts";
import { collect, entered, fileDocument, setRetention } from "./filing.ts";
import { type ArchiveDecision, type ArchiveMoment, fail, one } from "./moment.ts";
import type { ArchiveState } from "./state.ts";
import type { ArchiveTerms } from "./terms.ts";

const office: readonly Role[] = ["desk", "manager", "committee"];
const heads: readonly Role[] = ["manager", "committee"];

/** Who may do what. */
export const archivePermissions: { readonly [Type in ArchiveCommand["type"]]: readonly Role[] } = {
  open: [...office, "system"],
  collect: [...office, "system"],
  file: office,
  "set-retention": office,
  hold: heads,
  release: heads,
  "hold-dispute": ["system"],
  "release-dispute": ["system"],
  "propose-destruction": office,
  "approve-destruction": heads,
  "decline-destruction": heads,
};

const open = (command: OpenArchive, id: string, at: ArchiveMoment): ArchiveDecision => {
  const { by, terms, today } = at;
  const { contract, estate } = command;
  if (terms.contract === null) return fail("contract-unknown", { contract });
  if (!terms.contract.isSigned) return fail("not-signed", { contract });
  return one({
    type: "ArchiveOpened",
    data: {
      id,
      estate,
      contract,
      openedOn: today,
      entries: entered([], terms.documents ?? [], at),
      holds: terms.openDisputes.map((dispute, index) => ({
        number: index + 1,
        dispute,
        reason: null,
        since: today,
        by,
      })),
    },
  });
};

/** A dispute holds once: opened again by the same event it changes nothing, also when it was released meanwhile. */
const holdForDispute = (state: ArchiveState, dispute: string, at: ArchiveMoment): ArchiveDecision => {
  if (at.terms.dispute === null) return fail("dispute-unknown", { dispute });
  if (state.holds.some((hold) => hold.dispute === dispute)) return fail("dispute-holds-already", { dispute });
  return one({
    type: "ArchiveHeld",
    data: { number: state.holds.length + 1, dispute, reason: null, since: at.today, by: at.by },
  });
};

const releaseDispute = (state: ArchiveState, dispute: string, at: ArchiveMoment): ArchiveDecision => {
  const hold = state.holds.find((item) => item.dispute === dispute);
  if (hold === undefined) return fail("hold-unknown", { dispute });
  if (hold.released !== null) return fail("hold-released", { hold: hold.number });
  if (at.terms.dispute?.isOpen !== false) return fail("dispute-open", { dispute });
  return one({
    type: "ArchiveReleased",
    data: { hold: hold.number, on: at.today, by: at.by, reason: null },
  });
};

const releaseByHand = (
  state: ArchiveState,
  number: number,
  reason: string,
  at: ArchiveMoment,
): ArchiveDecision => {
  const hold = state.holds.find((item) => item.number === number);
  if (hold === undefined) return fail("hold-unknown", { hold: number });
  if (hold.released !== null) return fail("hold-released", { hold: number });
  if (hold.dispute !== null) return fail("hold-of-dispute", { hold: number, dispute: hold.dispute });
  return one({
    type: "ArchiveReleased",
    data: { hold: number, on: at.today, by: at.by, reason: personal(at.by, reason) },
  });
};

const act = (
  state: ArchiveState,
  command: Exclude<ArchiveCommand, OpenArchive>,
  at: ArchiveMoment,
): ArchiveDecision => {
  switch (command.type) {
    case "collect":
      return collect(state, command, at);
    case "file":
      return fileDocument(state, command, at);
    case "set-retention":
      return setRetention(state, command, at);
    case "hold":
      return one({
        type: "ArchiveHeld",
        data: {
          number: state.holds.length + 1,
          dispute: null,
          reason: personal(at.by, command.reason),
          since: at.today,
          by: at.by,
        },
      });
    case "release":
      return releaseByHand(state, command.hold, command.reason, at);
    case "hold-dispute":
      return holdForDispute(state, command.dispute, at);
    case "release-dispute":
      return releaseDispute(state, command.dispute, at);
    case "propose-destruction":
      return proposeDestruction(state, command, at);
    case "approve-destruction":
      return approveDestruction(state, command, at);
    case "decline-destruction":
      return declineDestruction(state, command, at);
  }
};

/** Decides a command on the archive of a contract. Pure. */
export const decide =
  (terms: ArchiveTerms, context: DecisionContext & { readonly id: string }) =>
  (state: ArchiveState | null, command: ArchiveCommand): ArchiveDecision => {
    const { id: by, role } = context.actor;
    const allowed = archivePermissions[command.type];
    if (!allowed.includes(role)) return fail("not-allowed", { action: command.type, role, allowed });
    const at: ArchiveMoment = { terms, by, today: dayOf(context.now) };
    if (command.type === "open") return state === null ? open(command, context.id, at) : fail("already-open");
    if (state === null) return fail("wrong-phase", { action: command.type, phase: null });
    return act(state, command, at);
  };
