import { blanksOf } from "../blanks/blanks.ts";
import type { Span } from "../span.ts";
import type { DraftLink, DraftParts, Question } from "./draft-parts.ts";
import {
  breachFields,
  chapterFields,
  clauseFields,
  contractFields,
  estateFields,
  feeFields,
  feeItemFields,
  type Field,
  partyFields,
  paymentFields,
  standardFields,
  termFields,
} from "./field.ts";

interface Place {
  readonly path: string;
  readonly value: object;
  readonly fields: readonly Field[];
}

/** What each part of a draft needs, in the order in which a person would be asked. */
const places = (parts: DraftParts): readonly Place[] => {
  const hasBlank = (text: string): boolean => blanksOf(text).length > 0;
  const clauses = clauseFields(hasBlank);
  const each = (path: string, values: readonly object[], fields: readonly Field[]): readonly Place[] =>
    values.map((value, at) => ({ path: `${path}/${at}`, value, fields }));
  return [
    { path: "", value: parts, fields: contractFields },
    { path: "/estate", value: parts.estate, fields: estateFields },
    { path: "/provider", value: parts.provider, fields: partyFields("物业服务人", "provider") },
    { path: "/client", value: parts.client, fields: partyFields("委托方", "client") },
    { path: "/term", value: parts.term, fields: termFields },
    ...parts.chapters.flatMap((chapter, at): readonly Place[] => [
      { path: `/chapters/${at}`, value: chapter, fields: chapterFields },
      ...each(`/chapters/${at}/clauses`, chapter.clauses, clauses),
    ]),
    ...each("/standards", parts.standards, standardFields),
    { path: "/fees", value: parts.fees, fields: feeFields },
    ...each("/fees/items", parts.fees.items, feeItemFields),
    { path: "/fees/payment", value: parts.fees.payment, fields: paymentFields },
    ...each("/breaches", parts.breaches, breachFields(hasBlank)),
  ];
};

const nearest = (path: string, links: ReadonlyMap<string, Span>): Span | undefined => {
  for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1)) {
    const span = links.get(path.slice(0, end));
    if (span !== undefined) return span;
  }
  return undefined;
};

/**
 * What is still missing of a draft (待补充的问题), each with the place of the text where it would be looked for: the link of the
 * member or of what it belongs to.
 */
export const questionsOf = (parts: DraftParts, links: readonly DraftLink[] = []): readonly Question[] => {
  const spans = new Map(links.map(({ path, start, end }) => [path, { start, end }] as const));
  return places(parts).flatMap(({ path, value, fields }) =>
    fields.flatMap(({ key, question, accepts }) => {
      if (accepts((value as { readonly [key: string]: unknown })[key])) return [];
      const pointer = `${path}/${key}`;
      const near = nearest(pointer, spans);
      return [{ path: pointer, question, ...(near === undefined ? {} : { near }) }];
    }),
  );
};
