import { letterWords } from "@heyue/core/contract/archive/words";
import { letterPrint } from "@heyue/core/contract/letter/print";
import type { LetterView } from "@heyue/core/contract/letter/view";
import type { Words } from "../portal-estate.ts";
import { recordTable } from "../record-table.ts";
import { escapeHtml } from "../template.ts";
import { type Reading, readValue } from "./reading.ts";

const stateOf = ({ arrivedOn, phase }: LetterView, say: Reading["say"]): string =>
  ({
    draft: say("letterDraft"),
    sealed: say("letterSealed"),
    served: say("letterServed"),
    arrived: say("letterArrived", { date: arrivedOn ?? "" }),
    withdrawn: say("letterWithdrawn"),
  })[phase];

const files = (letter: LetterView, say: Reading["say"]): string => {
  if (letterPrint(letter) === null) return escapeHtml(say("letterNoFile"));
  const link = (format: "pdf" | "docx", name: string): string =>
    `<a href="/heyue/v1/letters/${encodeURIComponent(letter.id)}/document?format=${format}" ` +
    `aria-label="${escapeHtml(`${name} ${letter.number}`)}">${name}</a>`;
  return `${link("pdf", "PDF")} ${link("docx", "Word")}`;
};

/** The table of the estate's letters (往来函件). */
export const lettersPage = async ({
  caller,
  estate,
  heyue,
  language,
  nameOf,
  say,
}: Reading): Promise<Words> => {
  const letters =
    (await readValue(heyue.letters.list(caller, { estate, order: "newest", limit: 200 }))) ?? [];
  const rows = await Promise.all(
    letters.map(async (letter) => ({
      id: letter.id,
      cells: [
        escapeHtml(letter.number),
        escapeHtml(letterWords[letter.kind][language]),
        escapeHtml(await nameOf(letter.recipient)),
        escapeHtml(letter.subject ?? "—"),
        `<time datetime="${letter.writtenOn}">${letter.writtenOn}</time>`,
        escapeHtml(stateOf(letter, say)),
        files(letter, say),
      ],
    })),
  );
  const head = ["letterNumber", "letterKind", "letterTo", "letterSubject", "letterWritten", "letterState", "letterFile"]; // prettier-ignore
  return {
    letters:
      rows.length === 0
        ? `<p class="empty">${escapeHtml(say("lettersEmpty"))}</p>`
        : recordTable({ caption: say("menuLetters"), head: head.map((name) => say(name)), rows }),
  };
};
