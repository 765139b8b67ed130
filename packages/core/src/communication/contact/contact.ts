import type { ComplaintState } from "../../complaint/complaint/state.ts";
import type { LetterState } from "../../contract/letter/state.ts";
import type { Personal } from "../../kernel/personal.ts";
import type { BallotState } from "../ballot/state.ts";
import type { EnquiryState } from "../enquiry/state.ts";
import type { NoticeState } from "../notice/state.ts";
import type { SatisfactionState } from "../satisfaction/state.ts";
import type { SymposiumState } from "../symposium/state.ts";
import type { VisitState } from "../visit/state.ts";

/** Ways in which people and house are in touch (联系渠道), by the kind of record. */
export const contactKinds = [
  "complaint",
  "enquiry",
  "notice",
  "visit",
  "symposium",
  "letter",
  "ballot",
  "satisfaction",
] as const;
export type ContactKind = (typeof contactKinds)[number];

/** What happened: filed 提交, asked 提问, said 沟通, answered 答复, closed 办结, followed-up 回访, told 告知, read 已读, replied 回复, met 面谈, sent 寄发, arrived 送达, returned 退回, refused 拒收, invited 邀请. */
export const contactActs = [
  "filed",
  "asked",
  "said",
  "answered",
  "closed",
  "followed-up",
  "told",
  "read",
  "replied",
  "met",
  "sent",
  "arrived",
  "returned",
  "refused",
  "invited",
] as const;
export type ContactAct = (typeof contactActs)[number];

/** One time that somebody and the house were in touch (联系记录). */
export interface Contact {
  /** Instant, or day where only that is known. */
  readonly at: string;
  readonly kind: ContactKind;
  /** Record that it is in. */
  readonly id: string;
  readonly act: ContactAct;
  /** `in` from the person, `out` from the house. */
  readonly direction: "in" | "out";
  readonly person: string;
  readonly units: readonly string[];
  /** What it was about; `null` where that was erased, or the record says nothing. */
  readonly title: Personal | string | null;
}

type Entry = Pick<Contact, "at" | "act" | "direction">;

const entry = (act: ContactAct, direction: Contact["direction"], at: string | null): readonly Entry[] =>
  at === null ? [] : [{ at, act, direction }];

const one = (unit: string | null): readonly string[] => (unit === null ? [] : [unit]);

const complaint = (state: ComplaintState): readonly Contact[] =>
  [
    ...entry("filed", "in", state.filedAt),
    ...state.followUps.flatMap(({ at }) => entry("followed-up", "out", at)),
    ...entry("closed", "out", state.closedAt),
  ].map((told) => ({
    ...told,
    kind: "complaint",
    id: state.id,
    person: state.complainant,
    units: one(state.unit),
    title: state.subject,
  }));

/** Answers that were given together are one contact. */
const enquiry = (state: EnquiryState): readonly Contact[] => {
  const answered = new Set(state.points.flatMap(({ answer }) => (answer === null ? [] : [answer.at])));
  const said = state.thread.filter(({ kind }) => kind !== "answer");
  return [
    ...said.flatMap(({ at, kind, side }) =>
      entry(kind === "question" || kind === "follow-up" ? "asked" : "said", side === "asker" ? "in" : "out", at),
    ),
    ...[...answered].flatMap((at) => entry("answered", "out", at)),
    ...entry("closed", "out", state.ended?.at ?? null),
  ].map((told) => ({
    ...told,
    kind: "enquiry",
    id: state.id,
    person: state.asker,
    units: one(state.unit),
    title: state.thread[0].text,
  })); // prettier-ignore
};

/** Whom it was published to, and what came back from each of them. */
const notice = (state: NoticeState): readonly Contact[] =>
  state.recipients.flatMap(({ person, read, units }) =>
    [
      ...entry("told", "out", state.published?.at ?? null),
      ...entry("read", "in", read?.at ?? null),
      ...state.replies
        .filter((reply) => reply.person === person)
        .flatMap(({ answer, at }) => [
          ...entry("replied", "in", at),
          ...entry("answered", "out", answer?.at ?? null),
        ]),
    ].map((told): Contact => ({
      ...told,
      kind: "notice",
      id: state.id,
      person,
      units,
      title: state.text["zh-CN"].title,
    })),
  );

const visit = (state: VisitState): readonly Contact[] =>
  entry("met", "out", state.held?.on ?? null).map((told) => ({
    ...told,
    kind: "visit",
    id: state.id,
    person: state.person,
    units: one(state.unit),
    title: state.held?.summary ?? null,
  }));

const symposium = ({ heldOn, id, minutes, title }: SymposiumState): readonly Contact[] =>
  (minutes?.present ?? []).flatMap((person) =>
    entry("met", "out", heldOn).map((told): Contact => ({
      ...told,
      kind: "symposium",
      id,
      person,
      units: [],
      title,
    })),
  );

/** A letter is to a person; it names no unit. */
const letter = (state: LetterState): readonly Contact[] =>
  state.services
    .flatMap(({ outcome, sentOn }) => [
      ...entry("sent", "out", sentOn),
      ...(outcome === null ? [] : entry(outcome.kind, "out", outcome.on)),
    ])
    .map((told) => ({
      ...told,
      kind: "letter",
      id: state.id,
      person: state.recipient,
      units: [],
      title: state.subject,
    }));

/** That a ballot was issued, and never what was chosen on it, nor whether. */
const ballot = ({ elector, id }: BallotState, openedAt: string): readonly Contact[] =>
  elector.persons.map((person) => ({
    at: openedAt,
    act: "invited",
    direction: "out",
    kind: "ballot",
    id,
    person,
    units: elector.units,
    title: null,
  }));

/** That somebody was asked, and never what they said, nor whether. */
const satisfaction = ({ drawnAt, id, sample, title }: SatisfactionState): readonly Contact[] =>
  (sample?.people ?? []).flatMap(({ person }) =>
    entry("invited", "out", drawnAt).map((told): Contact => ({
      ...told,
      kind: "satisfaction",
      id,
      person,
      units: [],
      title: title["zh-CN"],
    })),
  );

/** Every contact that a record holds; `openedAt` is when its stream began. */
export const contactsOf = (kind: ContactKind, state: unknown, openedAt: string): readonly Contact[] => {
  switch (kind) {
    case "complaint":
      return complaint(state as ComplaintState);
    case "enquiry":
      return enquiry(state as EnquiryState);
    case "notice":
      return notice(state as NoticeState);
    case "visit":
      return visit(state as VisitState);
    case "symposium":
      return symposium(state as SymposiumState);
    case "letter":
      return letter(state as LetterState);
    case "ballot":
      return ballot(state as BallotState, openedAt);
    case "satisfaction":
      return satisfaction(state as SatisfactionState);
  }
};

/** Newest first; at the same time by record and act, so that pages never overlap. */
export const newestFirst = (a: Contact, b: Contact): number => {
  const [left, right] = [a, b].map(({ act, at, id, person }) => `${at} ${id} ${act} ${person}`);
  return left === right ? 0 : (left ?? "") < (right ?? "") ? 1 : -1;
};
