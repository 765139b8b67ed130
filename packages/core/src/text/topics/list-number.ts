const listNumber =
  /^(?:第[\d一二三四五六七八九十百]+[编部章节条款]|[一二三四五六七八九十]+[、.．]|[（(][\d一二三四五六七八九十]+[)）]|\d+(?:\.\d+)*[、.．)）]?|[①-⑳]|[|/])\s*/u;

/** A sentence without the number of its clause, or the mark of its table cell, at the beginning. */
export const withoutNumber = (sentence: string): string => {
  const once = sentence.replace(listNumber, "");
  return /^[|/]/u.test(sentence) ? once.replace(listNumber, "") : once;
};
