import { textHash } from "@heyue/core/contract/text-hash";
import type { ContractView } from "@heyue/core/contract/view";
import { sampleContract } from "@heyue/core/testing/sample-contract";
import { resolution } from "@heyue/core/testing/test-estate";
import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { ed25519Signer, ed25519Verifier } from "../../system/ed25519.ts";
import { estate } from "../testing/http-estate.ts";
import { signedSite } from "../testing/signed-site.ts";

const pair = () =>
  generateKeyPairSync("ed25519", {
    privateKeyEncoding: { format: "pem", type: "pkcs8" },
    publicKeyEncoding: { format: "pem", type: "spki" },
  });

describe("a contract over HTTP", () => {
  it("is renewed by electronic signatures over the renewed text, never over the one that was signed before", async () => {
    const key = pair();
    const signatures = ed25519Verifier({ 陆明远: key.publicKey });
    const { contract, post, read } = await signedSite(() => ({}), { house: { signatures } });
    const before = (await read(`contracts/${contract}`)) as unknown as ContractView;
    const to = "2029-12-31";
    const renewed = textHash({ ...before.draft, term: { ...before.draft.term, to } });
    const renew = async (hash: string) =>
      post(`contracts/${contract}/renew`, "p-committee", {
        to,
        signedOn: "2026-11-24",
        authority: resolution,
        signatures: [
          {
            name: "陆明远",
            party: "provider",
            means: "e-signature",
            proof: {
              scheme: "ed25519",
              key: "陆明远",
              value: await ed25519Signer(key.privateKey).sign(hash),
            },
          },
          { name: "周主任", party: "client", means: "seal" },
        ],
      });
    // The refusal says which text is to be signed.
    expect(await renew(before.textHash)).toMatchObject({
      status: 422,
      body: { rejection: { code: "signature-invalid", data: { names: ["陆明远"], textHash: renewed } } },
    });
    const { body, status } = await renew(renewed);
    expect([status, (body as unknown as ContractView).versions.at(-1)?.textHash]).toEqual([200, renewed]);
  });

  it("shows what the law of the place was asked and did not settle, and what was missed when it was entered", async () => {
    const { contract, read } = await signedSite();
    expect(await read(`contracts/${contract}`)).toMatchObject({
      policyQuestions: [{ rule: "term.limit", severity: "open", verdict: "not-covered" }],
      missed: [`${contract}#filing@2026-01-04`],
    });
  });

  it("ends by its owners' dismissal only once the notice is noted by the assembly's word, with the days of its text", async () => {
    const { contract, post } = await signedSite(() => ({
      notice: { clause: "c-10", nonRenewalDays: null, dismissalDays: 20 },
    }));
    const code = async (action: string, body: object) =>
      (
        (await post(`contracts/${contract}/${action}`, "p-committee", body)).body["rejection"] as
          | { readonly code: string }
          | undefined
      )?.code ?? "accepted";
    const dismissal = { kind: "dismissal", by: "client", receivedOn: "2026-11-02", authority: resolution };
    const end = { on: "2026-11-24", ground: { kind: "dismissal", text: "业主大会决定解聘" } };
    expect(await code("terminate", end)).toBe("notice-missing");
    const { authority: _, ...bare } = dismissal;
    expect(await code("note-notice", bare)).toBe("authority-missing");
    expect(await code("note-notice", { ...dismissal, contractNoticeDays: 5 })).toBe("notice-days-differ");
    expect(await code("note-notice", dismissal)).toBe("accepted");
    expect(await code("terminate", { ...end, on: "2026-11-20" })).toBe("end-in-past");
    expect(await code("terminate", end)).toBe("accepted");
  });

  it("takes neither a number that is taken nor an estate that is not there", async () => {
    const { post } = await signedSite();
    const sample = sampleContract();
    const draft = (id: string) => ({ ...sample, estate: { ...sample.estate, id } });
    expect((await post("contracts", "p-manager", draft(estate.id))).body["rejection"]).toMatchObject({
      code: "number-taken",
    });
    expect((await post("contracts", "p-manager", draft("nowhere"))).body["rejection"]).toMatchObject({
      code: "estate-unknown",
    });
  });
});
