/** A tag of a page, with its attributes as they are after their entities are read. */
export interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  /** Where it starts and ends in the page. */
  readonly start: number;
  readonly end: number;
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&#96;": "`",
};

/** Text with its entities read. */
const unescaped = (text: string): string => text.replace(/&(?:[a-z]+|#\d+);/g, (name) => entities[name]!);

/** The tags of a page in order; throws where a `<` begins none, so that text which was not escaped is noticed. */
export const tagsOf = (page: string): readonly Tag[] => {
  const tags: Tag[] = [];
  const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*\/?>|<!doctype html>|</gy;
  for (let at = page.indexOf("<"); at >= 0; at = page.indexOf("<", tag.lastIndex)) {
    tag.lastIndex = at;
    const match = tag.exec(page)!;
    if (match[0] === "<") throw new Error(`No tag at ${at}: ${page.slice(at, at + 60)}`);
    if (match[2] === undefined) continue;
    const attributes = new Map(
      [...match[3]!.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [
        name!,
        unescaped(value ?? ""),
      ]),
    );
    tags.push({ name: match[2], isEnd: match[1] === "/", attributes, start: at, end: tag.lastIndex });
  }
  return tags;
};

/** The inner markup of the first element of an id. */
export const inner = (page: string, id: string): string => {
  const tags = tagsOf(page);
  const first = tags.findIndex(({ attributes }) => attributes.get("id") === id);
  if (first < 0) throw new Error(`Nothing has the id ${id}.`);
  const { name, end } = tags[first]!;
  let depth = 1;
  for (const tag of tags.slice(first + 1)) {
    if (tag.name !== name) continue;
    depth += tag.isEnd ? -1 : 1;
    if (depth === 0) return page.slice(end, tag.start);
  }
  throw new Error(`${id} does not end.`);
};

/** The words of markup. */
export const wordsOf = (markup: string): string => unescaped(markup.replace(/<[^>]*>/g, ""));

/** The contract's own words in a page, without space: not those of notes, and not the numbers of findings. */
export const paperOf = (page: string): string =>
  wordsOf(
    inner(page, "contract")
      .replace(/<h2\s[\s\S]*?<\/h2>/, "")
      .replace(/<ul\s+class="notes"[\s\S]*?<\/ul>/g, "")
      .replace(/<a\s+class="ref[\s\S]*?<\/a>/g, ""),
  ).replace(/\s/g, "");
