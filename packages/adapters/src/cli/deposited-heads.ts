import { readHead, readHeads } from "@heyue/core/evidence";
import { readBytes } from "./input.ts";
import { BadInput } from "./terminal.ts";

const headsIn = (text: string, path: string): readonly string[] => {
  const found = readHeads(text);
  if ("line" in found)
    throw new BadInput("invalid-head", {
      "zh-CN": `${path} 第 ${found.line} 行不是链头或者存证值：${found.word}`,
      en: `${path}, line ${found.line}, is no head: ${found.word}`,
    });
  if (found.heads.length > 0) return found.heads;
  throw new BadInput("invalid-head", {
    "zh-CN": `${path} 中没有链头或者存证值。`,
    en: `${path} holds no head.`,
  });
};

/** What `--expect` gives: heads, and whether they come out of a file. */
export const readExpected = async (
  argument: string,
): Promise<{ readonly heads: readonly string[]; readonly fromFile: boolean }> => {
  const head = readHead(argument);
  if (head !== null) return { heads: [head], fromFile: false };
  const text = new TextDecoder().decode(await readBytes(argument));
  return { heads: headsIn(text, argument), fromFile: true };
};
