/** A working estate and its filings: what the benchmark of appends writes, decided by core itself. */
import * as Effect from "effect/Effect";
import { execute } from "../../packages/core/src/application/command-handler.ts";
import { makeEnvironment, nowIn, type Environment } from "../../packages/core/src/application/environment.ts";
import { decisionTerms } from "../../packages/core/src/application/decision-terms.ts";
import { aggregate } from "../../packages/core/src/complaint/complaint/aggregate.ts";
import type { FileComplaint } from "../../packages/core/src/complaint/complaint/command.ts";
import { decide } from "../../packages/core/src/complaint/complaint/decision.ts";
import type { ComplaintTerms } from "../../packages/core/src/complaint/complaint/terms.ts";
import type { Actor } from "../../packages/core/src/kernel/envelope.ts";
import type { Json } from "../../packages/core/src/kernel/verdict.ts";
import type { AppendRequest } from "../../packages/core/src/ports/event-store.ts";
import type { HeyueStore } from "../../packages/core/src/ports/store.ts";
import { builtinPolicies } from "../../packages/rules/src/rules.ts";

const estate = {
  id: "liuxia",
  name: "柳下家园",
  jurisdiction: "330100",
  utcOffset: "+08:00",
  dutyPerson: "desk-1",
  manager: "manager-1",
  phone: "0571-80000000",
};
/** What an owner files. */
export const command: FileComplaint = {
  type: "file",
  estate: "liuxia",
  kind: "repair",
  channel: "app",
  subject: "3幢电梯异响",
  text: "3幢2单元电梯从上周三开始有异响，运行到五楼和六楼之间会抖动，老人不敢乘坐。前台登记过一次，没有人上门看，请尽快安排维保单位检查并告知结果。",
  place: "3幢2单元电梯",
};
/** Owners who file in turn, so that many persons' keys are in use. */
const owners = 50;

/** An estate on a store, ready to take filings. */
export interface BenchEstate {
  /** Decides one filing and appends it: command handler, decision, sealing, hash, append. */
  readonly file: (number: number) => Promise<void>;
}

const filing = async (
  environment: Environment,
  terms: ComplaintTerms,
  tenant: string,
  number: number,
): Promise<void> => {
  const key = environment.ids.id();
  const now = nowIn(environment, estate);
  const actor: Actor = { id: `owner-${number % owners}`, role: "owner" };
  const fresh = { id: `liuxia.${key}`, number: `TS-${number}-${key}` };
  const done = await Effect.runPromise(
    execute(environment.store, environment.ids, aggregate, {
      tenant,
      stream: `liuxia/complaint/${key}`,
      isNew: true,
      actor,
      commandId: environment.ids.id(),
      command: command as unknown as Json,
      occurredAt: now,
      recordedAt: now,
      policy: "policy" in terms.reply ? terms.reply.policy.digest : null,
      claims: [{ kind: "complaint-number", key: fresh.number }],
      decide: (state, version) => decide({ ...terms, fresh }, { now, actor }, version)(state, command),
    }),
  );
  if (done.replayed) throw new Error("A filing of the benchmark was answered as a repetition");
};

/** Opens the estate on a store under a tenant of its own. */
export const openEstate = async (store: HeyueStore, tenant: string): Promise<BenchEstate> => {
  const environment = makeEnvironment({ store, policies: builtinPolicies(), clock: { now: Date.now } });
  await store.directory.putEstate(tenant, estate);
  const terms = await Effect.runPromise(
    decisionTerms(environment, tenant, estate, nowIn(environment, estate), command, "owner-1"),
  );
  return { file: (number) => filing(environment, terms, tenant, number) };
};

/** The appends that filings ask for, taken down without being written: the same rows for every contender. */
export const recordAppends = async (
  store: HeyueStore,
  tenant: string,
  count: number,
): Promise<readonly AppendRequest[]> => {
  const requests: AppendRequest[] = [];
  const append = async (request: AppendRequest) => {
    requests.push(request);
    return { outcome: "appended" as const, version: request.events.length };
  };
  const { file } = await openEstate({ ...store, events: { ...store.events, append } }, tenant);
  for (let number = 0; number < count; number += 1) await file(number);
  return requests;
};
