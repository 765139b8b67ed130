import type { Part } from "../part.ts";
import type { ContractReading } from "../reading.ts";
import type { Span } from "../span.ts";
import type { Highlighter } from "./highlighter.ts";
import { html, type Markup } from "./markup.ts";
import { notesView, type NoteContext } from "./note-view.ts";
import { isApart, LineBreaks, settingOf, type Setting } from "./paragraphs.ts";
import { reportWords } from "./report-words.ts";
import { tableView } from "./table-view.ts";

/** Rows of the grid that holds a group; see the styles. */
const mostInGroup = 40;

const headingView = (level: number, style: string, words: Markup): Markup => {
  if (level === 3) return html`<h3 class="${style}">${words}</h3>`;
  if (level === 4) return html`<h4 class="${style}">${words}</h4>`;
  if (level === 5) return html`<h5 class="${style}">${words}</h5>`;
  return html`<h6 class="${style}">${words}</h6>`;
};

/** The language attribute of the contract's own words. */
export const languageOfText = ({ language }: ContractReading): string => (language === "zh" ? "zh-CN" : "en");

/** The contract as paper: number in the margin, text, and the notes of each clause beside it. */
export class ContractView {
  readonly #reading: ContractReading;
  readonly #highlighter: Highlighter;
  readonly #context: NoteContext;
  readonly #breaks: LineBreaks;
  readonly #groups: Markup[][] = [];
  #inGroup = 0;
  /** Numbered parts that begin where the next row begins. */
  #begun: Part[] = [];

  constructor(reading: ContractReading, highlighter: Highlighter, context: NoteContext) {
    this.#reading = reading;
    this.#highlighter = highlighter;
    this.#context = context;
    this.#breaks = new LineBreaks(reading.sentences);
  }

  /** Writes the whole contract. To be called once. */
  write(): Markup {
    this.#walk(this.#reading.parts, 3);
    const rest = this.#highlighter.rest();
    const anchors = this.#anchors();
    if (this.#highlighter.isAhead || anchors.length > 0)
      this.#text(
        "rest",
        html`${anchors}
          <p>${rest}</p>`,
      );
    return html`${this.#groups.map((texts) => html`<div class="group"><span class="sheet"></span>${texts}</div>`)}`;
  }

  #walk(parts: readonly Part[], level: number): void {
    let inner = level;
    for (const part of parts) {
      if (part.kind === "table") this.#table(part);
      else if (part.children.length > 0) {
        this.#begun.push(part);
        this.#walk(part.children, inner);
      } else {
        const isHeaded = this.#leaf(part, inner);
        if (isHeaded && part.kind === "heading") inner = level + 1;
      }
    }
  }

  /** Writes a leaf; tells whether it has a heading of its own line. */
  #leaf(leaf: Part, level: number): boolean {
    const { text } = this.#reading;
    if (text.slice(leaf.start, leaf.end).trim() === "") {
      this.#begun.push(leaf);
      return false;
    }
    const numbered = leaf.number === "" && leaf.kind === "heading" ? this.#begun.at(-1) : leaf;
    const setting = settingOf(text, leaf, numbered, this.#breaks);
    this.#add(leaf, this.#setting(setting, leaf.kind, Math.min(level, 6)));
    return setting.title?.isAlone === true;
  }

  #setting({ number, title, paragraphs }: Setting, kind: Part["kind"], level: number): Markup {
    let before: Markup | undefined =
      number === undefined ? undefined : html`<span class="number">${this.#write(number)}</span> `;
    const pieces: Markup[] = [];
    let runIn: Span | undefined;
    if (title?.isAlone === true) {
      const style = kind === "title" ? kind : "clause-title";
      pieces.push(headingView(level, style, html`${before}${this.#write(title)}`));
      before = undefined;
    } else if (title !== undefined) {
      before = html`${before}<b>${this.#write(title)}</b>`;
      runIn = title;
    }
    for (const lines of paragraphs) {
      const words = this.#lines(lines, runIn);
      pieces.push(
        kind === "page-mark"
          ? html`<p class="page-mark">${before}${words}</p>`
          : html`<p>${before}${words}</p>`,
      );
      before = undefined;
      runIn = undefined;
    }
    if (before !== undefined) pieces.push(html`<p>${before}</p>`);
    return html`${pieces}`;
  }

  #write({ start, end }: Span): Markup {
    return this.#highlighter.write(start, end);
  }

  /** Lines of one paragraph, after a title that runs in. */
  #lines(lines: readonly Span[], runIn: Span | undefined): Markup {
    return html`${lines.map((line, at) => {
      const before = lines[at - 1] ?? runIn;
      const space = before !== undefined && isApart(this.#reading.text, before, line) ? " " : "";
      return html`${space}${this.#write(line)}`;
    })}`;
  }

  #table(table: Part): void {
    const name = reportWords.table[this.#context.language];
    this.#add(
      table,
      tableView(table, name, (span) => this.#write(span)),
    );
  }

  #add(part: Part, content: Markup): void {
    const anchors = this.#anchors();
    this.#text(part.id, html`${anchors}${content}`);
  }

  /** The parts around that begin here can be linked to as well. */
  #anchors(): readonly Markup[] {
    const anchors = this.#begun.map(({ id }) => html`<span id="${id}"></span>`);
    this.#begun = [];
    return anchors;
  }

  /** A text, then its notes; notes begin a group, in which the texts that have none may stand beside them. */
  #text(id: string, content: Markup): void {
    const notes = notesView(this.#highlighter.told(), this.#context);
    if (notes !== undefined || this.#inGroup === mostInGroup) this.#inGroup = 0;
    const lang = languageOfText(this.#reading);
    const text = html`<div class="text" id="${id}" lang="${lang}">${content}</div>
      ${notes} `;
    if (this.#inGroup === 0) this.#groups.push([text]);
    else this.#groups.at(-1)!.push(text);
    this.#inGroup += 1;
  }
}
