import * as Effect from "effect/Effect";
import type { ContractView } from "../contract/contract/view.ts";
import { type BundleContents, bundleHead, type WithheldStreams } from "../evidence/bundle.ts";
import { contractPage } from "../evidence/contract-page.ts";
import { indexPage, type IndexFacts } from "../evidence/index-page.ts";
import { canonicalJson } from "../kernel/canonical-json.ts";
import type { Envelope } from "../kernel/envelope.ts";
import { instant, localDateOf } from "../kernel/instant.ts";
import { isLocalDate } from "../kernel/local-date.ts";
import { isPersonal } from "../kernel/personal.ts";
import type { Json } from "../kernel/verdict.ts";
import { accepted, type Call, invalid, notFound, port, rejected, spanned, worksIn } from "./call.ts";
import { bundledCheckpoints } from "./checkpoint-proofs.ts";
import * as complaints from "./complaints.ts";
import * as contracts from "./contracts.ts";
import { type Environment, loadNames, nowIn } from "./environment.ts";
import type { Caller, Chain, EvidenceQuery } from "./heyue.ts";
import { servedOf } from "./register.ts";
import { chain as servedChain, idOf } from "./serving.ts";

const wholeEstate: readonly string[] = ["manager", "committee", "system"];

const chainOf = (environment: Environment, caller: Caller, stream: string): Call<Chain> => {
  const kind = stream.split("/")[1] ?? "";
  const served = servedOf(kind);
  return served === undefined
    ? complaints.chain(environment, caller, idOf(stream))
    : servedChain(environment, served, caller, idOf(stream));
};

interface NamedStream {
  readonly stream: string;
  /** Events in it. */
  readonly version: number;
}

/** Streams of an estate in order of name. */
const streamsOf = (environment: Environment, tenant: string, estate: string) =>
  Effect.gen(function* () {
    const found: NamedStream[] = [];
    const prefix = `${estate}/`;
    for (let after = prefix; ; after = found.at(-1)?.stream ?? after) {
      const page = yield* port(() => environment.store.events.streams(tenant, after, 200));
      const own = page.filter(({ stream }) => stream.startsWith(prefix));
      found.push(...own);
      if (own.length < page.length || page.length === 0) return found;
    }
  });

/** The chains that were asked for; one that the caller may not read is not found. */
const chainsOf = (environment: Environment, caller: Caller, streams: readonly string[]) =>
  Effect.forEach([...new Set(streams)].toSorted(), (stream) =>
    chainOf(environment, caller, stream).pipe(Effect.map(({ value }) => value)),
  );

/** Streams that were left out, summed up by kind, in order of kind. */
const withheldOf = (left: readonly NamedStream[]): readonly WithheldStreams[] => {
  const kindOf = ({ stream }: NamedStream): string => stream.split("/")[1] ?? "";
  return [...new Set(left.map(kindOf))].toSorted().map((kind) => {
    const versions = left.filter((named) => kindOf(named) === kind).map(({ version }) => version);
    const events = versions.reduce((sum, version) => sum + version, 0);
    return { kind, streams: versions.length, events, reason: "not-visible" };
  });
};

/** Every chain of an estate that the caller may read, and how many they may not: a bundle says what it leaves out. */
const chainsOfEstate = (environment: Environment, caller: Caller, estate: string) =>
  Effect.gen(function* () {
    const chains: Chain[] = [];
    const left: NamedStream[] = [];
    for (const named of yield* streamsOf(environment, caller.tenant, estate)) {
      const chain = yield* chainOf(environment, caller, named.stream).pipe(
        Effect.map(({ value }) => value),
        Effect.catchTag("Refused", () => Effect.succeed(null)),
      );
      if (chain === null) left.push(named);
      else chains.push(chain);
    }
    return { chains, withheld: withheldOf(left) };
  });

const isHash = (value: unknown): value is string => typeof value === "string" && /^[0-9a-f]{64}$/.test(value);

/** Everything that could be the content address of an attachment, with the name it goes by there. */
const addressesIn = (value: unknown, found: Map<string, string>): void => {
  if (Array.isArray(value)) {
    for (const item of value) {
      if (isHash(item) && !found.has(item)) found.set(item, item);
      addressesIn(item, found);
    }
  } else if (typeof value === "object" && value !== null && !isPersonal(value)) {
    const { name, note } = value as { readonly name?: unknown; readonly note?: unknown };
    const called = [name, note].find((words) => typeof words === "string" && words !== "") as
      | string
      | undefined;
    for (const item of Object.values(value)) {
      if (isHash(item) && (called !== undefined || !found.has(item))) found.set(item, called ?? item);
      addressesIn(item, found);
    }
  }
};

