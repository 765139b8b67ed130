import type { getDocumentProxy } from "unpdf";
import type { Page, Piece } from "./page.ts";
import { rulesOf } from "./page-rule.ts";
import { type Matrix, times } from "./matrix.ts";

type PageProxy = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>["getPage"]>>;

/** Fonts name some Chinese characters by their radical (⼈ for 人); readers and rules need the character itself. */
const withoutRadicals = (text: string): string =>
  text.replace(/[\u2E80-\u2FDF]/g, (radical) => radical.normalize("NFKC")).replace(/\u00A0/g, " ");

/** Reads a page: its text with positions and its straight lines, both as seen (the page's own turn applied). */
export const readPage = async (
  proxy: PageProxy,
  number: number,
  operators: Readonly<Record<string, number>>,
): Promise<Page> => {
  const viewport = proxy.getViewport({ scale: 1 });
  const view = viewport.transform as unknown as Matrix;
  const { items } = await proxy.getTextContent();
  const pieces: Piece[] = [];
  let slanted = 0;
  for (const item of items) {
    if (!("str" in item) || item.str === "") continue;
    const [a, b, c, d, x, y] = times(view, item.transform as unknown as Matrix);
    const isLevel = Math.abs(b) < 0.02 * Math.abs(a) && a > 0;
    const text = withoutRadicals(item.str);
    if (!isLevel) {
      if (text.trim() !== "") slanted += text.length;
      continue;
    }
    pieces.push({ text, x, y, width: item.width, size: Math.hypot(c, d) });
  }
  const rules = pieces.length === 0 ? [] : rulesOf(await proxy.getOperatorList(), operators, view);
  return { number, width: viewport.width, height: viewport.height, pieces, rules, slanted };
};
