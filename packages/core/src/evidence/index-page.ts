import type { Chain } from "../application/heyue.ts";
import type { ContractView } from "../contract/contract/view.ts";
import {
  type BundleContents,
  chainPath,
  checkpointPath,
  manifestPath,
  type WithheldStreams,
} from "./bundle.ts";
import { type BundledCheckpoint, checkpointHead } from "./checkpoint.ts";
import { chronology } from "./chronology.ts";
import { eventWord, kindWord, type PageLanguage, roleWord } from "./event-words.ts";
import { code, escaped, link, page, table } from "./page.ts";

/** What the index of a bundle tells. */
export interface IndexFacts {
  /** Name of the estate. */
  readonly estate: string;
  readonly createdAt: string;
  readonly head: string;
  readonly chains: readonly Chain[];
  /** Of a whole estate: what the bundle leaves out. */
  readonly withheld?: readonly WithheldStreams[];
  readonly checkpoints: readonly BundledCheckpoint[];
  /** Digests of policy documents. */
  readonly policies: readonly string[];
  readonly attachments: BundleContents["attachments"];
  /** Contracts as of a day, with the page that shows each. */
  readonly contracts: readonly {
    readonly page: string;
    readonly text: string;
    readonly view: ContractView;
  }[];
  /** Name of a person; empty when it is not known any more. */
  readonly nameOf: (id: string) => string;
}

const words = {
  "zh-CN": {
    title: "证据包目录",
    made: (at: string) => `生成时间：${at}`,
    chronology: "时间顺序",
    chronologyHead: ["时间", "事项", "内容", "人员", "链上位置"],
    line: (line: number) => `第 ${line} 行`,
    files: "文件说明",
    filesHead: ["文件", "是什么", "SHA-256 或者链头"],
    manifest: "清单：每个文件的 SHA-256 和大小",
    chain: (kind: string, events: number) => `${kind}的事件链，${events} 个事件，每行一个`,
    policy: "作出决定时所依据的规则文件",
    attachment: (name: string) => `附件原件：${name}`,
    contractPage: (number: string, asOf: string) => `合同 ${number}，截至 ${asOf} 的文本`,
    contractText: "同一文本的数据形式；其 SHA-256 即签订时所记的文本哈希",
    withheld: "未收入的记录",
    withheldHead: ["事项", "链数", "事件数"],
    withheldNote:
      "申请本证据包的人无权查看下列记录，因此只列数目。检查点同样汇总这些链的链头：日后出示时，可以用同一批存证值核对。",
    nothingWithheld: "没有：本证据包收入小区的全部记录。",
    checkpoints: "检查点",
    checkpointsHead: ["日期", "存证值", "链数", "签名", "时间戳", "文件"],
    checkpointsNote:
      "检查点汇总小区全部链头，每日送存物业服务人不能改动的地方。用您手中的存证值核对：对不上的那一天，记录被改过。",
    yes: "有",
    no: "无",
    none: "本包没有检查点。",
    verify: "如何校验",
    steps: [
      "不需要联网，也不需要物业服务人的系统。",
      "在浏览器中打开离线校验页 verify.html，选择这个证据包。校验页请从您信任的人那里取得，不要用与证据包一同交来的那一份。",
      "也可以运行 heyue evidence verify 证据包.zip：重算每个事件的哈希、前后链接、个人信息承诺值和每个文件的 SHA-256；任何一个字节被改动都会指出所在的文件和事件。",
      "填上您手中的链头（回执上所记）或者存证值（业主委员会收到的，每行一个；运行命令时写在 --expect 后面）：保管人即使重算全部哈希，也不能通过。",
      "本包链头：",
    ],
  },
  en: {
    title: "Index of the evidence bundle",
    made: (at: string) => `Made at ${at}`,
    chronology: "Chronology",
    chronologyHead: ["Time", "What happened", "Words", "Who", "In the chain"],
    line: (line: number) => `line ${line}`,
    files: "What each file is",
    filesHead: ["File", "What it is", "SHA-256, or head of the chain"],
    manifest: "The list: SHA-256 and size of every file",
    chain: (kind: string, events: number) =>
      `Chain of events (${kind}): ${events === 1 ? "1 event" : `${events} events, one on each line`}`,
    policy: "Policy document that decisions were made under",
    attachment: (name: string) => `Original attachment: ${name}`,
    contractPage: (number: string, asOf: string) => `Contract ${number}, its text as of ${asOf}`,
    contractText: "The same text as data; its SHA-256 is the hash of the text that was signed",
    withheld: "What is withheld",
    withheldHead: ["Records", "Streams", "Events"],
    withheldNote:
      "Whoever asked for this bundle may not read these records, so only their numbers are given. The checkpoints cover their heads as well: when they are shown later, the same deposited heads prove them.",
    nothingWithheld: "Nothing: this bundle holds every record of the estate.",
    checkpoints: "Checkpoints",
    checkpointsHead: ["Day", "Deposited head", "Streams", "Signed", "Time-stamps", "File"],
    checkpointsNote:
      "A checkpoint covers the heads of all chains of the estate and is deposited each day where the provider cannot change it. Compare with the heads you hold: on a day that differs, records were rewritten.",
    yes: "yes",
    no: "no",
    none: "This bundle holds no checkpoints.",
    verify: "How to verify",
    steps: [
      "It takes neither a network nor the provider's system.",
      "Open the offline page verify.html in a browser and choose this bundle. Take that page from somebody you trust, and not from those who gave you the bundle.",
      "Or run heyue evidence verify BUNDLE.zip: it recomputes the hash of every event, the links between them, the commitments to personal values and the SHA-256 of every file. Any changed byte is found, and its file and event are named.",
      "Enter a head that you hold: the one on a receipt, or the deposited heads that the committee received, one a line (for the command, behind --expect). Not even a keeper who recomputes every hash passes then.",
      "Head of this bundle:",
    ],
  },
} as const;

