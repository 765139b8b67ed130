import { chineseDate } from "../chinese-date.ts";
import type { TemplateChapter, TemplateClause } from "../template-clause.ts";

/** From when to when (服务期限): Civil Code 938, 940. */
const term: TemplateClause = {
  id: "term",
  heading: "合同期限",
  topics: ["term"],
  isSettled: ({ ownText, draft }) =>
    [draft.term.from, draft.term.to].every((day) => {
      const [year, month, date] = day.split("-").map(Number);
      return (
        ownText.includes(day) ||
        new RegExp(`${year}年0?${month}月0?${date}日`).test(ownText.replace(/\s/g, ""))
      );
    }),
  paragraphs: ({ draft }) => [
    `合同期限自${chineseDate(draft.term.from)}起至${chineseDate(draft.term.to)}止，首尾两日均计入。`,
  ],
};

/** Going on or not is the owners' decision (续聘): Civil Code 278, 947, 948. */
const renewal: TemplateClause = {
  id: "renewal",
  heading: "期满与续聘",
  topics: ["term", "termination"],
  isSettled: ({ ownText }) => /续聘|续订|续签|续约/.test(ownText),
  paragraphs: ({ terms }) => [
    `合同期限届满前，业主依法共同决定续聘的，双方在期限届满前续订书面合同。乙方不同意续聘的，在期限届满${terms.nonRenewalNoticeDays}日前书面通知甲方。`,
    "合同期限届满后，业主没有依法作出续聘或者另聘物业服务人的决定，乙方继续提供物业服务的，本合同继续有效，转为不定期物业服务合同；任何一方可以解除，但是应当提前60日书面通知对方。",
  ],
};

/** Ending it before (解除): Civil Code 562, 563, 565, 946. */
const termination: TemplateClause = {
  id: "termination",
  heading: "合同解除",
  topics: ["termination"],
  isSettled: ({ ownText }) => /解除(?:本)?合同|解聘|合同解除/.test(ownText),
  paragraphs: ({ terms }) => [
    `业主依照法定程序共同决定解聘乙方的，可以解除本合同，并提前${terms.dismissalNoticeDays}日书面通知乙方；除不可归责于业主的事由外，因解除造成乙方损失的，业主赔偿乙方的实际损失。`,
    "乙方有下列情形之一，经业主共同决定的，甲方可以书面通知解除本合同，自通知到达之日起第30日合同终止：（一）违反本合同关于转委托的约定；（二）连续15日停止保洁、秩序维护、电梯运行中的任一项服务；（三）侵占维修资金或者共有收入。",
    "甲方在合同起始日后60日内仍未移交物业服务用房和资料，致使乙方不能履行的，乙方可以提前30日书面通知甲方解除本合同。",
  ],
};

/** How long it lasts and how it ends. */
export const durationChapter: TemplateChapter = {
  heading: "期限、续聘与解除",
  clauses: [term, renewal, termination],
};
