import type { Language } from "../element/language.ts";
import type { Dictionary } from "../element/words.ts";

/** What does not hold, by the check that found it. */
export const findingWords = {
  zip: ["压缩文件本身的字节被改动", "Bytes of the zip file itself were changed"],
  manifest: ["清单读不出来", "The manifest cannot be read"],
  digest: ["清单的内容被改动", "The manifest was changed"],
  entry: [
    "缺少文件，或者多出清单以外的文件",
    "A file is missing, or one is there that the manifest does not list",
  ],
  sha256: ["文件内容与清单所记的哈希不符", "The contents do not match the hash in the manifest"],
  text: ["文字读不出来，或者写法被改动", "Text that cannot be read, or is not written as it must be"],
  events: ["事件个数与清单不符", "The number of events is not that of the manifest"],
  policy: ["规则文件与所依据的规则不符", "The policy document is not the one that was applied"],
  attachment: ["附件不是当时提交的原件", "The attachment is not the original that was handed in"],
  "checkpoint-head": ["检查点与清单所记的存证值不符", "The checkpoint is not the one in the manifest"],
  head: ["链头不符：有事件被改动、增加或者删去", "The head differs: events were changed, added or removed"],
  expect: [
    "包内没有您提供的链头：这段记录被改写过，或者不在本包中",
    "The head that you hold is not in the bundle: the record was rewritten, or is not part of it",
  ],
  "deposited-head": [
    "与您提供的存证值不符：到这一天为止的记录被改写过",
    "Not the deposited head that you hold: records up to this day were rewritten",
  ],
  signature: ["检查点的签名无效", "The signature of the checkpoint is not valid"],
  hash: [
    "事件的文字与哈希不符：这个事件被改动过",
    "The text does not match its hash: this event was changed",
  ],
  "prev-hash": [
    "与前一个事件接不上：前面有事件被改动、增加或者删去",
    "Does not follow from the event before it: an earlier one was changed, added or removed",
  ],
  version: ["序号不连续：有事件被增加或者删去", "The numbers have a gap: events were added or removed"],
  column: ["事件外的标注与事件的文字不一致", "A label beside the event contradicts its text"],
  stream: ["这个事件不属于这条链", "This event belongs to another chain"],
  streams: [
    "链数少于检查点所汇总的：有链没有收入，清单也没有说明",
    "Fewer chains than the checkpoint counts: some are left out, and the manifest does not say so",
  ],
  commitment: ["写明的内容不是当时记录的内容", "The words are not those that were recorded"],
  day: ["检查点早于它所记的日期", "The checkpoint was made before its day"],
  previous: ["与前一个检查点接不上", "Does not follow from the checkpoint before it"],
  root: ["链头与检查点的汇总值不符", "The head does not lead to the root of the checkpoint"],
  "head-at-checkpoint": [
    "生成检查点之后，这个事件被改写过",
    "This event was rewritten after the checkpoint was made",
  ],
  uncovered: ["检查点没有收入这个事件", "The checkpoint leaves this event out"],
} satisfies Dictionary<string>;

/** What was expected or found, where it is said in words and not by a hash; `$1` stands for what the words are about. */
const phrases: readonly (readonly [pattern: RegExp, chinese: string])[] = [
  [/^nothing$/, "没有"],
  [/^none$/, "没有"],
  [/^something else$/, "别的内容"],
  [/^a manifest of format heyue-evidence\/1$/, "格式为 heyue-evidence/1 的清单"],
  [/^a file that the manifest lists$/, "清单所列的文件"],
  [/^one that it does not$/, "清单以外的文件"],
  [/^a checkpoint in RFC 8785 form$/, "按 RFC 8785 书写的检查点"],
  [/^the event in RFC 8785 form$/, "按 RFC 8785 书写的事件"],
  [/^one event as a JSON object on one line$/, "每行一个 JSON 事件"],
  [/^a JSON object$/, "一个 JSON 对象"],
  [/^a commitment that stands in the event$/, "事件中记有的承诺值"],
  [/^one with a salt in lower-case hex, not "(.*)"$/, "十六进制的盐值，而不是“$1”"],
  [/^a stored entry$/, "未压缩的文件"],
  [/^compression method (\d+)$/, "压缩方式 $1"],
  [/^(\d+) bytes$/, "$1 字节"],
  [/^(0x\w\w) at byte (\d+)$/, "第 $2 字节为 $1"],
  [/^end of file at byte (\d+)$/, "到第 $1 字节为止"],
  [/^end of file$/, "文件结尾"],
  [/^no checkpoint of (\S+)$/, "没有 $1 的检查点"],
  [/^made on (\S+) or later$/, "$1 当日或者以后生成"],
  [/^no event (\d+) of (\S+)$/, "链 $2 没有第 $1 个事件"],
  [/^event (\d+) of (\S+) under the checkpoint$/, "检查点收入链 $2 的第 $1 个事件"],
  [/^(\d+) streams, as the checkpoint of (\S+) counts$/, "$2 的检查点汇总的 $1 条链"],
  [/^no path that covers it$/, "没有收入"],
  [/^a signature over (\S+)$/, "对 $1 的签名"],
];

/** What was expected or found, in the language of the reader; a hash as it is. */
export const findingText = (text: string, language: Language): string => {
  if (language === "en") return text;
  const found = phrases.find(([pattern]) => pattern.test(text));
  return found ? text.replace(found[0], found[1]) : text;
};
