import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readDocument } from "./document-reader.ts";
import { paragraph, wordFile } from "./testing/word-file.ts";

/** A PDF whose one page draws `megabytes` of the same text, compressed a thousand times. */
const endlessPage = (megabytes: number): Uint8Array => {
  const body = deflateSync(Buffer.alloc(megabytes * 1_000_000, "BT (a) Tj ET\n"), { level: 9 });
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
  ];
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n${objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join("")}4 0 obj\n<< /Filter /FlateDecode /Length ${body.length} >>\nstream\n`,
    ),
    body,
    Buffer.from("\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 5 >>\nstartxref\n0\n%%EOF\n"),
  ]);
};

describe("the thread that opens Word and PDF files", () => {
  it("is ended at the deadline, however busy it is", async () => {
    const began = performance.now();
    await expect(readDocument(endlessPage(200), "a.pdf", { deadline: 1_000 })).rejects.toMatchObject({
      code: "too-slow",
      words: { en: expect.stringContaining("longer than 1 seconds") },
    });
    expect(performance.now() - began).toBeLessThan(4_000);
  });

  it("leaves nothing behind: the next document is read", async () => {
    const { text } = await readDocument(wordFile({ body: paragraph("Clause one.") }), "a.docx");
    expect(text).toBe("Clause one.\n");
  });
});