const longest = 400;

const quoted = (words: readonly string[]): string =>
  words
    .map((text) => [...text])
    .map((signs) => (signs.length > longest ? `${signs.slice(0, longest).join("")}…` : signs.join("")))
    .map((text) => `<q>${escaped(text)}</q>`)
    .join("");

/** Where an event stands: browsers of today go to a line of a text no more than to its file, so the line is named. */
const place = (stream: string, version: number, language: PageLanguage): string =>
  `${link(chainPath(stream), stream)}<br>${escaped(words[language].line(version))}`;

const happenings = (facts: IndexFacts, language: PageLanguage): string =>
  table(
    words[language].chronologyHead,
    chronology(facts.chains).map(({ actor, at, link: item, stream, type, words: said }) => {
      const kind = kindWord(stream.split("/")[1] ?? "", language);
      const name = actor === null ? "" : facts.nameOf(actor.id);
      const role = actor === null ? "" : roleWord(actor.role, language);
      const id = actor === null || actor.role === "system" ? "" : actor.id;
      return [
        `<time datetime="${escaped(at)}">${escaped(at.slice(0, 16).replace("T", " "))}</time>`,
        `${escaped(eventWord(type, language))}<br><small>${escaped(kind)}</small>`,
        quoted(said),
        escaped(name === "" ? `${role} ${id}`.trim() : `${name} (${role})`),
        place(stream, item.version, language),
      ];
    }),
  );

const files = (facts: IndexFacts, language: PageLanguage): string => {
  const say = words[language];
  return table(say.filesHead, [
    [link(manifestPath, manifestPath), escaped(say.manifest), ""],
    ...facts.contracts.flatMap(({ page: path, text, view }) => [
      [link(path, path), escaped(say.contractPage(view.draft.number, view.asOf)), ""],
      [link(text, text), escaped(say.contractText), code(view.textHash)],
    ]),
    ...facts.chains.map(({ events, head, stream }) => [
      link(chainPath(stream), chainPath(stream)),
      escaped(say.chain(kindWord(stream.split("/")[1] ?? "", language), events.length)),
      code(head),
    ]),
    ...facts.attachments.map(({ id, name }) => [
      link(`attachments/${id}`, `attachments/${id.slice(0, 12)}…`),
      escaped(say.attachment(name)),
      code(id),
    ]),
    ...facts.policies.map((digest) => [
      link(`policies/${digest}.json`, `policies/${digest.slice(0, 12)}….json`),
      escaped(say.policy),
      code(digest),
    ]),
  ]);
};

const withheldStreams = ({ withheld }: IndexFacts, language: PageLanguage): string => {
  const say = words[language];
  if (withheld === undefined) return "";
  const rows = withheld.map(({ events, kind, streams }) => [
    escaped(kindWord(kind, language)),
    String(streams),
    String(events),
  ]);
  const content =
    rows.length === 0
      ? `<p>${escaped(say.nothingWithheld)}</p>`
      : `<p>${escaped(say.withheldNote)}</p>${table(say.withheldHead, rows)}`;
  return `<h2>${escaped(say.withheld)}</h2>\n${content}\n`;
};

const checkpoints = (facts: IndexFacts, language: PageLanguage): string => {
  const say = words[language];
  if (facts.checkpoints.length === 0) return `<p>${escaped(say.none)}</p>`;
  const rows = facts.checkpoints.map(({ checkpoint, signature, timeStamps }) => [
    `<time datetime="${escaped(checkpoint.day)}">${escaped(checkpoint.day)}</time>`,
    code(checkpointHead(checkpoint)),
    String(checkpoint.streams),
    escaped(signature === null ? say.no : say.yes),
    escaped(timeStamps.map(({ authority }) => authority).join(", ") || say.no),
    link(checkpointPath(checkpoint.day), checkpointPath(checkpoint.day)),
  ]);
  return `<p>${escaped(say.checkpointsNote)}</p>${table(say.checkpointsHead, rows)}`;
};

/**
 * The index of a bundle for people (目录页): what happened, in order of time; what each file is; how to verify. One page of HTML,
 * everything that comes from the outside escaped.
 */
export const indexPage = (facts: IndexFacts, language: PageLanguage): string => {
  const say = words[language];
  const steps = say.steps.map((step, at) =>
    at === say.steps.length - 1
      ? `<li>${escaped(step)} ${code(facts.head)}</li>`
      : `<li>${escaped(step)}</li>`,
  );
  return page(
    language,
    `${facts.estate} · ${say.title}`,
    `<p>${escaped(say.made(facts.createdAt.replace("T", " ").replace(/(?=[+-]\d\d:\d\d$)/, " UTC")))}</p>
<h2>${escaped(say.verify)}</h2>
<ol>${steps.join("")}</ol>
<h2>${escaped(say.chronology)}</h2>
${happenings(facts, language)}
<h2>${escaped(say.files)}</h2>
${files(facts, language)}
${withheldStreams(facts, language)}<h2>${escaped(say.checkpoints)}</h2>
${checkpoints(facts, language)}`,
  );
};
