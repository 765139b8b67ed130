import { describe, expect, it } from "vitest";
import { marked, unmarked } from "./marked.ts";

const vague: readonly string[] = [
  "The Manager shall ⟦promptly high⟧ repair any leak in the common parts",
  "The Manager shall ⟦promptly medium⟧ notify the Owner of any complaint",
  "The Contractor shall clean the lobby ⟦regularly high⟧",
  "The Manager shall inspect the lifts ⟦from time to time high⟧",
  "The Owner shall pay the fee ⟦in due course high⟧",
  "The Manager must use ⟦its best efforts medium⟧ to let vacant units",
  "The Contractor shall employ ⟦adequate medium⟧ staff",
  "The Manager shall keep the books ⟦in good order medium⟧",
  "The Manager shall replace filters ⟦as needed high⟧",
  "The Manager shall perform ⟦such other duties medium⟧",
  "Staff shall be ⟦courteous low⟧",
  "The work shall meet ⟦industry standards low⟧",
  "The Owner shall bear ⟦normal wear and tear medium⟧",
];

const exact: readonly string[] = [
  "The Manager shall promptly, and within 2 hours, repair any leak",
  "The Contractor shall clean the lobby regularly, 2 times per day",
  "The Owner may from time to time inspect the records",
  "“Business Day” means any day other than those appropriate for rest",
  "The Manager shall act as reasonable under Schedule A and promptly under Schedule A",
  "WHEREAS the Owner desires adequate management",
  "The Owner shall pay reasonable attorneys' fees",
  "All sums deposited from time to time remain the property of the Owner",
];

describe("English sentences", () => {
  it.each(vague)("%s", (sentence) => {
    expect(marked(unmarked(sentence))).toBe(sentence);
  });

  it.each(exact)("nothing in: %s", (sentence) => {
    expect(marked(sentence)).toBe(sentence);
  });
});
