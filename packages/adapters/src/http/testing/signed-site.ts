/** An estate over HTTP with a signed contract, and a short way to post. */
import type { ContractDraft } from "@heyue/core/contract/draft";
import { sampleContract } from "@heyue/core/testing/sample-contract";
import { resolution } from "@heyue/core/testing/test-estate";
import { createHash } from "node:crypto";
import { expect } from "vitest";
import { estate, type HttpEstate, httpEstate } from "./http-estate.ts";

/** The site, its contract, and calls with a fresh idempotency key each. */
export interface SignedSite {
  readonly site: HttpEstate;
  /** Id of the contract. */
  readonly contract: string;
  post(path: string, as: string, body: unknown): ReturnType<HttpEstate["call"]>;
  read(path: string, as?: string): Promise<Record<string, unknown>>;
  /** An uploaded photo. */
  upload(text: string): Promise<{
    readonly id: string;
    readonly name: string;
    readonly mediaType: string;
    readonly size: number;
  }>;
}

/** Drafts and signs the sample contract, with changes. */
export const signedSite = async (
  changes: (sample: ContractDraft) => Partial<ContractDraft> = () => ({}),
  options: Parameters<typeof httpEstate>[0] = {},
): Promise<SignedSite> => {
  const site = await httpEstate(options);
  let keys = 0;
  const post: SignedSite["post"] = (path, as, body) =>
    site.call("POST", `/v1/${path}`, { as, body, headers: { "idempotency-key": `s-${(keys += 1)}` } });
  const sample = sampleContract();
  const draft = {
    ...sample,
    notice: { clause: "c-10", nonRenewalDays: null },
    estate: { ...sample.estate, id: estate.id },
    ...changes(sample),
  };
  const contract = (await post("contracts", "p-manager", draft)).body["id"] as string;
  const signatures = [
    { name: "陆明远", party: "provider", means: "seal" },
    { name: "周主任", party: "client", means: "seal" },
  ];
  const signed = await post(`contracts/${contract}/sign`, "p-manager", {
    signedOn: "2025-12-20",
    signatures,
    authority: resolution,
  });
  expect(signed.status).toBe(200);
  return {
    site,
    contract,
    post,
    read: async (path, as = "p-manager") => (await site.call("GET", `/v1/${path}`, { as })).body,
    upload: async (text) => {
      const bytes = new TextEncoder().encode(text);
      const id = createHash("sha256").update(bytes).digest("hex");
      const attachment = { id, name: "photo.png", mediaType: "image/png", size: bytes.length };
      await site.heyue.store.blobs.put("t", { ...attachment, bytes });
      return attachment;
    },
  };
};
