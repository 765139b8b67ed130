/**
 * The real house behind the browser tests: core, the law of Hangzhou and the HTTP handler over a memory store for every
 * test that asks, on a server of its own. The page reaches it below `/live`, by the fetch client.
 *
 * `POST /live` with changes to the sample contract opens an estate with that contract signed, and answers `{base, contract}`;
 * `POST BASE/clock` with `{now}` moves its time; `GET BASE/calls` lists what was called since.
 */
import { memoryStore } from "@heyue/adapters/memory";
import { createHttpHandler, type NodeServer, serveNode } from "@heyue/adapters/http";
import { createHeyue, type Outcome } from "@heyue/core";
import type { ContractDraft } from "@heyue/core/contract/draft";
import type { Role } from "@heyue/core/kernel/envelope";
import { sampleContract } from "@heyue/core/testing/sample-contract";
import { resolution } from "@heyue/core/testing/test-estate";
import { builtinPolicies } from "@heyue/rules";

const tenant = "t";
const estate = {
  id: "liuxia", name: "留下家园", jurisdiction: "330100", utcOffset: "+08:00", dutyPerson: "p-desk", manager: "p-manager", phone: "0571-8520 1234",
}; // prettier-ignore
const people: readonly (readonly [id: string, name: string, role: Role, post?: string])[] = [
  ["p-owner", "陈慧敏", "owner"],
  ["p-other", "李国强", "owner"],
  ["p-desk", "叶知秋", "desk", "客服管家"],
  ["p-staff", "范建国", "staff", "维修工"],
  ["p-cleaner", "孙桂芳", "staff", "保洁员"],
  ["p-manager", "陆明远", "manager", "项目经理"],
  ["p-committee", "周秉文", "committee", "业委会主任"],
];
const roleOf = (id: string): Role => people.find(([person]) => person === id)?.[2] ?? "system";

const accepted = <A>(outcome: Outcome<A>): A => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return outcome.value;
};

interface Live {
  readonly contract: string;
  fetch(request: Request): Promise<Response>;
}

const openEstate = async (changes: Partial<ContractDraft>): Promise<Live> => {
  let now = Date.parse("2026-11-24T10:30:00+08:00");
  const calls: string[] = [];
  const heyue = createHeyue({
    store: memoryStore(),
    policies: builtinPolicies(),
    clock: { now: () => (now += 1) },
  });
  const { directory } = heyue.store;
  await directory.putEstate(tenant, estate);
  for (const [id, name, role, post] of people)
    await directory.putPerson(tenant, {
      id,
      estate: estate.id,
      name,
      role,
      ...(post !== undefined && { post }),
    });
  await directory.putUnit(tenant, { id: "u-1", estate: estate.id, name: "3幢2单元1101室", area: "89.00", houseType: "high-rise" }); // prettier-ignore
  await directory.putRelation(tenant, {
    id: "r-1", person: "p-owner", unit: "u-1", kind: "owner", from: "2020-01-01",
    evidence: [{ kind: "register", ref: "不动产权证 0001" }], verified: { by: "p-desk", on: "2020-01-02" },
  }); // prettier-ignore
  const handler = createHttpHandler({
    heyue,
    principal: async (request) => {
      const id = request.headers.get("test-actor");
      return id === null ? null : { tenant, actor: { id, role: roleOf(id) } };
    },
  });
  const manager = { tenant, actor: { id: "p-manager", role: "manager" } } as const;
  const sample = sampleContract();
  const draft = { ...sample, estate: { ...sample.estate, id: estate.id }, ...changes };
  const drafted = accepted(await heyue.contracts.draft(manager, draft, { commandId: "draft" }));
  const input = {
    signedOn: "2025-12-20",
    signatures: [
      { name: "陆明远", party: "provider", means: "seal" },
      { name: "周秉文", party: "client", means: "seal" },
    ],
    authority: resolution,
  } as const;
  accepted(await heyue.contracts.sign(manager, drafted.id, input, { commandId: "sign" }));
  await heyue.project(tenant);
  return {
    contract: drafted.id,
    fetch: async (request) => {
      const { pathname, search } = new URL(request.url);
      if (pathname === "/clock") {
        now = ((await request.json()) as { readonly now: number }).now;
        return Response.json({ now });
      }
      if (pathname === "/calls") return Response.json(calls);
      calls.push(`${request.method} ${pathname}${search}`);
      const response = await handler.fetch(request);
      // What was written is seen by the next read: in a portal a worker does this.
      if (request.method !== "GET") await heyue.project(tenant);
      return response;
    },
  };
};

/** Starts the server; it stops with the process or when closed. */
export const serveLiveEstates = (): Promise<NodeServer> => {
  const estates: Live[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const [, , number, ...rest] = url.pathname.split("/");
    if (number === undefined) {
      const opened = await openEstate((await request.json()) as Partial<ContractDraft>);
      const base = `/live/${estates.push(opened) - 1}`;
      return Response.json({ base, contract: opened.contract });
    }
    const live = estates[Number(number)];
    if (live === undefined) return new Response("no such estate", { status: 404 });
    return live.fetch(new Request(new URL(`/${rest.join("/")}${url.search}`, url), request));
  };
  return serveNode({ handler: { fetch }, port: 0 });
};
