import type { LetterBill } from "../content.ts";
import type { LetterPrint } from "../print.ts";
import { dateText, totalOf, yuanText } from "../template/amount.ts";
import type { LetterBlock, LetterDocument } from "./block.ts";
import { labelled } from "./markdown.ts";
import { serviceRecord } from "./service-record.ts";
import { documentWords } from "./words.ts";

const billTable = (bills: readonly LetterBill[], { sheet }: LetterPrint): readonly LetterBlock[] => {
  if (bills.length === 0) return [];
  const words = documentWords[sheet.language];
  return [
    {
      kind: "table",
      head: words.bills,
      rows: [
        ...bills.map(({ amount, due, item, period }) => [
          item,
          period,
          dateText(sheet.language, due),
          yuanText(sheet.language, amount),
        ]),
        [words.total, "", "", yuanText(sheet.language, totalOf(bills))],
      ],
    },
  ];
};

/**
 * Lays out a letter (函件排版): letterhead, title and number, subject, addressee, salutation, its paragraphs with the bills as a table
 * behind the first, enclosures, signature with the place for the seal and the date, and the record of service as its last page.
 * The same letter gives the same document.
 */
export const letterDocument = (print: LetterPrint): LetterDocument => {
  const { isWithdrawn, kind, number, paragraphs, sheet, subject, writtenOn } = print;
  const { addressee, bills, enclosures, language, sender, unit } = sheet;
  const words = documentWords[language];
  const shown = (text: string | null): string => text ?? words.erased;
  const name = shown(addressee.name);
  const [first, ...rest] = paragraphs.map((text): LetterBlock => ({ kind: "paragraph", text: shown(text) }));
  const about = language === "zh-CN" ? `（${unit ?? ""}）` : `, ${unit ?? ""}`;
  return {
    language,
    number,
    title: `${words.titles[kind]} ${number}`,
    author: sender.name,
    date: writtenOn,
    blocks: [
      { kind: "letterhead", text: sender.name },
      { kind: "title", text: words.titles[kind] },
      { kind: "number", text: `${words.number}${number}${isWithdrawn ? words.withdrawn : ""}` },
      { kind: "field", label: words.subject, text: shown(subject) },
      { kind: "field", label: words.addressee, text: `${name}${unit === null ? "" : about}` },
      { kind: "line", text: words.salutation[addressee.kind] },
      ...(first === undefined ? [] : [first]),
      ...billTable(bills, print),
      ...rest,
      ...(language === "zh-CN"
        ? [{ kind: "paragraph", text: words.closing[kind] } as const]
        : [{ kind: "line", text: words.closing[kind] } as const]),
      ...(enclosures.length === 0
        ? []
        : [{ kind: "list", label: words.enclosures, items: enclosures.map(shown) } as const]),
      {
        kind: "signature",
        name: sender.name,
        seal: words.seal,
        date: dateText(language, writtenOn),
        contact: [
          ...(sender.address === "" ? [] : [labelled(language, words.address, sender.address)]),
          ...(sender.phone === "" ? [] : [labelled(language, words.phone, sender.phone)]),
        ],
      },
      serviceRecord(print),
    ],
  };
};
