import { frequency, law, number, period, word } from "../../../format/authoring.ts";
import type { Parameter } from "../../../format/document.ts";

/** Votes, meetings, procedure and disclosure. */
export const governance: { readonly [name: string]: Parameter } = {
  "vote.participation": law("2021-01-01", number("2/3", "以上"), {
    id: "CN-278-quorum",
    source: "civilCode",
    article: "第二百七十八条",
    quote: "业主共同决定事项，应当由专有部分面积占比三分之二以上的业主且人数占比三分之二以上的业主参与表决。",
  }),
  "vote.special": law("2021-01-01", number("3/4", "以上"), {
    id: "CN-278-3/4",
    source: "civilCode",
    article: "第二百七十八条",
    quote:
      "决定前款第六项至第八项规定的事项，应当经参与表决专有部分面积四分之三以上的业主且参与表决人数四分之三以上的业主同意。",
  }),
  "vote.specialFirst": law("2021-01-01", number("6"), {
    id: "CN-278-3/4",
    source: "civilCode",
    article: "第二百七十八条",
    quote:
      "决定前款第六项至第八项规定的事项，应当经参与表决专有部分面积四分之三以上的业主且参与表决人数四分之三以上的业主同意。",
  }),
  "vote.specialLast": law("2021-01-01", number("8"), {
    id: "CN-278-3/4",
    source: "civilCode",
    article: "第二百七十八条",
    quote:
      "决定前款第六项至第八项规定的事项，应当经参与表决专有部分面积四分之三以上的业主且参与表决人数四分之三以上的业主同意。",
  }),
  "vote.ordinary": law("2021-01-01", number("1/2", "过半数"), {
    id: "CN-278-1/2",
    source: "civilCode",
    article: "第二百七十八条",
    quote: "决定前款其他事项，应当经参与表决专有部分面积过半数的业主且参与表决人数过半数的业主同意。",
  }),
  "amendment.owners": law("2021-01-01", word("由业主共同决定", "owners-assembly"), {
    id: "CN-278-owners",
    source: "civilCode",
    article: "第二百七十八条",
    quote: "下列事项由业主共同决定：",
  }),
  "amendment.provider": law("2021-01-01", number("4"), {
    id: "CN-278-4",
    source: "civilCode",
    article: "第二百七十八条",
    quote: "（四）选聘和解聘物业服务企业或者其他管理人；",
  }),
  "amendment.major": law("2021-01-01", number("9"), {
    id: "CN-278-9",
    source: "civilCode",
    article: "第二百七十八条",
    quote: "（九）有关共有和共同管理权利的其他重大事项。",
  }),
  "amendment.renewal": law("2021-01-01", word("业主依法共同决定续聘", "owners-assembly"), {
    id: "CN-947-renewal",
    source: "civilCode",
    article: "第九百四十七条",
    quote: "物业服务期限届满前，业主依法共同决定续聘的，应当与原物业服务人在合同期限届满前续订物业服务合同。",
  }),
  "amendment.parties": law("2021-01-01", word("当事人协商一致", "parties"), {
    id: "CN-543",
    source: "civilCode",
    article: "第五百四十三条",
    quote: "当事人协商一致，可以变更合同。",
  }),
  "vote.head": law("2021-01-01", number("1"), {
    id: "CN-QF-9",
    source: "condominium",
    article: "第九条",
    quote:
      "一个专有部分按一人计算。但建设单位尚未出售和虽已出售但尚未交付的部分，以及同一买受人拥有一个以上专有部分的，按一人计算。",
  }),
  "meeting.petition": law("2018-03-19", number("20%", "以上"), {
    id: "CN-WY-13",
    source: "regulations",
    article: "第十三条",
    quote: "经20%以上的业主提议，业主委员会应当组织召开业主大会临时会议。",
  }),
  "meeting.notice": law("2018-03-19", period(15, "days"), {
    id: "CN-WY-14",
    source: "regulations",
    article: "第十四条",
    quote: "召开业主大会会议，应当于会议召开15日以前通知全体业主。",
  }),
  "committee.filing": law("2018-03-19", period(30, "days", "内"), {
    id: "CN-WY-16",
    source: "regulations",
    article: "第十六条",
    quote: "业主委员会应当自选举产生之日起30日内",
  }),
  "petition.handling": law("2022-05-01", period(15, "days", "内"), {
    id: "CN-XF-22",
    source: "petitions",
    article: "第二十二条",
    quote: "应当予以登记，并区分情况，在15日内分别按照下列方式处理",
  }),
  "petition.acceptance": law("2022-05-01", period(15, "days", "内"), {
    id: "CN-XF-23",
    source: "petitions",
    article: "第二十三条",
    quote: "不能当场告知的，应当自收到信访事项之日起15日内书面告知信访人",
  }),
  "petition.objection": law("2022-05-01", period(5, "workdays", "内"), {
    id: "CN-XF-23b",
    source: "petitions",
    article: "第二十三条",
    quote: "应当自收到之日起5个工作日内提出异议",
  }),
  "petition.conclusion": law("2022-05-01", period(60, "days", "内"), {
    id: "CN-XF-34",
    source: "petitions",
    article: "第三十四条",
    quote:
      "应当自受理之日起60日内办结；情况复杂的，经本机关、单位负责人批准，可以适当延长办理期限，但延长期限不得超过30日",
  }),
  "petition.extension": law("2022-05-01", period(30, "days", "不得超过"), {
    id: "CN-XF-34",
    source: "petitions",
    article: "第三十四条",
    quote:
      "应当自受理之日起60日内办结；情况复杂的，经本机关、单位负责人批准，可以适当延长办理期限，但延长期限不得超过30日",
  }),
  "petition.review": law("2022-05-01", period(30, "days", "内"), {
    id: "CN-XF-35",
    source: "petitions",
    article: "第三十五条",
    quote: "可以自收到书面答复之日起30日内请求原办理机关、单位的上一级机关、单位复查。",
  }),
  "reply.duty": law("2021-01-01", word("及时答复", "promptly"), {
    id: "CN-285-answer",
    source: "civilCode",
    article: "第二百八十五条",
    quote: "接受业主的监督，并及时答复业主对物业服务情况提出的询问。",
  }),
  "disclosure.accounts": law("2004-01-01", frequency(1, "year", "不少于"), {
    id: "CN-SF-12",
    source: "feeMeasures",
    article: "第十二条",
    quote: "向业主大会或者全体业主公布物业服务资金年度预决算并每年不少于一次公布物业服务资金的收支情况。",
  }),
  "disclosure.fund": law("2008-02-01", frequency(1, "year", "至少"), {
    id: "CN-WX-30",
    source: "fundMeasures",
    article: "第三十条",
    quote: "应当每年至少一次与专户管理银行核对住宅专项维修资金账目，并向业主、公有住房售房单位公布下列情况",
  }),
  "notice.dismissal": law("2021-01-01", period(60, "days"), {
    id: "CN-946",
    source: "civilCode",
    article: "第九百四十六条",
    quote: "决定解聘的，应当提前六十日书面通知物业服务人，但是合同对通知期限另有约定的除外。",
  }),
  "notice.nonRenewal": law("2021-01-01", period(90, "days"), {
    id: "CN-947",
    source: "civilCode",
    article: "第九百四十七条",
    quote:
      "物业服务人不同意续聘的，应当在合同期限届满前九十日书面通知业主或者业主委员会，但是合同对通知期限另有约定的除外。",
  }),
  "notice.indefinite": law("2021-01-01", period(60, "days"), {
    id: "CN-948",
    source: "civilCode",
    article: "第九百四十八条",
    quote: "当事人可以随时解除不定期物业服务合同，但是应当提前六十日书面通知对方。",
  }),
  "contract.newInForce": law("2021-01-01", word("前期物业服务合同终止", "preliminary-contract-ends"), {
    id: "CN-940",
    source: "civilCode",
    article: "第九百四十条",
    quote: "业主委员会或者业主与新物业服务人订立的物业服务合同生效的，前期物业服务合同终止。",
  }),
};
