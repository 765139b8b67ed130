import type { EvidenceQuery } from "@heyue/core";
import { bundleEntries } from "@heyue/core/evidence";
import { writeBundle } from "../../files/files.ts";
import { accepted, type CallFacts } from "../call.ts";

/** An evidence bundle as a file to keep; `name` says what it is about. */
export const evidenceResponse = async (
  call: CallFacts,
  query: EvidenceQuery,
  name: string,
): Promise<Response> => {
  const { value: contents } = accepted(await call.heyue.evidence(call.caller, query));
  return new Response(new Uint8Array(writeBundle(bundleEntries(contents))), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="evidence-${name.replaceAll(/[^\w.-]/g, "_")}.zip"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
};
