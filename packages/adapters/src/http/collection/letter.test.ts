import type { LetterView } from "@heyue/core/contract/letter/view";
import type { ArrearsView } from "@heyue/core/contract/arrears/view";
import { demandLetters } from "@heyue/core/contract/letter/batch";
import type { ServiceMeans } from "@heyue/core/contract/letter/state";
import { sampleContract } from "@heyue/core/testing/sample-contract";
import { resolution } from "@heyue/core/testing/test-estate";
import { beforeEach, describe, expect, it } from "vitest";
import { readPdfFont } from "../../pdf-writer/letter-pdf.ts";
import { estate, type HttpEstate, httpEstate } from "../testing/http-estate.ts";

const hasFont = await readPdfFont().then(
  () => true,
  () => false,
);
if (!hasFont && process.env["HEYUE_REQUIRE_ALL"] === "1")
  throw new Error(
    "These tests set letters in a Chinese font; install one (Debian: apt-get install fonts-noto-cjk).",
  );

const signatures = [
  { name: "陆明远", party: "provider", means: "seal" },
  { name: "周主任", party: "client", means: "seal" },
] as const;
const today = "2026-11-24";

describe("letters, over HTTP and under the law of Hangzhou", () => {
  let site: HttpEstate;
  let contract: string;
  let keys = 0;
  const post = (path: string, as: string, body: unknown) =>
    site.call("POST", `/v1/${path}`, { as, body, headers: { "idempotency-key": `k-${(keys += 1)}` } });
  const upload = async (name: string, mediaType: string, raw: Uint8Array<ArrayBuffer>) =>
    (
      await site.call("POST", "/v1/attachments", {
        as: "p-desk",
        raw,
        headers: { "content-type": mediaType, "heyue-filename": name },
      })
    ).body;
  const letterOf = async (id: string, as = "p-manager"): Promise<LetterView> =>
    (await site.call("GET", `/v1/letters/${id}`, { as })).body as unknown as LetterView;
  const caseOf = async (id: string): Promise<ArrearsView> =>
    (await site.call("GET", `/v1/arrears/${id}`, { as: "p-manager" })).body as unknown as ArrearsView;
  const own = () => ({
    estate: estate.id,
    contract,
    kind: "demand",
    recipient: "p-owner",
    subject: "关于支付物业费的催告",
    paragraphs: ["请于收到本函后三十日内支付。"],
  });

  beforeEach(async () => {
    site = await httpEstate();
    const sample = sampleContract();
    const draft = {
      ...sample,
      notice: { clause: "c-10", nonRenewalDays: null },
      estate: { ...sample.estate, id: estate.id },
    };
    contract = (await post("contracts", "p-manager", draft)).body["id"] as string;
    const signing = { signedOn: "2025-12-20", signatures, authority: resolution };
    expect((await post(`contracts/${contract}/sign`, "p-manager", signing)).status).toBe(200);
  });

  /** An arrears case in which the owner was heard. */
  const openCase = async (unit = "u-1", owner = "p-owner"): Promise<string> => {
    const bill = (ref: string, due: string) => ({
      ref, event: `bill-${ref}`, item: "住宅物业费", period: ref, principal: 74760, due,
    }); // prettier-ignore
    const bills = [bill("2026年第1季度", "2026-01-15"), bill("2026年第2季度", "2026-04-15")];
    const id = (await post("arrears", "p-manager", { estate: estate.id, contract, unit, owner, bills })).body[
      "id"
    ] as string;
    await post(`arrears/${id}/remind`, "p-desk", { text: "请核对两期物业费。" });
    await post(`arrears/${id}/note-no-defence`, owner, { how: "said-none" });
    return id;
  };

  it("refuses a threat with the article that forbids it, and shows a person only letters that were sealed", async () => {
    const threat = await post("letters", "p-desk", { ...own(), paragraphs: ["逾期将停止供电。"] });
    expect(threat).toMatchObject({ status: 422, body: { code: "rejected" } });
    expect(JSON.stringify(threat.body)).toContain("第九百四十四条");
    const written = await post("letters", "p-desk", own());
    expect(written).toMatchObject({ status: 201, body: { phase: "draft", subject: "关于支付物业费的催告" } });
    expect(written.body["number"]).toMatch(/^CG-20261124-[0-9A-Z]{6}$/);
    const id = written.body["id"] as string;
    expect((await site.call("GET", `/v1/letters/${id}`, { as: "p-owner" })).status).toBe(404);
    expect((await site.call("GET", `/v1/letters/${id}/document?format=md`, { as: "p-owner" })).status).toBe(
      404,
    );
    expect((await site.call("GET", `/v1/letters/${id}/document?format=md`, { as: "p-other" })).status).toBe(
      404,
    );
    expect((await site.call("GET", `/v1/letters/${id}/document?format=md`)).status).toBe(401);
    expect((await site.call("GET", "/v1/verify", { as: "p-manager" })).body).toMatchObject({ ok: true });
  });

  it("says at once everything that a letter of a kind lacks, and what does not exist", async () => {
    const { paragraphs: _, subject: __, ...bare } = own();
    const lacking = await post("letters", "p-desk", { ...bare, kind: "rectification" });
    expect(lacking.body.issues?.map(({ path }) => path)).toEqual([
      "/content/facts",
      "/content/asks",
      "/content/days",
      "/clauses",
    ]);
    for (const [changes, code] of [
      [{ unit: "u-none" }, "unit-unknown"],
      [{ clauses: ["c-none"] }, "clause-unknown"],
      [{ recipient: "p-none" }, "person-unknown"],
    ] as const) {
      const refused = await post("letters", "p-desk", { ...own(), ...changes });
      expect(refused).toMatchObject({ status: 422, body: { rejection: { code } } });
      expect(refused.body["detail"]).not.toContain(code);
    }
  });

  it.skipIf(!hasFont)(
    "are handed out as PDF, Word and Markdown, the same each time, to whoever may read them",
    async () => {
      const { paragraphs: _, subject: __, ...bare } = own();
      const written = await post("letters", "p-committee", {
        ...bare,
        kind: "rectification",
        recipient: "p-manager",
        unit: "u-1",
        clauses: ["c-3"],
        content: { facts: ["消防通道堆物。"], asks: ["清除杂物。"], days: 7 },
        enclosures: ["照片3张"],
      });
      expect(written).toMatchObject({
        status: 201,
        body: {
          sheet: { sender: { name: "试验小区业主大会" }, addressee: { name: "试验物业有限公司（陆明远）" } },
        },
      });
      const { id, number } = written.body as { id: string; number: string };
      const get = (query: string) =>
        site.fetch("GET", `/v1/letters/${id}/document${query}`, { as: "p-manager" });
      const pdf = await get("");
      expect(pdf.status).toBe(200);
      expect(pdf.headers.get("content-type")).toBe("application/pdf");
      expect(pdf.headers.get("content-disposition")).toBe(
        `attachment; filename="${number}.pdf"; filename*=UTF-8''${encodeURIComponent(`整改函 ${number}.pdf`)}`,
      );
      expect(pdf.headers.get("cache-control")).toBe("no-store");
      const bytes = Buffer.from(await pdf.arrayBuffer());
      expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
      expect(Buffer.compare(bytes, Buffer.from(await (await get("?format=pdf")).arrayBuffer()))).toBe(0);
      const word = await get("?format=docx");
      expect(
        Buffer.from(await word.arrayBuffer())
          .subarray(0, 2)
          .toString(),
      ).toBe("PK");
      const plain = await get("?format=md");
      expect(plain.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
      expect(await plain.text()).toMatch(/^试验小区业主大会\n\n# 整改函\n\n编号：ZG-20261124-/);
      expect(
        (await site.call("GET", `/v1/letters/${id}/document?format=exe`, { as: "p-manager" })).status,
      ).toBe(422);
      expect((await site.call("GET", "/v1/letters/liuxia.none/document", { as: "p-manager" })).status).toBe(
        404,
      );
    },
  );

  it("answer with the cure, in the reader's language, where the server has no font for a PDF", async () => {
    site = await httpEstate({ pdfFont: "/no/such/font.ttc" });
    const sample = sampleContract();
    const laid = await post("contracts", "p-manager", {
      ...sample,
      estate: { ...sample.estate, id: estate.id },
    });
    const written = await post("letters", "p-desk", { ...own(), contract: laid.body["id"] });
    const path = `/v1/letters/${written.body["id"] as string}/document`;
    for (const [language, words] of [
      ["zh-CN", /字体 \/no\/such\/font\.ttc 不能使用：没有这个文件.*fonts-noto-cjk/],
      ["en", /there is no such file.*fonts-noto-cjk/],
    ] as const) {
      const answer = await site.call("GET", path, { as: "p-desk", headers: { "accept-language": language } });
      expect(answer).toMatchObject({ status: 501, body: { code: "not-equipped" } });
      expect(answer.body["detail"]).toMatch(words);
    }
    expect((await site.call("GET", `${path}?format=docx`, { as: "p-desk" })).status).toBe(200);
  });

  it("in a batch of arrears are one for each unit, each with a number and an amount of its own", async () => {
    const { directory } = site.heyue.store;
    await directory.putUnit("t", {
      id: "u-2",
      estate: estate.id,
      name: "3幢2单元1102室",
      area: "60.00",
      houseType: "multi-storey",
    });
    await directory.putRelation("t", {
      id: "r-2", person: "p-other", unit: "u-2", kind: "owner", from: "2020-01-01", evidence: [], verified: { by: "p-desk", on: "2020-01-02" },
    }); // prettier-ignore
    const cases = [await caseOf(await openCase()), await caseOf(await openCase("u-2", "p-other"))];
    const letters = demandLetters(cases, { days: 15, clauses: ["c-4"] });
    const written: LetterView[] = [];
    for (const { type: _, ...letter } of letters)
      written.push((await post("letters", "p-desk", letter)).body as unknown as LetterView);
    expect(new Set(written.map(({ number }) => number)).size).toBe(2);
    expect(written.map(({ sheet }) => sheet?.unit)).toEqual(["3幢2单元1101室", "3幢2单元1102室"]);
    for (const { paragraphs } of written) {
      expect(paragraphs[0]).toContain("1495.20元（大写：人民币壹仟肆佰玖拾伍元贰角）");
      expect(paragraphs.join("")).toContain("《中华人民共和国民法典》第九百四十四条");
    }
    expect((await site.call("GET", "/v1/verify", { as: "p-manager" })).body).toMatchObject({ ok: true });
  });

  /** How each means is proved when it is sent. */
  const means: readonly (readonly [ServiceMeans, "photo" | "receipt" | "reference"])[] = [
    ["by-hand", "receipt"],
    ["ems", "reference"],
    ["posting", "photo"],
    ["sms", "receipt"],
    ["e-mail", "reference"],
  ];

  it.each(means)(
    "written, printed, sealed, sent by %s and arrived start the clock on arrival",
    async (way, proved) => {
      const arrears = await openCase();
      const [draft] = demandLetters([await caseOf(arrears)], { days: 15 });
      const { type: _, ...writing } = draft!;
      const letter = (await post("letters", "p-desk", writing)).body as unknown as LetterView;
      if (hasFont)
        expect((await site.call("GET", `/v1/letters/${letter.id}/document`, { as: "p-desk" })).status).toBe(
          200,
        );
      const scan = await upload("scan.pdf", "application/pdf", new TextEncoder().encode("%PDF-1.7\n"));
      const photo = await upload(
        "photo.jpg",
        "image/jpeg",
        Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70),
      );
      expect((await post(`letters/${letter.id}/seal`, "p-desk", { scan })).status).toBe(403);
      expect((await post(`letters/${letter.id}/seal`, "p-manager", { scan })).body).toMatchObject({
        phase: "sealed",
        scan: { id: scan["id"], mediaType: "application/pdf" },
      });
      // From now on the owner may read and print it.
      expect(
        (await site.call("GET", `/v1/letters/${letter.id}/document?format=md`, { as: "p-owner" })).status,
      ).toBe(200);
      const sending = { means: way, to: "3幢2单元1101室", sentOn: "2026-11-20" };
      expect(
        (await post(`letters/${letter.id}/serve`, "p-desk", { ...sending, proof: [] })).body["rejection"],
      ).toMatchObject({ code: "proof-missing" });
      const proof =
        proved === "reference"
          ? { proof: [], reference: "NO-1" }
          : { proof: [proved === "photo" ? photo : scan] };
      expect((await post(`letters/${letter.id}/serve`, "p-desk", { ...sending, ...proof })).status).toBe(200);
      const text = "请于收到之日起十五日内交纳。";
      await post(`arrears/${arrears}/demand`, "p-manager", { letter: letter.id, text, sentOn: "2026-11-20" });
      await site.heyue.project("t");
      // Sent is not arrived: no clock runs.
      expect((await caseOf(arrears)).demands[0]).toMatchObject({ arrival: null, dueDate: null });
      const outcome = { service: 0, outcome: "arrived", on: "2026-11-23" };
      expect(
        (await post(`letters/${letter.id}/note-outcome`, "p-desk", { ...outcome, proof: [] })).body[
          "rejection"
        ],
      ).toMatchObject({ code: "proof-missing" });
      expect(
        (await post(`letters/${letter.id}/note-outcome`, "p-desk", { ...outcome, proof: [photo] })).status,
      ).toBe(200);
      await site.heyue.project("t");
      expect(await caseOf(arrears)).toMatchObject({
        demands: [{ arrival: { on: "2026-11-23", how: way }, dueDate: "2026-12-08" }],
        bills: [{ limitation: { from: "2026-11-23" } }, { limitation: { from: "2026-11-23" } }],
      });
      const view = await letterOf(letter.id, "p-owner");
      expect(view).toMatchObject({ phase: "arrived", arrivedOn: "2026-11-23", writtenOn: today });
      expect(
        await (
          await site.fetch("GET", `/v1/letters/${letter.id}/document?format=md`, { as: "p-desk" })
        ).text(),
      ).toMatch(/\| 第1次送达 \| .*2026年11月20日；送达 2026年11月23日 \|/);
      expect((await site.call("GET", "/v1/verify", { as: "p-manager" })).body).toMatchObject({ ok: true });
    },
  );
});
