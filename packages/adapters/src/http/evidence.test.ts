import { resolution, value } from "@heyue/core/testing/test-estate";
import { sampleContract } from "@heyue/core/testing/sample-contract";
import { checkpointHead, verifyBundle, type BundledCheckpoint } from "@heyue/core/evidence";
import { sha256OfBytes } from "@heyue/core/kernel/hash-chain";
import { beforeAll, describe, expect, it } from "vitest";
import { readBundle, verifyBundleFile } from "../files/files.ts";
import { estate, httpEstate, type HttpEstate } from "./testing/http-estate.ts";

const manager = { tenant: "t", actor: { id: "p-manager", role: "manager" } } as const;
const signatures = [
  { name: "陆明远", party: "provider", means: "seal" },
  { name: "周主任", party: "client", means: "seal" },
] as const;

let site: HttpEstate;
let complaint = "";
let contract = "";
let head = "";

const fetchBundle = async (path: string, as: string): Promise<Uint8Array> => {
  const response = await site.fetch("GET", path, { as });
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/zip"]);
  return new Uint8Array(await response.arrayBuffer());
};
const textOf = (zip: Uint8Array, path: string): string =>
  new TextDecoder().decode(readBundle(zip).entries.get(path));

beforeAll(async () => {
  site = await httpEstate();
  const sample = sampleContract();
  const draft = { ...sample, estate: { ...sample.estate, id: estate.id } };
  contract = value(await site.heyue.contracts.draft(manager, draft, { commandId: "d" })).id;
  const signing = { signedOn: "2025-12-20", authority: resolution, signatures };
  value(await site.heyue.contracts.sign(manager, contract, signing, { commandId: "s" }));
  complaint = await site.file("k", `<script>alert("x")</script> 电梯又停了 & 没人修`);
  await site.heyue.makeCheckpoints("t", "2026-11-23");
  head = value(await site.heyue.checkpoints.get(manager, `${estate.id}.log`)).latest[0]!.head;
});

describe("the evidence bundle of an estate", () => {
  it("holds every chain, the contract as of a day, checkpoints and pages, and verifies with a deposited head", async () => {
    const zip = await fetchBundle(`/v1/estates/${estate.id}/evidence?asOf=2026-11-24`, "p-manager");
    expect(verifyBundleFile(zip, { expect: head })).toMatchObject({ ok: true, failures: [] });
    const paths = [...readBundle(zip).entries.keys()];
    expect(paths.filter((path) => path.startsWith("chains/")).map((path) => path.split("/")[2])).toEqual([
      "archive", "checkpoint", "complaint", "contract",
    ]); // prettier-ignore
    expect(paths).toEqual(
      expect.arrayContaining([
        "checkpoints/2026-11-23.json",
        "index.zh-CN.html",
        "index.en.html",
        `contract-${contract}.html`,
      ]),
    );
    const bundled = JSON.parse(textOf(zip, "checkpoints/2026-11-23.json")) as BundledCheckpoint;
    expect(checkpointHead(bundled.checkpoint)).toBe(head);
    expect(bundled.proofs.map(({ stream }) => stream.split("/")[1])).toEqual([
      "archive",
      "complaint",
      "contract",
    ]);
  });

  it("shows the very text that was signed", async () => {
    const zip = await fetchBundle(`/v1/estates/${estate.id}/evidence`, "p-manager");
    const { textHash } = value(await site.heyue.contracts.get(manager, contract));
    expect(sha256OfBytes(readBundle(zip).entries.get(`contract-${contract}.json`)!)).toBe(textHash);
    expect(textOf(zip, `contract-${contract}.html`)).toContain(textHash);
    // Before it was signed there was none.
    const early = await fetchBundle(`/v1/estates/${estate.id}/evidence?asOf=2025-12-19`, "p-manager");
    expect([...readBundle(early).entries.keys()]).not.toContain(`contract-${contract}.json`);
  });

  it("tells people in both languages what happened, who did it and where it stands, and runs nothing", async () => {
    const zip = await fetchBundle(`/v1/estates/${estate.id}/evidence`, "p-manager");
    const chinese = textOf(zip, "index.zh-CN.html");
    const english = textOf(zip, "index.en.html");
    expect(chinese).toMatch(/提交投诉[\s\S]*王秀英 \(业主\)[\s\S]*第 1 行/);
    expect(english).toMatch(/Complaint filed[\s\S]*王秀英 \(Owner\)[\s\S]*line 1/);
    for (const text of [chinese, english]) {
      expect(text).not.toContain("<script");
      expect(text).toContain("&#60;script&#62;alert(&#34;x&#34;)&#60;/script&#62; 电梯又停了 &#38; 没人修");
      expect(text).toContain(head);
      // Every link leads to a file of the bundle.
      const links = [...text.matchAll(/href="([^"]+)"/g)].map(([, path]) => decodeURIComponent(path!));
      const paths = [...readBundle(zip).entries.keys()];
      expect(links.filter((path) => !paths.includes(path))).toEqual([]);
      expect(links.length).toBeGreaterThan(5);
    }
  });

  it("is for those who speak for the estate; a part of it is for whoever may read that part", async () => {
    for (const as of ["p-owner", "p-desk", "p-staff"])
      expect((await site.call("GET", `/v1/estates/${estate.id}/evidence`, { as })).status).toBe(403);
    expect((await site.call("GET", "/v1/estates/other/evidence", { as: "p-manager" })).status).toBe(404);
    const stream = `${estate.id}/contract/${contract.split(".")[1]!}`;
    const part = await fetchBundle(`/v1/estates/${estate.id}/evidence?streams=${stream}`, "p-committee");
    expect(verifyBundleFile(part, { expect: head })).toMatchObject({ ok: true, events: 2 });
    for (const [streams, status] of [
      [`other/contract/c-1`, 422],
      [`${estate.id}/contract/none`, 404],
      ["nonsense", 422],
    ] as const)
      expect(
        (await site.call("GET", `/v1/estates/${estate.id}/evidence?streams=${streams}`, { as: "p-manager" }))
          .status,
      ).toBe(status);
  });

  it("of one complaint carries checkpoints and pages too, for the owner whose it is", async () => {
    const zip = await fetchBundle(`/v1/complaints/${complaint}/evidence`, "p-owner");
    expect(verifyBundleFile(zip, { expect: head })).toMatchObject({ ok: true, events: 1 });
    expect(textOf(zip, "index.zh-CN.html")).toContain("提交投诉");
    expect((await site.call("GET", `/v1/complaints/${complaint}/evidence`, { as: "p-other" })).status).toBe(
      404,
    );
  });
});

