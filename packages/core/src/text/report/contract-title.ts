import type { Part } from "../part.ts";
import type { ContractReading } from "../reading.ts";

const named = /合同|协议|contract|agreement/i;
/** This Management Agreement (“Agreement”) is made … */
const opening = /\bThis\s+([A-Z][^.;(“"]{3,160}?(?:Agreement|Contract))(?=\s*[(,“"]|\s+(?:is|dated)\b)/;
/** As far as a title is looked for. */
const front = 6000;

/** What the contract calls itself (合同名称): its title line, or how its first sentence names it; `undefined` when it does not. */
export const contractTitle = ({ parts, text, language }: ContractReading): string | undefined => {
  if (language === "en") {
    const title = opening.exec(text.slice(0, front))?.[1]?.replace(/\s+/g, " ");
    if (title !== undefined) return title;
  }
  const titles: string[] = [];
  const look = (siblings: readonly Part[]): void => {
    for (const part of siblings) {
      if (part.start > front) return;
      if (part.kind === "title") titles.push(part.heading || text.slice(part.start, part.end).trim());
      look(part.children);
    }
  };
  look(parts);
  return titles.find((title) => named.test(title)) ?? titles[0];
};
