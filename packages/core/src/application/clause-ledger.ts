import * as Effect from "effect/Effect";
import type { Envelope } from "../kernel/envelope.ts";
import type { Environment } from "./environment.ts";
import type { Entries, Projection } from "./projector.ts";
import { port } from "./call.ts";

interface CaseEntry {
  readonly contract: string | null;
  readonly clause: string | null;
  readonly open: boolean;
}

interface ClauseEntry {
  readonly filed: number;
  readonly open: number;
}

const name = "clause-ledger";
const caseKey = (event: Envelope): string => `case/${event.stream}`;
const clauseKey = (contract: string, clause: string): string => `clause/${contract}/${clause}`;

const add = (entries: Entries, entry: CaseEntry, filed: number, open: number): void => {
  if (entry.contract === null || entry.clause === null) return;
  const key = clauseKey(entry.contract, entry.clause);
  const before = (entries.get(key) as ClauseEntry | null | undefined) ?? { filed: 0, open: 0 };
  entries.set(key, { filed: before.filed + filed, open: before.open + open });
};

const after = (event: Envelope, before: CaseEntry | null): CaseEntry | null => {
  const data = event.data as {
    readonly contract?: { readonly id: string } | null;
    readonly triage?: { readonly clause?: string };
  };
  switch (event.type) {
    case "ComplaintFiled":
      return { contract: data.contract?.id ?? null, clause: null, open: true };
    case "ComplaintTriaged":
      return before === null ? null : { ...before, clause: data.triage?.clause ?? null };
    case "ComplaintClosed":
      return before === null ? null : { ...before, open: false };
    case "ComplaintReopened":
      return before === null ? null : { ...before, open: true };
    default:
      return before;
  }
};

/** Complaints per clause of a contract (条款台账): from a clause to the record of how it was kept. */
export const clauseLedger: Projection = {
  name,
  keys: (event, entries) => {
    if (!event.stream.includes("/complaint/")) return [];
    const own = caseKey(event);
    const before = (entries.get(own) as CaseEntry | null | undefined) ?? null;
    const clauses = [before, after(event, before)].flatMap((entry) =>
      entry === null || entry.contract === null || entry.clause === null
        ? []
        : [clauseKey(entry.contract, entry.clause)],
    );
    return [own, ...clauses];
  },
  apply: (event, entries) => {
    if (!event.stream.includes("/complaint/")) return;
    const key = caseKey(event);
    const before = (entries.get(key) as CaseEntry | null | undefined) ?? null;
    const now = after(event, before);
    if (now === null || now === before) return;
    if (before !== null) add(entries, before, -1, before.open ? -1 : 0);
    add(entries, now, 1, now.open ? 1 : 0);
    entries.set(key, now);
  },
};

/** The ledger of one contract with the position it has read to. */
export const readLedger = (environment: Environment, tenant: string, contract: string) =>
  Effect.gen(function* () {
    const prefix = clauseKey(contract, "");
    const position = yield* port(() => environment.store.views.position(tenant, name));
    const entries = yield* port(() => environment.store.views.entries(tenant, name, prefix));
    const clauses = entries
      .map(({ key, value }) => ({ clause: key.slice(prefix.length), ...(JSON.parse(value) as ClauseEntry) }))
      .filter(({ filed }) => filed > 0);
    return { position, clauses };
  });