const attachmentsOf = (environment: Environment, tenant: string, events: readonly Envelope[]) =>
  Effect.gen(function* () {
    const named = new Map<string, string>();
    for (const { data } of events) addressesIn(data, named);
    const { blobs } = environment.store;
    const present = yield* port(() => blobs.present(tenant, [...named.keys()]));
    const found: BundleContents["attachments"][number][] = [];
    for (const id of present.toSorted()) {
      const blob = yield* port(() => blobs.get(tenant, id));
      if (blob !== null)
        found.push({ id, name: named.get(id) ?? id, mediaType: blob.mediaType, bytes: blob.bytes });
    }
    return found;
  });

const policiesOf = (environment: Environment, events: readonly Envelope[]) =>
  Effect.gen(function* () {
    const digests = new Set(events.map(({ policy }) => policy).filter((digest) => digest !== null));
    const found: BundleContents["policies"][number][] = [];
    for (const digest of [...digests].toSorted()) {
      const archived = yield* port(() => environment.store.archive.get(digest));
      const text = archived ?? environment.policies.document(digest);
      if (text !== undefined) found.push({ digest, text });
    }
    return found;
  });

/** Each contract of the bundle as it read on a day; one that was not yet signed then is left out. */
const contractsOf = (environment: Environment, caller: Caller, chains: readonly Chain[], asOf: string) =>
  Effect.gen(function* () {
    const views: ContractView[] = [];
    for (const { stream } of chains) {
      if (stream.split("/")[1] !== "contract") continue;
      const { value: view } = yield* contracts.get(environment, caller, idOf(stream), asOf);
      if (view.signedOn !== null && view.signedOn <= asOf) views.push(view);
    }
    return views;
  });

const pageName = (view: ContractView): string => `contract-${view.id}.html`;
const textName = (view: ContractView): string => `contract-${view.id}.json`;

/**
 * What goes into an evidence bundle (证据包): the chains of an estate, or of these streams, that the caller may read, and how many they may
 * not; attachments, the law they were decided under, checkpoints with paths, each contract as of a day, and pages for people.
 */
export const evidence = (
  environment: Environment,
  caller: Caller,
  query: EvidenceQuery,
): Call<BundleContents> =>
  Effect.gen(function* () {
    if (query.asOf !== undefined && !isLocalDate(query.asOf))
      return yield* invalid([{ path: "/asOf", code: "invalid", message: "write a real date as YYYY-MM-DD" }]);
    const foreign = query.streams?.find((stream) => !stream.startsWith(`${query.estate}/`));
    if (foreign !== undefined)
      return yield* invalid([
        {
          path: "/streams",
          code: "invalid",
          message: `${foreign} is no stream of the estate ${query.estate}`,
        },
      ]);
    const estate = worksIn(caller, query.estate)
      ? yield* port(() => environment.store.directory.estate(caller.tenant, query.estate))
      : null;
    if (estate === null) return yield* notFound("estate");
    if (query.streams === undefined && !wholeEstate.includes(caller.actor.role))
      return yield* rejected({
        code: "not-allowed",
        data: { action: "evidence", role: caller.actor.role, allowed: wholeEstate },
        citations: [],
      });
    const { chains, withheld } =
      query.streams === undefined
        ? yield* chainsOfEstate(environment, caller, estate.id)
        : { chains: yield* chainsOf(environment, caller, query.streams), withheld: undefined };
    const events = chains.flatMap((chain) => chain.events.map(({ text }) => JSON.parse(text) as Envelope));
    const policies = yield* policiesOf(environment, events);
    const attachments = yield* attachmentsOf(environment, caller.tenant, events);
    const streams = new Set(chains.map(({ stream }) => stream));
    const checkpoints = yield* bundledCheckpoints(environment, caller.tenant, estate.id, streams);
    const createdAt = nowIn(environment, estate);
    const asOf = query.asOf ?? localDateOf(instant(createdAt));
    const views = yield* contractsOf(environment, caller, chains, asOf);
    const people = new Set(events.map(({ actor }) => actor.id));
    const { name } = yield* loadNames(environment, caller.tenant, people, []);
    const facts: IndexFacts = {
      estate: estate.name,
      createdAt,
      head: bundleHead(chains),
      chains,
      ...(withheld === undefined ? {} : { withheld }),
      checkpoints,
      policies: policies.map(({ digest }) => digest),
      attachments,
      contracts: views.map((view) => ({ page: pageName(view), text: textName(view), view })),
      nameOf: (id) => name(id).name,
    };
    return accepted({
      tenant: caller.tenant,
      createdAt,
      chains,
      ...(withheld === undefined ? {} : { withheld }),
      policies,
      attachments,
      checkpoints,
      pages: [
        { name: "index.zh-CN.html", text: indexPage(facts, "zh-CN") },
        { name: "index.en.html", text: indexPage(facts, "en") },
        ...views.flatMap((view) => [
          { name: pageName(view), text: contractPage(view), asOf: view.asOf },
          // The very text that was hashed when it was signed.
          { name: textName(view), text: canonicalJson(view.draft as unknown as Json), asOf: view.asOf },
        ]),
      ],
    });
  }).pipe(spanned("heyue.evidence"));