describe("the bundle of a reader who may not see everything", () => {
  it("says what it withholds, in the manifest and on both pages; the manager's bundle proves it by the same head", async () => {
    const other = await httpEstate();
    const sample = sampleContract();
    const draft = { ...sample, estate: { ...sample.estate, id: estate.id } };
    const { id } = value(await other.heyue.contracts.draft(manager, draft, { commandId: "d" }));
    const signing = { signedOn: "2025-12-20", authority: resolution, signatures };
    value(await other.heyue.contracts.sign(manager, id, signing, { commandId: "s" }));
    // Role sheets name the people they were sent to; the committee is none of them.
    const opening = { type: "open", estate: estate.id, contract: id } as const;
    value(await other.heyue.briefings.open(manager, opening, { commandId: "b" }));
    const { made } = await other.heyue.makeCheckpoints("t", "2026-11-23");
    const deposited = made[0]!.head;
    const bundleOf = async (as: string): Promise<Uint8Array> => {
      const response = await other.fetch("GET", `/v1/estates/${estate.id}/evidence`, { as });
      return new Uint8Array(await response.arrayBuffer());
    };
    const committee = await bundleOf("p-committee");
    const verified = verifyBundleFile(committee, { expect: deposited });
    const withheld = [{ kind: "briefing", streams: 1, events: 1, reason: "not-visible" }];
    expect(verified).toMatchObject({ ok: true, withheld });
    expect(textOf(committee, "index.zh-CN.html")).toMatch(
      /未收入的记录[\s\S]*合同交底<\/td><td[^>]*>1<\/td>/,
    );
    expect(textOf(committee, "index.en.html")).toMatch(
      /What is withheld[\s\S]*Briefing<\/td><td[^>]*>1<\/td>/,
    );
    expect([...readBundle(committee).entries.keys()].filter((path) => path.includes("briefing"))).toEqual([]);

    const whole = await bundleOf("p-manager");
    expect(verifyBundleFile(whole, { expect: deposited })).toMatchObject({
      ok: true,
      events: verified.events + 1,
      withheld: [],
    });
    expect(textOf(whole, "index.en.html")).toContain("this bundle holds every record of the estate");
    const named = await other.fetch(
      "GET",
      `/v1/estates/${estate.id}/evidence?streams=${estate.id}/briefing/${id.split(".")[1]!}`,
      { as: "p-committee" },
    );
    expect(named.status).toBe(404);
  });
});

describe("a keeper that rewrites its store", () => {
  it("hands out bundles that the deposited head betrays", async () => {
    const { entries } = readBundle(await fetchBundle(`/v1/estates/${estate.id}/evidence`, "p-manager"));
    expect(verifyBundle(entries, { expect: [head] }).ok).toBe(true);
    // The same estate, told otherwise from the beginning: every hash agrees with every other.
    const other = await httpEstate();
    await other.file("k", "没有问题");
    await other.heyue.makeCheckpoints("t", "2026-11-23");
    const response = await other.fetch("GET", `/v1/estates/${estate.id}/evidence`, { as: "p-manager" });
    const forged = new Uint8Array(await response.arrayBuffer());
    expect(verifyBundleFile(forged).ok).toBe(true);
    expect(verifyBundleFile(forged, { expect: head })).toMatchObject({
      ok: false,
      failures: [{ entry: "checkpoints/2026-11-23.json", check: "deposited-head", expected: head }],
    });
  });
});
