import type { ArchiveCompleteness } from "@heyue/core/contract/archive/completeness";
import type { ArchiveFindings } from "@heyue/core/contract/archive/search";
import type { ArchiveView } from "@heyue/core/contract/archive/view";
import type { ContractDraft } from "@heyue/core/contract/draft";
import { resolution } from "@heyue/core/testing/test-estate";
import { describe, expect, it } from "vitest";
import { estate } from "../testing/http-estate.ts";
import { type SignedSite, signedSite } from "../testing/signed-site.ts";

const annexes: ContractDraft["annexes"] = [
  { id: "x-1", title: "附件一 服务标准", paragraphs: ["急修三十分钟内到场。"] },
];
const project = ({ site }: SignedSite) => site.heyue.project("t");
const archive = async ({ contract, read }: SignedSite, as?: string) =>
  (await read(`archives/${contract}`, as)) as unknown as ArchiveView;
const search = async ({ contract, read }: SignedSite, query: Record<string, string>, as?: string) =>
  (await read(
    `archives/${contract}/search?${String(new URLSearchParams(query))}`,
    as,
  )) as unknown as ArchiveFindings;
const completeness = async ({ contract, read }: SignedSite) =>
  (await read(`archives/${contract}/completeness`)) as unknown as ArchiveCompleteness;
const kinds = ({ entries }: Pick<ArchiveView, "entries">) => entries.map(({ kind }) => kind);

/** A demand to p-owner, sealed and sent; the scan of the sealed original. */
const sendLetter = async ({ contract, post, upload }: SignedSite) => {
  const scan = await upload("盖章扫描件");
  const letter = await post("letters", "p-manager", {
    estate: estate.id,
    contract,
    kind: "demand",
    recipient: "p-owner",
    subject: "关于支付物业费的催告",
    paragraphs: ["请于收到本函之日起三十日内支付。"],
  });
  expect(letter.status).toBe(201);
  const { id, number } = letter.body as { readonly id: string; readonly number: string };
  expect((await post(`letters/${id}/seal`, "p-manager", { scan })).status).toBe(200);
  const serving = { means: "ems", to: "柳下路1号", sentOn: "2026-11-10", reference: "EMS1", proof: [], dueToArrive: "2026-11-15" };
  expect((await post(`letters/${id}/serve`, "p-desk", serving)).status).toBe(200);
  return { id, number, scan };
}; // prettier-ignore

const dispute = (contract: string) => ({
  estate: estate.id,
  contract,
  source: { kind: "hand" },
  title: "物业费争议",
  claim: "请求减收物业费",
  claimant: { kind: "owner", person: "p-owner" },
  respondent: { kind: "provider", person: null },
  clause: { clause: "c-11", steps: [], forum: "court", noticeDays: null },
  due: "2026-10-01",
});

