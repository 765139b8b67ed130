import type { ContractView } from "../contract/contract/view.ts";
import { code, escaped, page, table } from "./page.ts";

const paragraphs = (texts: readonly string[]): string =>
  texts.map((text) => `<p>${escaped(text)}</p>`).join("\n");

const comparatorSigns = { "at-most": "≤", "at-least": "≥", equal: "=", below: "<", above: ">" } as const;

const party = (
  title: string,
  { address, name, registration, representative }: ContractView["draft"]["client"],
): string =>
  `<dt>${escaped(title)}</dt><dd>${escaped(name)}，${escaped(registration)}，${escaped(representative)}，${escaped(address)}</dd>`;

/** The text of a contract as of a day (合同文本，截至某日), for people; in the language it was signed in. */
export const contractPage = ({
  asOf,
  draft,
  signatures,
  signedOn,
  textHash,
  versions,
}: ContractView): string => {
  const facts = `<dl>
<dt>合同编号</dt><dd>${escaped(draft.number)}</dd>
${party("委托方", draft.client)}
${party("物业服务人", draft.provider)}
<dt>期限</dt><dd>${escaped(draft.term.from)} 至 ${escaped(draft.term.to)}</dd>
<dt>签订日期</dt><dd>${escaped(signedOn ?? "—")}：${escaped(signatures.map(({ name }) => name).join("、"))}</dd>
<dt>文本哈希（截至 ${escaped(asOf)}）</dt><dd>${code(textHash)}</dd>
</dl>`;
  const chapters = draft.chapters.map(
    ({ clauses, heading, number }) =>
      `<h2>${escaped(`${number} ${heading}`)}</h2>\n${clauses
        .map(
          (clause) =>
            `<h3 id="${escaped(clause.id)}">${escaped(`${clause.number} ${clause.heading}`)}</h3>\n${paragraphs(clause.paragraphs)}`,
        )
        .join("\n")}`,
  );
  const standards = table(
    ["服务标准", "指标", "频次", "考核方法", "责任岗位", "条款"],
    draft.standards.map((item) => [
      escaped(item.title),
      escaped(`${comparatorSigns[item.comparator]} ${item.target} ${item.unit}`),
      escaped(item.frequency ?? "—"),
      escaped(item.measuredBy),
      escaped(item.duty),
      escaped(item.clause),
    ]),
  );
  const fees = table(
    ["收费项目", "单价", "单位", "条款"],
    draft.fees.items.map((item) => [
      escaped(item.title),
      escaped(item.unitPrice),
      escaped(item.unit === "m2-month" ? "元/平方米·月" : "元/车位·月"),
      escaped(item.clause),
    ]),
  );
  const breaches = table(
    ["违约情形", "责任", "违约方", "条款"],
    draft.breaches.map((item) => [
      escaped(item.trigger),
      escaped(item.remedy),
      escaped(item.party === "provider" ? "物业服务人" : "业主"),
      escaped(item.clause),
    ]),
  );
  const annexes = draft.annexes.map(
    ({ paragraphs: texts, table: data, title }) =>
      `<h2>${escaped(title)}</h2>\n${paragraphs(texts)}\n${
        data === undefined
          ? ""
          : table(
              data.head,
              data.rows.map((row) => row.map(escaped)),
            )
      }`,
  );
  const history = table(
    ["自何日起", "变更协议", "文本哈希"],
    versions.map((item) => [escaped(item.from), escaped(item.amendment ?? "—"), code(item.textHash)]),
  );
  return page(
    "zh-CN",
    `${draft.title}（截至 ${asOf}）`,
    `${facts}
${chapters.join("\n")}
<h2>服务标准</h2>
${standards}
<h2>收费</h2>
${fees}
<h2>违约责任</h2>
${breaches}
${annexes.join("\n")}
<h2>文本沿革</h2>
${history}`,
  );
};
