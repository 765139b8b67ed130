import type { ComplaintAction } from "@heyue/core/complaint/command";
import type { Deadline, DeadlineKind } from "@heyue/core/complaint/state";
import type { ComplaintReceipt, ComplaintView, PersonName, TimelineEntry } from "@heyue/core/complaint/view";
import type { ContractView } from "@heyue/core/contract/view";
import type { Person } from "@heyue/core/ports/directory";
import { ClientFailure } from "../client/failure.ts";
import type { FailureDetails, FailureKind } from "../client/failure.ts";
import type {
  ChangeNotice,
  ClauseLedger,
  HeyueClient,
  Me,
  NewComplaint,
  WriteOptions,
} from "../client/port.ts";
import { eventTypes, hour, instantOf, nextPhase, nextWait, settles, sooner } from "./consequence.ts";
import { caseChange, caseRefusal, freshCase } from "./case-change.ts";
import { allowedActions } from "./permission.ts";

/** What a memory client starts with. */
export interface MemoryWorld {
  readonly me: Me;
  readonly people: readonly Person[];
  readonly contract?: ContractView;
  readonly ledger?: ClauseLedger;
  readonly complaints?: readonly ComplaintView[];
  readonly files?: Readonly<Record<string, Blob>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Deadline for the full reply of a new complaint. */
  readonly reply?: Deadline;
  /** What a test serves itself beside complaints and one contract; the rest of it is refused as not found. */
  readonly served?: Partial<
    Pick<HeyueClient, "collection" | "contracts" | "duties" | "scorecard" | "ask" | "rules">
  >;
}

/** A client that keeps everything in memory, with what a test wants to look at and to break. */
export interface MemoryClient extends HeyueClient {
  /** The next call of that name fails in this way; stays until `count` calls failed. */
  fail(
    call: keyof HeyueClient,
    kind: FailureKind,
    details?: FailureDetails & { readonly message?: string; readonly count?: number },
  ): void;
  /** Calls so far: name and arguments. */
  readonly calls: readonly (readonly [name: string, ...args: readonly unknown[]])[];
  /** Changes the reader, e.g. to see the same world as the desk. */
  become(me: Me): void;
}

/**
 * A client for vendors' tests and for examples: no network, the phases, permissions and refusals of the real
 * thing, deadlines of the house. It keeps no law: what law sets comes in as `reply`.
 */
