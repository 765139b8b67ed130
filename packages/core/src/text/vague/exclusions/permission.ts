import type { Candidate, SentenceView } from "../view.ts";
import { aroundOf } from "../view.ts";

const GRANT =
  /有权|(?<![认许不])可以?(?![靠能行视见疑燃抗])|不得(?!少于|低于|超过)|禁止|严禁|不准|不许|不应|不允许|谢绝|避免|防止/;
const BOUND = /应当?|须|必须|负责|保证|确保/;

/** Is it said in a pure permission or prohibition (甲方有权随时检查; 不得随时停水)? */
export function isPermission(view: SentenceView, candidate: Candidate): boolean {
  if (/^[（(]?不(?:包括|包含|含)/.test(view.text)) return true;
  const { before } = aroundOf(view, candidate);
  const grant = before.match(GRANT);
  return grant?.index !== undefined && !BOUND.test(before.slice(grant.index));
}
