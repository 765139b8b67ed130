import { readBundle, verifyBundleFile } from "../files/files.ts";
import { beforeAll, describe, expect, it } from "vitest";
import { estate, httpEstate, type HttpEstate } from "./testing/http-estate.ts";

let site: HttpEstate;
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]);
const upload = (bytes: Uint8Array<ArrayBuffer>, type: string, name?: string) =>
  site.call("POST", "/v1/attachments", {
    as: "p-owner",
    raw: bytes,
    headers: { "content-type": type, ...(name === undefined ? {} : { "heyue-filename": name }) },
  });

beforeAll(async () => {
  site = await httpEstate();
});

describe("attachments", () => {
  it("are stored under their digest and come back private, unsniffed, with a plain name", async () => {
    const { body, status } = await upload(jpeg, "image/jpeg", encodeURIComponent("../楼道\u0007 照片.jpg"));
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { name: "楼道 照片.jpg", mediaType: "image/jpeg", size: 8 },
    });
    const response = await site.fetch("GET", `/v1/attachments/${String(body["id"])}`, { as: "p-desk" });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(jpeg);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "image/jpeg",
      "content-disposition": expect.stringMatching(/^inline; filename="[0-9a-f]{16}\.jpg"$/),
      "x-content-type-options": "nosniff",
      "cache-control": expect.stringContaining("private"),
    });
    const etag = response.headers.get("etag")!;
    expect(
      (
        await site.fetch("GET", `/v1/attachments/${String(body["id"])}`, {
          as: "p-desk",
          headers: { "if-none-match": etag },
        })
      ).status,
    ).toBe(304);
  });

  it("are refused when the bytes are not what they claim, of another type, or too large", async () => {
    expect(await upload(jpeg, "image/png")).toMatchObject({
      status: 422,
      body: { issues: [{ code: "media-type" }] },
    });
    expect(await upload(new TextEncoder().encode("<script>"), "image/jpeg")).toMatchObject({ status: 422 });
    expect(await upload(jpeg, "image/svg+xml")).toMatchObject({ status: 415 });
    expect(await upload(new Uint8Array(10 * 1024 * 1024 + 1), "image/jpeg")).toMatchObject({ status: 413 });
    expect(await upload(jpeg, "image/jpeg", "%E9%")).toMatchObject({
      status: 422,
      body: { issues: [{ path: "/headers/heyue-filename" }] },
    });
    expect((await site.call("GET", `/v1/attachments/${"0".repeat(64)}`, { as: "p-owner" })).status).toBe(404);
  });

  it("take every type by its first bytes", async () => {
    const text = (words: string): number[] => [...new TextEncoder().encode(words)];
    const kinds: readonly [string, readonly number[]][] = [
      ["image/png", [0x89, ...text("PNG\r\n\u001a\n"), 0]],
      ["image/webp", [...text("RIFF"), 4, 0, 0, 0, ...text("WEBP")]],
      ["image/heic", [0, 0, 0, 24, ...text("ftypheic")]],
      ["application/pdf", text("%PDF-1.7\n")],
    ];
    for (const [type, bytes] of kinds)
      expect((await upload(new Uint8Array(bytes), type)).status, type).toBe(201);
  });

  it("travel in the evidence bundle, which verifies with the receipt's head", async () => {
    const { body: photo } = await upload(jpeg, "image/jpeg", "p.jpg");
    const filed = await site.call("POST", "/v1/complaints", {
      as: "p-owner",
      body: { estate: estate.id, kind: "repair", channel: "app", text: "灯不亮", attachments: [photo] },
      headers: { "idempotency-key": "with-photo" },
    });
    const id = String(filed.body["id"]);
    await site.call("POST", `/v1/complaints/${id}/acknowledge`, {
      as: "p-desk",
      body: {},
      headers: { "idempotency-key": "take" },
    });
    const response = await site.fetch("GET", `/v1/complaints/${id}/evidence`, { as: "p-owner" });
    const zip = new Uint8Array(await response.arrayBuffer());
    expect([...readBundle(zip).entries.keys()]).toContain(`attachments/${String(photo["id"])}`);
    expect(verifyBundleFile(zip, { expect: String(filed.body["head"]) })).toMatchObject({
      ok: true,
      events: 2,
    });
  });
});
