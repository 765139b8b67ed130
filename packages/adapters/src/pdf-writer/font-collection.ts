/** Names inside a font collection (TrueType or OpenType Collection, 字体集合). */

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));

const postScriptName = 6;

/** PostScript name of the font whose table directory begins at `at`; `null` where it has none. */
const nameAt = (view: DataView, at: number): string | null => {
  const tables = view.getUint16(at + 4);
  for (let index = 0; index < tables; index += 1) {
    const record = at + 12 + index * 16;
    if (tagAt(view, record) !== "name") continue;
    const table = view.getUint32(record + 8);
    const count = view.getUint16(table + 2);
    const strings = table + view.getUint16(table + 4);
    for (let entry = 0; entry < count; entry += 1) {
      const place = table + 6 + entry * 12;
      if (view.getUint16(place + 6) !== postScriptName) continue;
      const [length, offset] = [view.getUint16(place + 8), view.getUint16(place + 10)];
      const bytes = Array.from({ length }, (_, byte) => view.getUint8(strings + offset + byte));
      // A PostScript name is ASCII, whether it is stored in one byte a sign or in two.
      return String.fromCharCode(...bytes.filter((byte) => byte !== 0));
    }
  }
  return null;
};

/** PostScript names of the fonts of a collection; `null` when the bytes are no collection. */
export const collectionNames = (bytes: Uint8Array): readonly string[] | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 16 || tagAt(view, 0) !== "ttcf") return null;
  return Array.from({ length: view.getUint32(8) }, (_, index) =>
    nameAt(view, view.getUint32(12 + index * 4)),
  ).flatMap((name) => name ?? []);
};
