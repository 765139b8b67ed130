import type { Severity } from "../vague/vague.ts";
import type { Words } from "../words.ts";

/** A language of the report. */
export type ReportLanguage = keyof Words;

const words = (chinese: string, english: string): Words => ({ "zh-CN": chinese, en: english });

/** What the report itself says, in both languages; what findings and rules say comes with them. */
export const reportWords = {
  report: words("合同审查报告", "Contract review"),
  skip: words("跳到合同正文", "Skip to the contract"),
  navigation: words("报告导航", "Parts of the report"),
  summary: words("摘要", "Summary"),
  contents: words("目录", "Contents"),
  contract: words("合同正文与意见", "The contract and the findings"),
  contractShort: words("正文", "Contract"),
  rules: words("意见按规则索引", "Findings by rule"),
  rulesShort: words("索引", "Index"),
  facts: words("基本情况", "What was reviewed"),
  parties: words("当事人", "Parties"),
  noParties: words("未读出", "none found"),
  nameBlank: words("名称空白", "name left blank"),
  file: words("文件", "File"),
  hash: words("校验值", "Checksum"),
  length: words("篇幅", "Length"),
  characters: words("字符", "characters"),
  law: words("审查依据", "Law applied"),
  nationalLaw: words("全国性法律", "national law of China"),
  place: words("及地区", "and of place"),
  asOf: words("以该日有效者为准：", "as in force on "),
  asKnown: words("现行有效者", "as in force now"),
  date: words("报告日期", "Date of report"),
  clean: words("未发现需要处理的问题。", "Nothing was found that needs settling."),
  coreClauses: words("必备条款", "Core clauses"),
  coreSettled: words("有约定", "provided for"),
  whole: words("对全文的意见", "On the contract as a whole"),
  wholeShort: words("全文", "whole contract"),
  clause: words("条款", "Clause"),
  state: words("状态", "State"),
  measured: words("量化指标", "Measures"),
  blanks: words("空白", "Blanks"),
  where: words("所在位置", "Where"),
  lacking: words("缺：", "lacks: "),
  settled: words("已约定", "settled"),
  open: words("有空白", "with blanks"),
  partial: words("不完整", "incomplete"),
  headingOnly: words("只有标题", "heading only"),
  missing: words("缺失", "missing"),
  topTen: words("最要紧的意见", "What matters most"),
  rankedBy: words(
    "排序：先看严重程度，再看条款关系到什么（必备内容，钱款、违约与终止，服务与期限，其他），再看问题性质（触及法律、权责失衡、前后矛盾、缺失、模糊、空白、形式）；同一规则先列三条，其余排在同级之后。",
    "Order: severity; then what the clause feeds (core content; money, breach and end; service and term; the rest); then the kind of problem (law, balance, contradiction, gap, vagueness, blank, form). Three of one rule first, more of it after the others of its severity.",
  ),
  others: words("其余意见见正文旁注。", "The others stand beside their clauses."),
  legend: words("图例", "Legend"),
  legendMark: words(
    "正文中带下划线的文字是意见所指，前面的数字是意见编号；几条意见重叠处为双线。",
    "Underlined words of the contract are what a finding is about; the number before them is that of the finding. A double line: several findings.",
  ),
  legendCore: words(
    "“量化指标”是约定该条款的句子中数字指标的个数。意见由规则自动得出，供签署前核对，不代替法律意见。",
    "“Measures” counts the figures in the sentences that settle a clause. Findings come from rules, to be checked before signing; they are no legal advice.",
  ),
  suggestion: words("建议", "Proposal"),
  basis: words("依据", "Law"),
  toText: words("回到正文所指", "To the words of the contract"),
  toSummary: words("摘要第", "Summary no. "),
  toSummaryEnd: words("条", ""),
  finding: words("意见", "finding"),
  findingsHere: words("此处的意见", "Findings here"),
  findings: words("意见编号", "Findings"),
  rule: words("规则", "Rule"),
  table: words("表格", "Table"),
  feeds: words("关系到", "feeds "),
} as const satisfies Readonly<Record<string, Words>>;

/** The words of a severity, and the shape that stands for it beside the word. */
export const severityWords: Readonly<Record<Severity, { readonly name: Words; readonly means: Words }>> = {
  high: {
    name: words("高", "High"),
    means: words(
      "签署前必须解决：违约、付款或解除系于此，或触及法律",
      "settle before signing: breach, payment or termination hangs on it, or law is touched",
    ),
  },
  medium: {
    name: words("中", "Medium"),
    means: words(
      "应当解决：影响服务或附随义务的履行",
      "should be settled: service or a secondary duty hangs on it",
    ),
  },
  low: {
    name: words("低", "Low"),
    means: words("宜改进：只影响方式或形式", "worth improving: manner or form only"),
  },
};

/** Told by shape, so that a print without colours says the same. */
export const severityShapes: Readonly<Record<Severity, string>> = { high: "▲", medium: "◆", low: "○" };
