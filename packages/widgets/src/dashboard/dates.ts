import type { ContractView } from "@heyue/core/contract/view";
import { word } from "../element/words.ts";
import { contractDeadlineWords } from "../vocabulary/running-contract.ts";
import { statusWords } from "../vocabulary/contract.ts";
import { type DashboardFigure, daysUntil, leftText, type Row, section } from "./section.ts";

/** Dates of the contract itself: term, filing, last day of notice (合同时限). */
export const dates = section<ContractView>({
  name: "dates",
  group: "contract",
  kinds: ["contract"],
  needsContract: true,
  load: ({ contract }) => Promise.resolve(contract!),
  figures: (contract, wording) => {
    const { day, language, t, today } = wording;
    const { deadlines, draft, filed, id, notices, signedOn, status } = contract;
    const about = { kind: "contract", id };
    const head = [t("what"), t("day"), t("remaining"), t("basis")];
    const row = (key: string, what: string, date: string, basis: string, quotes: Row["facts"] = []): Row => ({
      key,
      about,
      cells: [what, day(date), leftText(wording, date), basis],
      isLate: date < today,
      facts: [...quotes, [t("record"), `${id}@${contract.version}`]],
    });
    const deadlineFigure = (one: ContractView["deadlines"][number]): DashboardFigure => ({
      id: one.id,
      label: word(contractDeadlineWords, language, one.kind),
      value: day(one.dueDate),
      note: leftText(wording, one.dueDate),
      head,
      rows: [
        row(
          one.id,
          word(contractDeadlineWords, language, one.kind),
          one.dueDate,
          one.citations.map(({ article, source }) => `${source}${article}`).join(t("join")),
          one.citations.map(({ article, quote, source }) => [`${source}${article}`, quote] as const),
        ),
      ],
      ...(daysUntil(today, one.dueDate) < 0 && { tone: "late" }),
    });
    return [
      {
        id: "term",
        label: t("termEnds"),
        value: day(draft.term.to),
        note: `${word(statusWords, language, status)} · ${leftText(wording, draft.term.to)}`,
        head,
        rows: [
          row("from", t("termBegins"), draft.term.from, ""),
          row("to", t("termEnds"), draft.term.to, ""),
          ...(signedOn ? [row("signed", t("signedOn"), signedOn, "")] : []),
        ].map((one) => ({ ...one, isLate: false })),
      },
      ...deadlines.map(deadlineFigure),
      ...(filed
        ? [
            {
              id: "filed",
              label: t("filed"),
              value: day(filed.on),
              note: filed.receipt,
              head,
              rows: [{ ...row("filed", t("filed"), filed.on, filed.receipt), isLate: false }],
            },
          ]
        : []),
      ...(notices.length
        ? [
            {
              id: "notices",
              label: t("noticesGiven"),
              value: String(notices.length),
              head: [t("what"), t("by"), t("day")],
              rows: notices.map((one, index) => ({
                key: String(index),
                about,
                cells: [t(`notice-${one.kind}`), t(`by-${one.by}`), day(one.receivedOn)],
                facts: [[t("record"), `${id}@${contract.version}`] as const],
              })),
            },
          ]
        : []),
    ];
  },
});
