import { PdfFailure } from "./failure.ts";
import type { PdfFont } from "./font.ts";

/** What of the library's open font is needed; its types do not show it. */
interface OpenFont {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

const shown = 20;

/**
 * Refuses texts for which a face has no glyph: a box on paper says nothing.
 *
 * @throws PdfFailure `missing-glyphs` with the signs
 */
export const checkGlyphs = (
  document: PDFKit.PDFDocument,
  faces: readonly string[],
  texts: readonly string[],
  { path }: PdfFont,
): void => {
  const signs = [...new Set(texts.join(""))].filter((sign) => !/[\s\p{C}]/u.test(sign));
  const missing = new Set<string>();
  for (const face of faces) {
    const { font } = (document.font(face) as unknown as OpenFont)._font;
    for (const sign of signs) if (!font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)) missing.add(sign);
  }
  if (missing.size === 0) return;
  const list = [...missing].slice(0, shown).join(" ");
  throw new PdfFailure(
    "missing-glyphs",
    `字体 ${path} 没有这些字，不能生成 PDF：${list}。请改用含有这些字的字体，或者改写文字，或者改用 .docx。`,
    `The font ${path} has no glyphs for these signs, so no PDF can be written: ${list}. Use a font that has them, write without them, or take .docx.`,
  );
};
