/**
 * A process that opens a data folder, appends for ever and prints each append that was acknowledged, one line
 * `stream version hash`. It is there to be killed.
 */
import { writeSync } from "node:fs";
import { noHash } from "@heyue/core/kernel/envelope";
import { sampleAppend } from "@heyue/core/testing/conformance/fixture";
import { pgliteStore } from "../pglite.ts";

const [folder = "", tenant = ""] = process.argv.slice(2);
const { events, views } = await pgliteStore({ dataDir: folder });
writeSync(1, "open\n");

const write = async (stream: string): Promise<never> => {
  const row = await views.get(tenant, stream);
  for (let after = row?.version ?? 0, prevHash = row?.head ?? noHash; ;) {
    const request = sampleAppend({
      tenant,
      stream,
      after,
      prevHash,
      count: 2,
      commandId: crypto.randomUUID(),
      deadlines: [{ id: "d", kind: "reply", estate: "a", due: after }],
    });
    const outcome = await events.append(request);
    if (outcome.outcome !== "appended") throw new Error(JSON.stringify(outcome));
    after = outcome.version;
    prevHash = request.events.at(-1)?.hash ?? noHash;
    writeSync(1, `${stream} ${after} ${prevHash}\n`);
    if (after % 10 === 0) await events.sequence(100);
  }
};

await Promise.all(["a/x/1", "a/x/2", "a/x/3"].map(write));
