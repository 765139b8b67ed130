import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createHeyue, type Heyue } from "@heyue/core";
import { instant, fromEpochMillis, localDateOf } from "@heyue/core/kernel/instant";
import type { Clock } from "@heyue/core/ports/clock";
import { builtinPolicies } from "@heyue/rules";
import { createHttpHandler, serveNode } from "@heyue/adapters/http";
import { loadSeed } from "@heyue/adapters/files";
import { pgliteStore } from "@heyue/adapters/pglite";
import { systemClock } from "@heyue/adapters/system";
import { startWorker, type Worker } from "@heyue/adapters/worker";
import { checkpointPorts } from "./checkpoint-ports.ts";
import { createPages } from "./pages.ts";
import { createSessions, sessionKey } from "./session.ts";
import { createSite } from "./site.ts";
import { plantStory } from "./story.ts";

/** The one tenant of the demo: the provider company. */
export const demoTenant = "chenghe";
/** Where Heyue lives on the portal's own origin. */
const heyuePath = "/heyue";

/** Local time of the demo's estates, as their seeds have it. */
const utcOffset = "+08:00";

const seedFile = join(import.meta.dirname, "..", "seed", "demo.json");

/** Settings of a portal. */
export interface PortalOptions {
  /** Folder of the data; made when missing, held by one process at a time. */
  readonly dataDir: string;
  /** 0 = any free port. */
  readonly port: number;
  /** The system's clock when absent. */
  readonly clock?: Clock;
  /** A line for people while the portal gets ready. */
  readonly progress?: (text: string) => void;
  /** Plants the two-year story too, as a second estate, when the folder is empty. */
  readonly withStory?: boolean;
  /** Signs checkpoints with a key of the data folder and deposits them in its folder `deposits`. */
  readonly vouchesForDays?: boolean;
  /** Starts without planting the seed and without the worker, until `prepare` is called: nothing is written before. */
  readonly isExamined?: boolean;
}

/** A running portal. */
export interface Portal {
  readonly url: string;
  readonly heyue: Heyue;
  /** Plants the seed (again, without effect, on later starts) and starts the deadline worker. */
  prepare(): Promise<void>;
  close(): Promise<void>;
}

/** Folder with the widgets' scripts. */
export const widgetFolder = (): string =>
  join(dirname(fileURLToPath(import.meta.resolve("@heyue/widgets/custom-elements.json"))), "cdn");

/** Starts the portal on this machine. Rejects with a `PortFailure` when the data folder cannot be opened. */
export const startPortal = async (options: PortalOptions): Promise<Portal> => {
  const { clock = systemClock, progress = () => {} } = options;
  progress(`opening the data in ${options.dataDir}`);
  const store = await pgliteStore({ dataDir: options.dataDir });
  const vouching =
    options.vouchesForDays === true ? { checkpointPorts: checkpointPorts(options.dataDir) } : {};
  const heyue = createHeyue({ store, policies: builtinPolicies(), clock, ...vouching.checkpointPorts });
  const sessions = createSessions(sessionKey(options.dataDir), () => clock.now());
  const report = (error: unknown): void =>
    progress(`error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);

  const api = createHttpHandler({
    heyue,
    onError: report,
    principal: async (request: Request) => {
      const id = sessions.person(request);
      const person = id === null ? null : await store.directory.person(demoTenant, id);
      return person === null ? null : { tenant: demoTenant, actor: { id: person.id, role: person.role } };
    },
  });
  const site = createSite({
    tenant: demoTenant,
    heyue,
    directory: store.directory,
    sessions,
    pages: createPages(),
    widgetFolder: widgetFolder(),
    today: () => localDateOf(instant(fromEpochMillis(Math.floor(clock.now() / 1000) * 1000, utcOffset))),
  });
  const handler = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    if (url.pathname.startsWith(`${heyuePath}/`)) {
      url.pathname = url.pathname.slice(heyuePath.length);
      return api.fetch(new Request(url, request));
    }
    try {
      return await site(request);
    } catch (error) {
      report(error);
      return new Response("503 网站暂时不能使用，请稍后刷新。 Please reload in a moment.\n", {
        status: 503,
        headers: { "content-type": "text/plain; charset=utf-8", "retry-after": "2" },
      });
    }
  };

  let worker: Worker | undefined;
  let preparing: Promise<void> | undefined;
  const plant = async (): Promise<void> => {
    if (options.withStory === true)
      progress(
        `the two-year story: ${await plantStory(store, demoTenant, { clock, progress, ...vouching })}`,
      );
    const { added, estate } = await loadSeed(heyue, seedFile, { tenant: demoTenant });
    progress(
      `${estate}: ${Object.entries(added)
        .map(([what, count]) => `${count} ${what}`)
        .join(", ")} added`,
    );
    worker = startWorker({
      heyue,
      tenants: [demoTenant],
      onRound: ({ checkpoints }) => {
        for (const { failed } of Object.values(checkpoints))
          for (const { day, estate: where, reason, step } of failed)
            progress(`checkpoint ${where} ${day}, ${step}: ${reason}`);
      },
      onError: report,
    });
  };
  const prepare = (): Promise<void> => (preparing ??= plant());

  try {
    if (options.isExamined !== true) await prepare();
    const server = await serveNode({ handler: { fetch: handler }, port: options.port });
    return {
      url: server.url,
      heyue,
      prepare,
      close: async () => {
        await server.close();
        await api.close();
        await worker?.stop();
        await heyue.close();
      },
    };
  } catch (error) {
    await worker?.stop();
    await heyue.close();
    throw error;
  }
};
