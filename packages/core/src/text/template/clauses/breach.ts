import type { BreachClause, ContractDraft } from "../../../contract/contract/draft.ts";
import { fromFen, toYuan } from "../../../kernel/money.ts";
import { make, multiply, rate, toDecimal } from "../../../kernel/rate.ts";
import { breachColumns } from "../../draft/register-columns.ts";
import { targetWords } from "../../draft/standard-words.ts";
import { chineseNumber } from "../chinese-number.ts";
import type { TemplateChapter, TemplateClause, TemplateContext } from "../template-clause.ts";

const bare = (text: string): string => text.replace(/[\s，。；、的]/g, "");

/** Whether the clause that a breach names states its remedy: by its words or by all of its figures. */
const isStated = ({ clause, remedy }: BreachClause, { draft, ownText }: TemplateContext): boolean => {
  if (bare(ownText).includes(bare(remedy))) return true;
  const figures = remedy.match(/\d+(?:\.\d+)?/g) ?? [];
  const named = draft.chapters.flatMap(({ clauses }) => clauses).find(({ id }) => id === clause);
  const words = named?.paragraphs.join("") ?? "";
  return figures.length > 0 && figures.every((figure) => words.includes(figure));
};

/** Breaches of one side that neither the draft's own clauses nor a register among its annexes state. */
const unstated = (context: TemplateContext, party: BreachClause["party"]): readonly BreachClause[] =>
  context.draft.annexes.some(({ table }) => breachColumns(table?.head ?? []) !== undefined)
    ? []
    : context.draft.breaches.filter((breach) => breach.party === party && !isStated(breach, context));

/** （标准s-1：不超过30分钟）: the measure that tells when the breach is there. */
const measured = (draft: ContractDraft, { standards }: BreachClause): string => {
  const found = standards.flatMap((id) => draft.standards.find((standard) => standard.id === id) ?? []);
  return found.length === 0
    ? ""
    : `（${found.map((standard) => `标准${standard.id}：${standard.title}，${targetWords(standard)}`).join("、")}）`;
};

const yuan = (fen: number): string => toYuan(fromFen(fen)).replace(/\.00$/, "");

/** （每次20元，累计不超过100元）: the number agreed, where the words of the remedy do not say it. */
const agreedWords = ({ agreed, remedy }: BreachClause): string => {
  if (agreed === undefined) return "";
  const each = agreed.kind === "per-breach" ? yuan(agreed.amount) : percent(agreed.share);
  const words = [
    ...(remedy.includes(each)
      ? []
      : [agreed.kind === "per-breach" ? `每次${each}元` : `每次为当期物业费的${each}`]),
    ...(agreed.cap === undefined || remedy.includes(yuan(agreed.cap))
      ? []
      : [`累计不超过${yuan(agreed.cap)}元`]),
  ];
  return words.length === 0 ? "" : `（${words.join("，")}）`;
};

const percent = (share: string): string =>
  `${toDecimal(multiply(rate(share), make(100)), 6, "half-up").replace(/\.?0+$/, "")}%`;

const listed = (draft: ContractDraft, breaches: readonly BreachClause[]): readonly string[] =>
  breaches.map((breach, at) => {
    const end = at === breaches.length - 1 ? "。" : "；";
    const trigger = breach.trigger.replace(/[，。；的]+$/, "");
    const remedy = breach.remedy.replace(/[。；]+$/, "");
    return `（${chineseNumber(at + 1)}）${trigger}${measured(draft, breach)}的，${remedy}${agreedWords(breach)}${end}`;
  });

/** Liability in general, for both sides alike (责任原则): Civil Code 577, 584, 585. */
const principle: TemplateClause = {
  id: "liability",
  heading: "责任原则",
  topics: ["breach"],
  isSettled: ({ ownText }) => /(?:一方|双方|任何一方)[^。\n]{0,10}违(?:反|约)|违反本合同/.test(ownText),
  paragraphs: () => [
    "任何一方违反本合同，应当承担继续履行、采取补救措施或者赔偿损失的违约责任。约定的违约金低于造成的损失的，守约方可以请求增加；超过造成的损失30%的，违约方可以请求减少。",
    "同一事实同时符合数项约定的，适用金额最高的一项；已返还或者减收的金额从赔偿额中扣除。",
  ],
};

/** What the provider's breach costs (乙方的违约责任): Civil Code 577, 585, 942. */
const providerBreach: TemplateClause = {
  id: "provider-breach",
  heading: "乙方的违约责任",
  topics: ["breach"],
  isSettled: (context) =>
    unstated(context, "provider").length === 0 &&
    (context.draft.breaches.some(({ party }) => party === "provider") ||
      /(?:乙方|物业服务(?:人|企业)|供应商)[^。\n]{0,60}(?:违约金|扣减|返还|减收|赔偿|支付)/.test(
        context.ownText,
      )),
  paragraphs: (context) => {
    const { draft, terms } = context;
    const breaches = unstated(context, "provider");
    return breaches.length > 0
      ? ["乙方有下列情形之一的，按对应的约定承担违约责任：", ...listed(draft, breaches)]
      : [
          `乙方未达到本合同的服务标准，自收到书面通知之日起7日内仍未整改完毕的，每项减收当月应收物业费的${terms.serviceCredit}%，在下期账单中抵减；全年累计不超过全年应收物业费的${terms.serviceCreditCap}%，人身损害赔偿不受此限。`,
        ];
  },
};

/** What the owners' side owes for its breach (甲方和业主的违约责任): Civil Code 577, 944. */
const ownerBreach: TemplateClause = {
  id: "owner-breach",
  heading: "甲方和业主的违约责任",
  topics: ["breach"],
  isSettled: (context) =>
    unstated(context, "owner").length === 0 &&
    (context.draft.breaches.some(({ party }) => party === "owner") ||
      /(?:甲方|业主|业委会|业主委员会)[^。\n]{0,60}(?:违约金|赔偿|恢复原状|恢复费用)/.test(context.ownText)),
  paragraphs: (context) => {
    const breaches = unstated(context, "owner");
    return breaches.length > 0
      ? ["甲方或者业主有下列情形之一的，按对应的约定承担违约责任：", ...listed(context.draft, breaches)]
      : [
          "业主擅自占用共有部分、拆改承重结构或者损坏共用设施的，自收到书面通知之日起15日内恢复原状；期限届满仍未恢复的，由乙方代为恢复，恢复费用凭发票由该业主承担，造成损失的予以赔偿。",
          "甲方在合同起始日后仍未移交物业服务用房或者资料，致使乙方不能履行的，乙方的履行期间按迟延的天数顺延，甲方赔偿乙方由此发生的实际损失。",
        ];
  },
};

/** What follows when either side does not keep its word. */
export const breachChapter: TemplateChapter = {
  heading: "违约责任",
  clauses: [principle, providerBreach, ownerBreach],
};