describe("the archive of a contract, over HTTP", () => {
  it("is there once the contract is signed, with its text and annexes, and entering them again enters nothing", async () => {
    const world = await signedSite(() => ({ annexes }));
    const { contract, read, site } = world;
    expect((await site.call("GET", `/v1/archives/${contract}`, { as: "p-manager" })).status).toBe(404);
    await project(world);
    const { textHash } = await read(`contracts/${contract}`);
    const opened = await archive(world);
    expect(opened).toMatchObject({
      id: contract,
      phase: "open",
      entries: [
        {
          kind: "original",
          title: { "zh-CN": "试验小区物业服务合同" },
          date: "2025-12-20",
          content: { form: "text", hash: textHash },
          source: { stream: `${estate.id}/contract/${contract.slice(estate.id.length + 1)}` },
          filedBy: "system",
          retention: { status: "undetermined" },
        },
        { kind: "annex", title: { "zh-CN": "附件一 服务标准" } },
      ],
    });
    const [first] = opened.entries;
    expect(first?.id).toBe(`${first?.source?.event}.1`);
    await project(world);
    expect((await archive(world)).version).toBe(opened.version);
    expect(await completeness(world)).toMatchObject({ isComplete: true, counts: { present: 2, missing: 0 } });
    // By hand it is the same archive, not a second one.
    const again = await world.post("archives", "p-manager", { estate: estate.id, contract });
    expect(again.body).toMatchObject({ id: contract, version: opened.version });
    const collected = await world.post(`archives/${contract}/collect`, "p-desk", { source: first?.source });
    expect(collected.body["rejection"]).toMatchObject({ code: "already-archived" });
    expect(await read("verify")).toMatchObject({ ok: true });
  });

  it("files a letter with every proof of service, and shows it to whom it is for and to nobody else", async () => {
    const world = await signedSite();
    const { contract, post, site, upload } = world;
    const { id, number, scan } = await sendLetter(world);
    await project(world);
    expect(kinds(await archive(world))).toEqual(["original", "letter", "service-proof"]);
    expect(await archive(world)).toMatchObject({
      entries: [
        {},
        { title: { "zh-CN": `催告函 ${number}` }, content: { form: "file", hash: scan.id, file: scan } },
        // Sent with a consignment number and no file: the recorded fact is the proof.
        { title: { "zh-CN": `催告函 ${number} 邮寄发出凭证` }, content: { form: "record", file: null } },
      ],
    });
    const unproven = await completeness(world);
    expect(unproven.documents.filter(({ kind }) => kind !== "original")).toMatchObject([
      { kind: "letter", about: id, status: "present" },
      { kind: "service-proof", status: "missing", reason: "arrival-unproven" },
    ]);
    const receipt = await upload("签收单");
    await post(`letters/${id}/note-outcome`, "p-desk", {
      service: 0,
      outcome: "arrived",
      on: "2026-11-12",
      proof: [receipt],
    });
    await project(world);
    expect(await completeness(world)).toMatchObject({ isComplete: true, counts: { present: 3 } });
    expect(kinds(await archive(world, "p-owner"))).toEqual(["original", "letter", "service-proof", "service-proof"]);
    expect(kinds(await archive(world, "p-other"))).toEqual(["original"]);
    expect(kinds(await search(world, { text: "催告" }, "p-other"))).toEqual([]);
    expect((await site.call("GET", `/v1/archives/${contract}/chain`, { as: "p-other" })).status).toBe(404);
    expect((await site.call("GET", `/v1/archives/${contract}`, { as: "p-staff" })).status).toBe(403);
    expect((await site.call("GET", `/v1/archives/${contract}/completeness`, { as: "p-owner" })).status).toBe(403);
  }); // prettier-ignore

  it("finds what was filed by two characters, by clause, party, kind and day", async () => {
    const world = await signedSite(() => ({ annexes }));
    const { contract, post, upload } = world;
    await sendLetter(world);
    await project(world);
    const file = await upload("电梯维护保养记录");
    const filing = {
      kind: "performance",
      title: "三季度电梯维护保养记录",
      date: "2026-10-08",
      parties: [{ kind: "organisation", ref: "某电梯维保有限公司" }],
      clauses: ["c-3"],
      content: { file },
    };
    expect((await post(`archives/${contract}/file`, "p-desk", filing)).status).toBe(200);
    const found = async (query: Record<string, string>) => kinds(await search(world, query));
    expect(await found({ text: "电梯" })).toEqual(["performance"]);
    expect(await found({ text: "催告" })).toEqual(["service-proof", "letter"]);
    expect(await found({ clause: "c-3" })).toEqual(["original", "performance"]);
    expect(await found({ party: "p-owner" })).toEqual(["service-proof", "letter"]);
    expect(await found({ party: "维保" })).toEqual(["performance"]);
    expect(await found({ kind: "annex" })).toEqual(["annex"]);
    expect(await found({ from: "2026-01-01", to: "2026-10-31" })).toEqual(["performance"]);
    expect(await found({ text: "消防" })).toEqual([]);
    const wrong = await world.site.call("GET", `/v1/archives/${contract}/search?from=2026-13-01`, { as: "p-desk" });
    expect(wrong.status).toBe(422);
    const unknown = await post(`archives/${contract}/file`, "p-desk", {
      ...filing,
      content: { file: { ...file, id: "0".repeat(64) } },
    });
    expect(unknown.body["rejection"]).toMatchObject({ code: "attachment-unknown" });
  }); // prettier-ignore

  it("holds everything while a dispute is open, and destroys nothing before two people and the period agree", async () => {
    const world = await signedSite();
    const { contract, post, read } = world;
    await project(world);
    const filing = {
      kind: "bidding",
      title: "落选投标文件",
      date: "2010-03-01",
      parties: [],
      clauses: [],
      content: { hash: "c".repeat(64) },
    };
    const filed = await post(`archives/${contract}/file`, "p-desk", filing);
    const entry = (filed.body as unknown as ArchiveView).entries.at(-1)!.id;
    const act = (action: string, as: string, body: object = {}) =>
      post(`archives/${contract}/${action}`, as, { entry, ...body });
    const refusal = async (action: string, as: string, body: object = {}) =>
      ((await act(action, as, body)).body["rejection"] as { readonly code: string } | undefined)?.code;
    const reason = { reason: "期满" };
    expect(await refusal("propose-destruction", "p-desk", reason)).toBe("retention-undetermined");
    const retention = {
      years: 10,
      basis: { kind: "law", citation: { source: "某市档案管理办法", article: "第八条", quote: "保管十年" } },
    };
    expect((await act("set-retention", "p-manager", { retention })).status).toBe(200);
    expect(await refusal("set-retention", "p-manager", { retention: { ...retention, years: 9 } })).toBe("retention-shortened");
    expect((await act("propose-destruction", "p-manager", reason)).status).toBe(200);
    expect(await refusal("approve-destruction", "p-manager")).toBe("same-person");

    const opened = await post("disputes", "p-owner", dispute(contract));
    expect(opened.status).toBe(201);
    await project(world);
    const held = await archive(world);
    expect(held).toMatchObject({ phase: "held", holds: [{ number: 1, dispute: opened.body["id"], released: null }] });
    const refused = await act("approve-destruction", "p-committee");
    expect(refused.body).toMatchObject({ rejection: { code: "archive-held" }, status: 422 });
    expect(refused.body["detail"]).toContain("保全");
    const byHand = await post(`archives/${contract}/release`, "p-manager", { hold: 1, reason: "无关" });
    expect(byHand.body["rejection"]).toMatchObject({ code: "hold-of-dispute" });
    // An owner learns that it is held, and nothing of the holds.
    expect(await archive(world, "p-other")).toMatchObject({ phase: "held", holds: [] });
    await project(world);
    expect((await archive(world)).version).toBe(held.version);

    const withdrawn = await post(`disputes/${opened.body["id"] as string}/withdraw`, "p-owner", {
      reason: "已协商",
      evidence: [],
    });
    expect(withdrawn.status).toBe(200);
    await project(world);
    expect(await archive(world)).toMatchObject({ phase: "open", holds: [{ released: { by: "system" } }] });
    const destroyed = await act("approve-destruction", "p-committee");
    expect(destroyed.body).toMatchObject({
      entries: [
        { kind: "original", status: "current" },
        {
          id: entry,
          status: "destroyed",
          content: { hash: "c".repeat(64) },
          destruction: { proposedBy: "p-manager", reason: "期满", approved: { by: "p-committee" } },
        },
      ],
    });
    expect(await refusal("set-retention", "p-manager", { retention })).toBe("archive-entry-destroyed");
    expect(await read("verify")).toMatchObject({ ok: true });
  }); // prettier-ignore

  it("takes in what was laid down before the signature, and is held from the first day for a dispute that is open", async () => {
    const world = await signedSite();
    const { post, read, upload } = world;
    const sample = (await read(`contracts/${world.contract}`))["draft"] as ContractDraft;
    const laid = await post("contracts", "p-manager", { ...sample, number: "HY-TEST-2" });
    const contract = laid.body["id"] as string;
    const bid = await upload("投标文件");
    expect((await post(`contracts/${contract}/attach-bid`, "p-manager", { files: [bid] })).status).toBe(200);
    const onerous = { clause: "c-9", how: "加粗并当面逐条说明" };
    expect((await post(`contracts/${contract}/notify-onerous`, "p-manager", onerous)).status).toBe(200);
    const unsigned = await post("archives", "p-manager", { estate: estate.id, contract });
    expect(unsigned.body["rejection"]).toMatchObject({ code: "not-signed" });
    const signatures = [
      { name: "陆明远", party: "provider", means: "seal" },
      { name: "周主任", party: "client", means: "seal" },
    ];
    const signing = { signedOn: "2026-11-24", signatures, authority: resolution };
    expect((await post(`contracts/${contract}/sign`, "p-manager", signing)).status).toBe(200);
    expect((await post("disputes", "p-owner", dispute(contract))).status).toBe(201);
    const second = { ...world, contract };
    const opened = await post("archives", "p-manager", { estate: estate.id, contract });
    expect(opened.body).toMatchObject({ phase: "held", holds: [{ number: 1 }] });
    expect(kinds(await archive(second))).toEqual(["bidding", "notice", "original"]);
    expect((await archive(second)).entries[1]).toMatchObject({
      title: { "zh-CN": "格式条款提示说明：第9条" },
      clauses: ["c-9"],
    });
    // The reactions to the same events find everything there.
    await project(world);
    expect(await archive(second)).toMatchObject({ version: 1, entries: { length: 3 }, holds: { length: 1 } });
    expect(await completeness(second)).toMatchObject({ isComplete: true, counts: { present: 3 } });
  });

  it("files a signed amendment, whose annex takes the place of the one that it changes", async () => {
    const world = await signedSite(() => ({ annexes }));
    const { contract, post, read } = world;
    const text = (await read(`contracts/${contract}`))["draft"] as ContractDraft;
    const draft = {
      ...text,
      standards: text.standards.map((standard) => ({ ...standard, target: "20" })),
      annexes: annexes.map((annex) => ({ ...annex, paragraphs: ["急修二十分钟内到场。"] })),
    };
    const amendment = await post("amendments", "p-manager", {
      estate: estate.id,
      contract,
      title: "补充协议一",
      ground: { kind: "owners-demand", basis: "业主大会决议" },
      effectiveFrom: "2026-11-24",
      draft,
    });
    const id = amendment.body["id"] as string;
    await post(`amendments/${id}/consent`, "p-committee", {
      ref: "会议纪要",
      on: "2026-11-24",
      votes: {
        areaTotal: "10000.00",
        ownersTotal: 100,
        areaPart: "8000.00",
        ownersPart: 80,
        areaFor: "7000.00",
        ownersFor: 70,
      },
    });
    const signatures = [
      { name: "陆明远", party: "provider", means: "seal" },
      { name: "周主任", party: "client", means: "seal" },
    ];
    const signed = await post(`amendments/${id}/sign`, "p-committee", {
      signedOn: "2026-11-24",
      signatures,
      override: { reason: "条款正文与标准的差异双方另行说明" },
    });
    expect(signed.status).toBe(200);
    await project(world);
    const { textHash } = await read(`contracts/${contract}`);
    expect((await archive(world, "p-other")).entries).toMatchObject([
      { kind: "original", status: "current" },
      { kind: "annex", status: "superseded" },
      { kind: "amendment", title: { "zh-CN": "补充协议一" }, content: { hash: textHash } },
      { kind: "annex", status: "current", replaces: { how: "supersedes" } },
    ]);
    expect(await completeness(world)).toMatchObject({ isComplete: true, counts: { present: 3, stale: 0 } });
  });
});
