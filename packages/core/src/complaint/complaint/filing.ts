import { sha256Hex } from "../../kernel/hash-chain.ts";
import { isInstant } from "../../kernel/instant.ts";
import { personal } from "../../kernel/personal.ts";
import type { FileComplaint, ReferralInput } from "./command.ts";
import { type Decision, fail, minutes, type Moment, one, untilDay } from "./moment.ts";
import { deadlineId } from "./promised-deadline.ts";
import { replyDeadline, senderCitation } from "./reply-deadline.ts";
import type { Deadline, Referral } from "./state.ts";

/** Hash of the code with which a complaint without a name is looked up (查询码). */
export const lookUpHash = (complaint: string, code: string): string =>
  sha256Hex(`heyue-look-up:${complaint}:${code}`);

const firstLine = (text: string): string => {
  const line = [...(text.trim().split(/[\n。！？!?]/u)[0] ?? "")];
  return line.length <= 40 ? line.join("") : `${line.slice(0, 39).join("")}…`;
};

const referred = (input: ReferralInput): Referral => ({
  from: input.from,
  office: input.office,
  number: input.number,
  due: input.due ?? null,
  returnForm: input.returnForm ?? null,
});

/** The sender is answered by the time it set; where it set none, by the house's own time for a reply. */
const returnDeadline = (referral: Referral, reply: Deadline, at: Moment): Deadline => {
  const id = deadlineId(at.id, "report-back", at.version);
  const citations = [senderCitation(referral)];
  const { due } = referral;
  if (due === null) {
    const { considered: _, policy: __, ...rest } = reply;
    return { ...rest, id, kind: "report-back", basis: "house", citations };
  }
  const from = at.context.now;
  return isInstant(due)
    ? { id, kind: "report-back", from, due, basis: "referral", citations }
    : untilDay(at, "report-back", due, { basis: "referral", citations });
};

const inTheName = ["desk", "manager", "staff", "system"] as const;

/** Decides a filing: who is responsible, and which deadlines are promised. */
export const file = (
  command: FileComplaint,
  at: Moment,
  number: string,
  complainant = command.complainant ?? at.context.actor.id,
): Decision => {
  const { terms } = at;
  const { actor, now } = at.context;
  const isStaff = inTheName.some((role) => role === actor.role);
  if (command.anonymous === undefined && complainant !== actor.id && !isStaff)
    return fail("not-allowed", { action: "file", role: actor.role, allowed: ["desk", "manager", "staff"] });
  // A box that hangs open to everybody invites slips without a name.
  const isSlip = command.source?.kind === "suggestion-box";
  if (command.anonymous !== undefined && !terms.anonymousAdmitted && !isSlip)
    return fail("anonymous-not-admitted", { estate: command.estate });
  if (command.source !== undefined && actor.role !== "system")
    return fail("not-allowed", { action: "file", role: actor.role, allowed: ["system"] });
  if (terms.unitHeld === false) return fail("relation-missing", { unit: command.unit ?? null });
  if (command.channel === "referral" && command.referral === undefined)
    return fail("referral-missing", { channel: command.channel });
  const origin = terms.other;
  if (command.splitFrom !== undefined) {
    if (!isStaff)
      return fail("not-allowed", { action: "split", role: actor.role, allowed: ["desk", "manager"] });
    if (origin === null || origin.estate !== command.estate || origin.complainant !== complainant)
      return fail("case-unknown", { complaint: command.splitFrom });
  }
  const referral = command.referral === undefined ? null : referred(command.referral);
  const reply = replyDeadline(
    terms,
    { id: deadlineId(at.id, "reply", at.version), from: now },
    { referral, origin: command.splitFrom === undefined ? null : (origin?.reply ?? null) },
  );
  return one({
    type: "ComplaintFiled",
    data: {
      id: at.id,
      number,
      estate: command.estate,
      unit: command.unit ?? null,
      complainant,
      kind: command.kind,
      channel: command.channel,
      subject: personal(complainant, command.subject ?? firstLine(command.text)),
      text: personal(complainant, command.text),
      place: command.place === undefined ? null : personal(complainant, command.place),
      attachments: command.attachments ?? [],
      contract: terms.contract === null ? null : { id: terms.contract.id, version: terms.contract.version },
      responsible: terms.dutyPerson,
      deadlines: [
        minutes(at, "acknowledge", terms.stepTimes.acknowledgeMinutes),
        reply,
        ...(referral === null ? [] : [returnDeadline(referral, reply, at)]),
      ],
      ...(command.language === undefined ? {} : { language: command.language }),
      ...(command.anonymous === undefined
        ? {}
        : { anonymous: { code: lookUpHash(at.id, command.anonymous.code) } }),
      ...(referral === null ? {} : { referral }),
      ...(command.splitFrom === undefined ? {} : { splitFrom: command.splitFrom }),
      ...(command.source === undefined ? {} : { source: command.source }),
    },
  });
};
