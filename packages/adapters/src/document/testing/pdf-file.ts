import { pdfLock } from "./pdf-encryption.ts";

/** A text on a page, in points from the lower left. Text with Chinese in it is set in STSong, which is not embedded. */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  /** Degrees, counter-clockwise. */
  readonly turn?: number;
}

/** A page of a test's PDF. */
export interface PdfPage {
  readonly texts?: readonly PdfText[];
  /** Straight lines: x and y of both ends. */
  readonly rules?: readonly (readonly [number, number, number, number])[];
  /** Draws a picture over the whole page, as a scan does. */
  readonly scan?: boolean;
}

const isWide = (text: string): boolean => /[^\x20-\x7e]/.test(text);

const hexOf = (text: string): string =>
  [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, "0")).join("");

const show = ({ x, y, text, size = 10.5, turn = 0 }: PdfText): string => {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)].map((value) =>
    value.toFixed(4),
  );
  const words = isWide(text) ? `<${hexOf(text)}>` : `(${text.replace(/([()\\])/g, "\\$1")})`;
  return `BT /${isWide(text) ? "F2" : "F1"} ${size} Tf ${cos} ${sin} -${sin} ${cos} ${x} ${y} Tm ${words} Tj ET`.replace(
    "--",
    "",
  );
};

const contentOf = ({ texts = [], rules = [], scan = false }: PdfPage): string =>
  [
    ...(scan ? ["q 595 0 0 842 0 0 cm /I1 Do Q"] : []),
    ...texts.map(show),
    ...rules.map(([x0, y0, x1, y1]) => `0.5 w ${x0} ${y0} m ${x1} ${y1} l S`),
  ].join("\n");

const stream = (dictionary: string, content: string): string =>
  `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** Writes a PDF (1.4, A4) by hand; with a `password` it is locked, with an empty one it opens but restricts its use. */
export const pdfFile = (
  pages: readonly PdfPage[],
  { password }: { readonly password?: string } = {},
): Uint8Array => {
  const lock = password === undefined ? undefined : pdfLock(password);
  const objects: string[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${8 + 2 * index} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 6 0 R >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
    stream(
      "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
      "x",
    ),
  ];
  pages.forEach((page, index) => {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${9 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /I1 7 0 R >> >> >>`,
      stream("", lock?.seal(contentOf(page), 9 + 2 * index) ?? contentOf(page)),
    );
  });
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${lock?.trailer ?? ""} >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
};

/** Texts one below the other from `y` down, `pitch` apart. */
export const linesFrom = (
  x: number,
  y: number,
  pitch: number,
  texts: readonly string[],
  size = 10.5,
): PdfText[] => texts.map((text, index) => ({ x, y: y - index * pitch, text, size }));
