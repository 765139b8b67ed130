import type { LetterPrint } from "../print.ts";
import { serviceMeans } from "../state.ts";
import type { ServiceView } from "../view.ts";
import { dateText } from "../template/amount.ts";
import type { LetterBlock } from "./block.ts";
import { documentWords } from "./words.ts";

/** One try as it is on record: how, where to, when, under which number, and what became of it. */
const tryText = (print: LetterPrint, service: ServiceView): string => {
  const { language } = print.sheet;
  const { erased, record } = documentWords[language];
  const { means, outcome, reference, sentOn, to } = service;
  const parts = [
    record.kinds[means],
    to ?? erased,
    ...(reference === null ? [] : [reference]),
    record.on(dateText(language, sentOn)),
    ...(outcome === null
      ? []
      : [`${record.outcomes[outcome.kind]} ${record.on(dateText(language, outcome.on))}`]),
  ];
  return parts.join(language === "zh-CN" ? "；" : "; ");
};

/** The last page: the form to fill in, and below it what is on record already. */
export const serviceRecord = (print: LetterPrint): LetterBlock => {
  const { kind, number, services, sheet } = print;
  const { language } = sheet;
  const { erased, record, titles } = documentWords[language];
  const choices = serviceMeans.map((means) => `□ ${record.kinds[means]}`);
  const join = language === "zh-CN" ? "　" : "   ";
  return {
    kind: "service-record",
    title: record.title,
    rows: [
      [record.letter, `${titles[kind]} ${number}`],
      [record.recipient, sheet.addressee.name ?? erased],
      [record.place, sheet.unit ?? ""],
      [record.means, `${choices.slice(0, 3).join(join)}\n${choices.slice(3).join(join)}`],
      [record.reference, ""],
      [record.sent, record.sign],
      [record.received, record.sign],
      [record.substitute, record.sign],
      [record.refused, ""],
      [record.witness, record.sign],
      [record.proof, ""],
      ...services.map((service, at) => [record.try(at + 1), tryText(print, service)] as const),
      [record.note, ""],
    ],
  };
};
