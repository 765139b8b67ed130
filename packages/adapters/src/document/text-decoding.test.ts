import { describe, expect, it } from "vitest";
import { readDocument } from "./document-reader.ts";

const contract = "第一条　物业服务\r\n乙方应在30分钟内到场；　费用2.5元/㎡。\n";
/** The same in GBK, GB 2312's superset (㎡ is in neither, so another unit stands here). */
const gbk = Uint8Array.from(
  "b5dad2bbccf5 a1a1 cefed2b5b7fecef1 0d0a b7d1d3c3 32 d4aa a1a3 0a"
    .replace(/\s/g, "")
    .match(/../g)!
    .map((pair) => Number.parseInt(pair, 16)),
);
const wide = (text: string, isLittle: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from(`${mark ? "\uFEFF" : ""}${text}`, "utf16le");
  return isLittle ? bytes : bytes.swap16();
};
const read = (bytes: Uint8Array, name = "合同.txt") => readDocument(bytes, name);

describe("a text file", () => {
  it("keeps every character: line ends, full-width spaces, what offsets count", async () => {
    const { text, kind, sha256, warnings } = await read(new TextEncoder().encode(contract), "folder/合同.md");
    expect({ text, kind, warnings }).toEqual({ text: contract, kind: "text", warnings: [] });
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("is read the same with a byte order mark, which is no part of the text", async () => {
    expect((await read(new TextEncoder().encode(`\uFEFF${contract}`))).text).toBe(contract);
  });

  it.each([
    [true, true],
    [false, true],
    [true, false],
    [false, false],
  ])("is read from UTF-16 (little-endian %s, with mark %s) and says so", async (isLittle, mark) => {
    const { text, warnings } = await read(wide(contract, isLittle, mark));
    expect(text).toBe(contract);
    expect(warnings).toMatchObject([{ code: "encoding", words: { en: expect.stringContaining("UTF-16") } }]);
  });

  it("is read from GBK and from the four bytes of GB18030, and says so", async () => {
    expect((await read(gbk)).text).toBe(
      "第一条　物业服务\r\n费用2元。\n"
        .replace("物", "锡")
        .replace("锡", new TextDecoder("gbk").decode(Uint8Array.of(0xce, 0xfe))),
    );
    const rare = Uint8Array.of(...gbk, 0x95, 0x32, 0x82, 0x36);
    const { text, warnings } = await read(rare);
    expect(text.endsWith("\u{20000}")).toBe(true);
    expect(warnings).toMatchObject([
      { code: "encoding", words: { "zh-CN": expect.stringContaining("GB18030") } },
    ]);
  });

  it("in another encoding is refused with the line where it is not UTF-8", async () => {
    // Big5: 物業服務合約 after a line of ASCII.
    const big5 = Uint8Array.of(
      0x41,
      0x0a,
      0xaa,
      0xab,
      0xb7,
      0x7e,
      0xaa,
      0x41,
      0xb0,
      0xc8,
      0xa6,
      0x58,
      0xac,
      0xf9,
    );
    await expect(read(big5)).rejects.toMatchObject({
      code: "unknown-encoding",
      words: { en: expect.stringContaining("fault at line 2") },
    });
    const latin = Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20, 0x61);
    await expect(read(latin)).rejects.toMatchObject({ code: "unknown-encoding" });
    const cut = new TextEncoder().encode("物业服务合同").subarray(0, 17);
    await expect(read(cut)).rejects.toMatchObject({ code: "unknown-encoding" });
  });

  it("with control or invisible characters keeps them and warns with count, line and code", async () => {
    const { text, warnings } = await read(
      new TextEncoder().encode(
        "第一条\n甲方\u0007乙方\u202E丙方，按月支付物业服务费，逾期按日加收违约金，双方另有约定的从其约定。",
      ),
    );
    expect(text).toContain("\u0007");
    expect(warnings).toMatchObject([
      {
        code: "control-characters",
        words: { en: expect.stringContaining("1 control characters, the first in line 2 (U+0007)") },
      },
      { code: "invisible-characters", words: { en: expect.stringContaining("(U+202E)") } },
    ]);
  });

  it.each([
    ["empty", new Uint8Array()],
    ["empty", new TextEncoder().encode(" \n\t")],
    ["binary", new TextEncoder().encode("第一条\0第二条")],
    ["binary", Uint8Array.from({ length: 2000 }, (_, index) => (index * 7919) % 251)],
  ])("is refused as %s", async (code, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ code });
  });
});

describe("what is no contract file", () => {
  it.each([
    ["old-word", "a.doc", "d0cf11e0a1b11ae1"],
    ["unsupported-format", "a.pdf", "89504e470d0a1a0a"],
    ["unsupported-format", "a.doc", Buffer.from("{\\rtf1 x}").toString("hex")],
    ["unsupported-format", "a.doc", Buffer.from("<html><body>x").toString("hex")],
    ["damaged", "a.docx", Buffer.from("Not found").toString("hex")],
  ])("%s: %s", async (code, name, hex) => {
    await expect(read(Buffer.from(hex, "hex"), name)).rejects.toMatchObject({
      name: "DocumentFailure",
      code,
    });
  });

  it("a locked Word file is refused for its password", async () => {
    const locked = Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]);
    await expect(read(locked, "a.docx")).rejects.toMatchObject({ code: "encrypted" });
  });
});