export const createMemoryClient = (world: MemoryWorld): MemoryClient => {
  let { me } = world;
  const complaints = new Map((world.complaints || []).map((complaint) => [complaint.id, complaint]));
  const files = new Map(Object.entries(world.files || {}));
  const answers = new Map<string, { readonly body: string; readonly answer: unknown }>();
  const calls: (readonly [string, ...unknown[]])[] = [];
  const failures: { call: string; failure: ClientFailure; count: number }[] = [];
  const listeners = new Set<(change: ChangeNotice | null) => void>();
  let position = 0;

  const named = (id: string): PersonName => {
    const found = world.people.find((person) => person.id === id);
    return { id, name: found ? found.name : id === me.actor.id ? me.name : "", post: found?.post ?? null };
  };

  const enter = async (name: keyof HeyueClient, ...args: readonly unknown[]): Promise<void> => {
    calls.push([name, ...args]);
    await Promise.resolve();
    const at = failures.findIndex(({ call }) => call === name);
    if (at < 0) return;
    const entry = failures[at]!;
    if (--entry.count <= 0) failures.splice(at, 1);
    throw entry.failure;
  };

  const handOn = async <Name extends "contracts" | "duties" | "scorecard" | "ask" | "rules">(
    name: Name,
    ...args: Parameters<HeyueClient[Name]>
  ): Promise<Awaited<ReturnType<HeyueClient[Name]>>> => {
    await enter(name, ...args);
    const serve = world.served?.[name] as ((...args: unknown[]) => unknown) | undefined;
    if (!serve) throw new ClientFailure("rejected", "", { code: "not-found", status: 404 });
    return (await serve(...args)) as Awaited<ReturnType<HeyueClient[Name]>>;
  };

  const once = <A>(body: unknown, { idempotencyKey }: WriteOptions, act: () => A): A => {
    const text = JSON.stringify(body);
    const known = answers.get(idempotencyKey);
    if (known) {
      if (known.body !== text)
        throw new ClientFailure("validation", "", { code: "idempotency-mismatch", status: 422 });
      return known.answer as A;
    }
    const answer = act();
    answers.set(idempotencyKey, { body: text, answer });
    return answer;
  };

  const deadline = (kind: DeadlineKind, hours: number): Deadline => ({
    id: `${kind}-${position}`,
    kind,
    from: instantOf(world.now()),
    due: instantOf(world.now() + hours * hour),
    basis: "house",
    citations: [],
  });

  const entry = (type: string, version: number, parts: Partial<TimelineEntry>): TimelineEntry => ({
    version,
    type,
    at: instantOf(world.now()),
    by: { id: me.actor.id, role: me.actor.role as TimelineEntry["by"]["role"], name: me.name },
    text: null,
    attachments: [],
    evidence: [],
    deadline: null,
    responsible: null,
    ...parts,
  });

  const seen = (complaint: ComplaintView): ComplaintView => {
    const next = [...complaint.deadlines].sort(sooner)[0] ?? null;
    return {
      ...complaint,
      next,
      overdue: next !== null && Date.parse(next.due) <= world.now(),
      actions: allowedActions(complaint, me.actor),
    };
  };

  const find = (id: string): ComplaintView => {
    const found = complaints.get(id);
    if (!found) throw new ClientFailure("rejected", "", { code: "not-found", status: 404 });
    return found;
  };

  const store = (complaint: ComplaintView, type: string): ComplaintView => {
    complaints.set(complaint.id, complaint);
    const change: ChangeNotice = {
      position: ++position,
      kind: "complaint",
      id: complaint.id,
      version: complaint.version,
      type,
    };
    for (const listener of listeners) listener(change);
    return seen(complaint);
  };

  const file = (complaint: NewComplaint): ComplaintReceipt => {
    const text = complaint.text.trim();
    if (!text) {
      throw new ClientFailure("validation", "", {
        issues: [{ path: "/text", code: "empty", message: "请写一下发生了什么" }],
      });
    }
    const n = complaints.size + 1;
    const duty = me.estates.find(({ id }) => id === complaint.estate)?.dutyPerson;
    if (!duty) throw new ClientFailure("rejected", "", { code: "estate-unknown" });
    const acknowledge = deadline("acknowledge", 2);
    const reply = world.reply || deadline("reply", 168);
    const day = instantOf(world.now()).slice(0, 10).replaceAll("-", "");
    const filed: ComplaintView = {
      id: `c-${n}`,
      number: `TS-${day}-${String(n).padStart(4, "0")}`,
      estate: complaint.estate,
      unit: me.units.find(({ id }) => id === complaint.unit) ?? null,
      kind: complaint.kind,
      channel: complaint.channel,
      subject: complaint.subject || text.slice(0, 40),
      phase: "filed",
      paused: false,
      severity: null,
      category: null,
      complainant: named(complaint.complainant || me.actor.id),
      responsible: named(duty),
      filedAt: instantOf(world.now()),
      next: acknowledge,
      overdue: false,
      escalations: 0,
      version: 1,
      text,
      place: complaint.place ?? null,
      attachments: complaint.attachments || [],
      contract: null,
      scope: null,
      clause: null,
      points: [],
      acknowledgedBy: null,
      assignee: null,
      arrivedAt: null,
      deadlines: [acknowledge, reply],
      missed: [],
      outcome: null,
      evidence: [],
      verdict: null,
      round: 1,
      closedAt: null,
      ...freshCase(complaint),
      actions: [],
      head: "0".repeat(64),
      timeline: [
        entry("ComplaintFiled", 1, {
          text,
          attachments: complaint.attachments || [],
          deadline: acknowledge,
          responsible: named(duty),
        }),
      ],
    };
    store(filed, "ComplaintFiled");
    const { id, number, filedAt, version, head } = filed;
    return { id, number, filedAt, responsible: named(duty), next: acknowledge, reply, version, head };
  };

  const act = (id: string, action: ComplaintAction, version: number | undefined): ComplaintView => {
    const before = find(id);
    if (version !== undefined && version !== before.version) {
      throw new ClientFailure("conflict", "", { currentVersion: before.version, status: 409 });
    }
    const refuse = (code: string): never => {
      throw new ClientFailure("rejected", "", { code, status: 422 });
    };
    if (!allowedActions(before, me.actor).includes(action.type)) refuse("wrong-phase");
    const full = action.type === "explain" || (action.type === "reply" && action.kind === "full");
    if (full) {
      const answered = ("pointsAnswered" in action && action.pointsAnswered) || [];
      if (before.points.some((_, index) => !answered.includes(index))) refuse("points-unanswered");
      if (action.type === "reply" && !action.resolveBy) refuse("resolve-date-missing");
    }
    const refused = caseRefusal(before, action, instantOf(world.now()).slice(0, 10));
    if (refused) refuse(refused);
    if (action.type === "resolve" && action.evidence.length === 0) refuse("evidence-missing");
    if (action.type === "pause" && action.until <= instantOf(world.now()).slice(0, 10))
      refuse("until-in-past");
    if (action.type === "assign" && !world.people.some((person) => person.id === action.assignee))
      refuse("person-unknown");

    const promised: Deadline[] = [];
    const wait = nextWait[action.type];
    if (wait) promised.push(deadline(...wait));
    if (action.type === "reply" && action.kind === "full") {
      promised.push({
        ...deadline("resolve", 0),
        due: `${action.resolveBy}T24:00:00+08:00`.replace("T24:00:00", "T23:59:59"),
        dueDate: action.resolveBy!,
        basis: "promise",
      });
    }
    if (action.type === "pause") {
      promised.push({
        ...deadline("resume", 0),
        due: `${action.until}T23:59:59+08:00`,
        dueDate: action.until,
      });
    }
    if (action.type === "transfer") promised.push(deadline("forward", 24));
    if (action.type === "follow-up" && action.result === "dissatisfied")
      promised.push(deadline("reply", 168));
    const settled = full && action.type === "reply" ? ["reply", "respond"] : settles[action.type] || [];
    const holder =
      action.type === "acknowledge"
        ? named(me.actor.id)
        : action.type === "assign"
          ? named(action.assignee)
          : action.type === "escalate"
            ? named(me.estates.find(({ id }) => id === before.estate)?.manager || "")
            : null;
    const text =
      "text" in action
        ? action.text
        : "reason" in action
          ? (action.reason ?? null)
          : "note" in action
            ? action.note
            : "comment" in action
              ? action.comment
              : null;
    const keepsPhase = action.type === "triage" && before.phase !== "acknowledged";
    const after: ComplaintView = {
      ...before,
      version: before.version + 1,
      phase:
        full && action.type === "reply"
          ? "answered"
          : keepsPhase
            ? before.phase
            : nextPhase[action.type] || before.phase,
      paused: action.type === "pause" || (before.paused && action.type !== "resume" && !full),
      responsible: holder || before.responsible,
      deadlines: [
        ...before.deadlines.filter(({ kind }) => action.type !== "close" && !settled.includes(kind)),
        ...promised,
      ].sort(sooner),
      timeline: [
        ...before.timeline,
        entry(eventTypes[action.type], before.version + 1, {
          text: text || null,
          attachments: action.type === "reply" ? action.attachments || [] : [],
          evidence: action.type === "resolve" ? action.evidence : [],
          deadline: promised[0] ?? null,
          responsible: holder,
        }),
      ],
      ...(action.type === "acknowledge" && { acknowledgedBy: named(me.actor.id) }),
      ...(action.type === "triage" && {
        category: action.category,
        severity: action.severity,
        scope: action.scope,
        clause: action.clause ?? null,
        points: action.points || [],
      }),
      ...(action.type === "assign" && { assignee: named(action.assignee) }),
      ...(action.type === "arrive" && { arrivedAt: instantOf(world.now()) }),
      ...(action.type === "resolve" && { outcome: "done" as const, evidence: action.evidence }),
      ...(action.type === "explain" && { outcome: "explained" as const }),
      ...(action.type === "confirm" && { verdict: { satisfied: true, rating: action.rating ?? null } }),
      ...(action.type === "reopen" && {
        verdict: { satisfied: false, rating: null },
        round: before.round + 1,
        outcome: null,
      }),
      ...(action.type === "escalate" && { escalations: before.escalations + 1 }),
      ...(action.type === "close" && { closedAt: instantOf(world.now()) }),
      ...caseChange(before, action, named(me.actor.id), instantOf(world.now())),
    };
    return store(after, eventTypes[action.type]);
  };

  return {
    calls,
    fail(call, kind, { message = "", count = 1, ...details } = {}) {
      failures.push({ call, failure: new ClientFailure(kind, message, details), count });
    },
    become: (other) => (me = other),
    async me() {
      await enter("me");
      return me;
    },
    async upload(blob, name) {
      await enter("upload", blob, name);
      const id = `file-${files.size + 1}`;
      files.set(id, blob);
      return { id, name, mediaType: blob.type, size: blob.size };
    },
    async attachment(id) {
      await enter("attachment", id);
      const found = files.get(id);
      if (!found) throw new ClientFailure("rejected", "", { code: "not-found" });
      return found;
    },
    async file(complaint, options) {
      await enter("file", complaint, options);
      return once(complaint, options, () => file(complaint));
    },
    async complaints(filter = {}) {
      await enter("complaints", filter);
      return [...complaints.values()]
        .map(seen)
        .filter((one) => filter.complainant !== "me" || one.complainant.id === me.actor.id)
        .filter((one) => filter.responsible !== "me" || one.responsible?.id === me.actor.id)
        .filter((one) => filter.estate === undefined || one.estate === filter.estate)
        .filter((one) => filter.open === undefined || (one.phase !== "closed") === filter.open)
        .filter((one) => !filter.overdue || one.overdue)
        .filter((one) => filter.phase === undefined || one.phase === filter.phase)
        .sort((a, b) =>
          filter.order === "newest"
            ? Date.parse(b.filedAt) - Date.parse(a.filedAt)
            : a.next && b.next
              ? sooner(a.next, b.next)
              : a.next
                ? -1
                : b.next
                  ? 1
                  : 0,
        )
        .slice(filter.offset || 0, (filter.offset || 0) + (filter.limit || 50));
    },
    async complaint(id) {
      await enter("complaint", id);
      return seen(find(id));
    },
    async act(id, action, options) {
      await enter("act", id, action, options);
      return once([id, action], options, () => act(id, action, options.version));
    },
    async people(estate) {
      await enter("people", estate);
      return world.people.filter((person) => person.estate === estate);
    },
    async contract(which, asOf) {
      await enter("contract", which, asOf);
      if (!world.contract) throw new ClientFailure("rejected", "", { code: "not-found" });
      return asOf ? { ...world.contract, asOf } : world.contract;
    },
    async ledger(id) {
      await enter("ledger", id);
      return world.ledger || { position: 0, clauses: [] };
    },
    collection(name) {
      calls.push(["collection", name]);
      if (!world.served?.collection)
        throw new ClientFailure("rejected", "", { code: "not-found", status: 404 });
      return world.served.collection(name);
    },
    contracts: (estate, options) => handOn("contracts", estate, options),
    duties: (contract, window, options) => handOn("duties", contract, window, options),
    scorecard: (contract, period, options) => handOn("scorecard", contract, period, options),
    ask: (question, options) => handOn("ask", question, options),
    rules: (place, options) => handOn("rules", place, options),
    changes(onChange, signal) {
      listeners.add(onChange);
      signal.addEventListener("abort", () => listeners.delete(onChange));
    },
  };
};
