import * as Effect from "effect/Effect";
import { type Contact, type ContactKind, contactKinds, contactsOf, newestFirst } from "../communication/contact/contact.ts"; // prettier-ignore
import { aggregate as complaintAggregate } from "../complaint/complaint/aggregate.ts";
import type { ComplaintState } from "../complaint/complaint/state.ts";
import { dayOf } from "../kernel/day-deadline.ts";
import type { Envelope } from "../kernel/envelope.ts";
import { verifiedOn } from "../kernel/person-unit.ts";
import type { StoredRow } from "../ports/view-store.ts";
import { accepted, type Call, notFound, port, spanned, worksIn } from "./call.ts";
import { stateOf } from "./command-handler.ts";
import { mayRead as mayReadComplaint } from "./complaints.ts";
import { type Environment, nowIn } from "./environment.ts";
import type { Caller } from "./heyue.ts";
import { servedOf } from "./register.ts";
import { openValues, reveal } from "./sealing.ts";

/** One contact as its reader sees it. */
export interface ContactView extends Omit<Contact, "title"> {
  /** In Chinese, as it was written; `null` where it was erased, or the record says nothing. */
  readonly title: string | null;
}

/** Which page of a timeline. */
export interface ContactQuery {
  /** 1 to 200, 50 when absent. */
  readonly limit?: number;
  readonly offset?: number;
}

const page = 200;
const house: readonly string[] = ["desk", "staff", "manager", "system"];

/** Kinds of record whose row tells whose it is: only the own ones are read of a person. */
const owned: readonly ContactKind[] = ["complaint", "enquiry", "visit"];

const rowsOf = (
  environment: Environment,
  caller: Caller,
  kind: ContactKind,
  of: { readonly estate: string; readonly owner?: string },
) =>
  Effect.gen(function* () {
    const found: StoredRow[] = [];
    for (let offset = 0; ; offset += page) {
      const rows = yield* port(() =>
        environment.store.views.list({ tenant: caller.tenant, kind, ...of, order: "newest", limit: page, offset }),
      ); // prettier-ignore
      found.push(...rows);
      if (rows.length < page) return found;
    }
  });

/** The state of a row, where the caller may read it; `null` where not. */
const readable = (environment: Environment, caller: Caller, kind: ContactKind, row: StoredRow) =>
  Effect.gen(function* () {
    if (kind === "complaint") {
      const state: ComplaintState = yield* stateOf(environment.store, complaintAggregate, caller.tenant, row);
      return mayReadComplaint(caller, row.estate, state.complainant) ? (state as unknown) : null;
    }
    const served = servedOf(kind);
    if (served === undefined) return null;
    const state = yield* stateOf(environment.store, served.aggregate, caller.tenant, row);
    return served.mayRead(caller, state) ? state : null;
  });

/** When a stream began. */
const beginning = (environment: Environment, tenant: string, stream: string) =>
  Effect.map(
    port(() => environment.store.events.readStream(tenant, stream, { toVersion: 1 })),
    ([first]) => (first === undefined ? "" : (JSON.parse(first.text) as Envelope).occurredAt),
  );

const timeline = (
  environment: Environment,
  caller: Caller,
  estate: string,
  of: { readonly person: string } | { readonly unit: string },
  { limit = 50, offset = 0 }: ContactQuery,
) =>
  Effect.gen(function* () {
    const fits = (contact: Contact): boolean =>
      "person" in of ? contact.person === of.person : contact.units.includes(of.unit);
    const found: { readonly contact: Contact; readonly row: StoredRow }[] = [];
    for (const kind of contactKinds) {
      const owner = "person" in of && owned.includes(kind) ? { owner: of.person } : {};
      for (const row of yield* rowsOf(environment, caller, kind, { estate, ...owner })) {
        const state = yield* readable(environment, caller, kind, row);
        if (state === null) continue;
        const contacts = contactsOf(kind, state, "").filter(fits);
        const openedAt =
          kind === "ballot" && contacts.length > 0
            ? yield* beginning(environment, caller.tenant, row.stream)
            : null;
        for (const contact of contacts)
          found.push({ row, contact: openedAt === null ? contact : { ...contact, at: openedAt } });
      }
    }
    const start = Math.max(offset, 0);
    const shown = found
      .sort((a, b) => newestFirst(a.contact, b.contact))
      .slice(start, start + Math.min(Math.max(limit, 1), page));
    const opened = yield* openValues(
      environment.store,
      caller.tenant,
      [...new Set(shown.map(({ row }) => row))].flatMap(({ personal }) => personal),
    );
    return shown.map(({ contact }): ContactView => {
      const { title, ...rest } = reveal(contact, opened);
      return { ...rest, title: typeof title === "string" ? title : (title?.value ?? null) };
    });
  });

/**
 * Everything that somebody and the house had to do with each other (联系时间线), over all channels, the newest first: for the person
 * and for whoever works at the estate, each record only where its reader may read it.
 */
export const ofPerson = (
  environment: Environment,
  caller: Caller,
  person: string,
  query: ContactQuery = {},
): Call<readonly ContactView[]> =>
  Effect.gen(function* () {
    const found = yield* port(() => environment.store.directory.person(caller.tenant, person));
    const isOwn = caller.actor.id === person;
    if (found === null || !(isOwn || (house.includes(caller.actor.role) && worksIn(caller, found.estate))))
      return yield* notFound("person");
    return accepted(yield* timeline(environment, caller, found.estate, { person }, query));
  }).pipe(spanned("heyue.contacts.person"));

/** The same of a unit: for whoever works at the estate, and for those who hold it today; each sees only what they may read. */
export const ofUnit = (
  environment: Environment,
  caller: Caller,
  unit: string,
  query: ContactQuery = {},
): Call<readonly ContactView[]> =>
  Effect.gen(function* () {
    const found = yield* port(() => environment.store.directory.unit(caller.tenant, unit));
    const estate =
      found === null
        ? null
        : yield* port(() => environment.store.directory.estate(caller.tenant, found.estate));
    if (found === null || estate === null || !worksIn(caller, found.estate)) return yield* notFound("unit");
    if (!house.includes(caller.actor.role)) {
      const today = dayOf(nowIn(environment, estate));
      const held = yield* port(() =>
        environment.store.directory.relations(caller.tenant, { person: caller.actor.id }),
      );
      if (!held.some((relation) => relation.unit === unit && verifiedOn(relation, today)))
        return yield* notFound("unit");
    }
    return accepted(yield* timeline(environment, caller, found.estate, { unit }, query));
  }).pipe(spanned("heyue.contacts.unit"));
