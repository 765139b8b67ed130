import type { Cite, Parameter, ParameterValue, Source } from "../../format/document.ts";

/** The national instruments that the rules cite. */
export const sources = {
  civilCode: {
    title: { "zh-CN": "中华人民共和国民法典", en: "Civil Code of the People's Republic of China" },
    number: "主席令第45号",
    rank: "law",
    inForceFrom: "2021-01-01",
  },
  feeMeasures: {
    title: {
      "zh-CN": "物业服务收费管理办法",
      en: "Measures for the Administration of Property Service Charges",
    },
    number: "发改价格〔2003〕1864号",
    rank: "rule",
    inForceFrom: "2004-01-01",
  },
  propertyDisputes: {
    title: {
      "zh-CN": "最高人民法院关于审理物业服务纠纷案件适用法律若干问题的解释",
      en: "Interpretation of the Supreme People's Court on Property Service Disputes",
    },
    rank: "interpretation",
    inForceFrom: "2021-01-01",
  },
} as const satisfies { readonly [key: string]: Source };

const since = (from: string, value: ParameterValue, cite: Cite): Parameter => ({
  segments: [{ from, to: "open", value, cite }],
});

const code = (value: ParameterValue, id: string, article: string, quote: string): Parameter =>
  since("2021-01-01", value, { id, source: "civilCode", article, quote });

const word = (text: string, means: string): ParameterValue => ({ kind: "word", word: text, means });
const days = (amount: number): ParameterValue => ({ kind: "period", period: { amount, unit: "days" } });

/** How periods are counted (期间的计算); offered to every place below. */
const counting = {
  "period.firstDay": code(
    word("开始的当日不计入", "the first day is not counted"),
    "CN-201",
    "第二百零一条",
    "按照年、月、日计算期间的，开始的当日不计入，自下一日开始计算。",
  ),
  "period.hours": code(
    word("自法律规定或者当事人约定的时间开始计算", "hours run from the moment"),
    "CN-201h",
    "第二百零一条",
    "按照小时计算期间的，自法律规定或者当事人约定的时间开始计算。",
  ),
  "period.months": code(
    word("没有对应日的，月末日为期间的最后一日", "the corresponding day, or the last of the month"),
    "CN-202",
    "第二百零二条",
    "到期月的对应日为期间的最后一日；没有对应日的，月末日为期间的最后一日。",
  ),
  "period.roll": code(
    word("以法定休假日结束的次日为期间的最后一日", "a last day off rolls forward"),
    "CN-203",
    "第二百零三条",
    "期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日。",
  ),
};

/** Parameters that lower places may cite. */
export const offers: readonly string[] = Object.keys(counting);

/** The dated, cited values of national law. */
export const parameters: { readonly [name: string]: Parameter } = {
  ...counting,
  "reply.duty": code(
    word("及时答复", "promptly"),
    "CN-285-answer",
    "第二百八十五条",
    "接受业主的监督，并及时答复业主对物业服务情况提出的询问。",
  ),
  "contract.topics": code(
    {
      kind: "terms",
      terms: [
        { id: "services", word: "服务事项" },
        { id: "quality", word: "服务质量" },
        { id: "fee", word: "服务费用的标准和收取办法" },
        { id: "maintenance-fund", word: "维修资金的使用" },
        { id: "service-premises", word: "服务用房的管理和使用" },
        { id: "term", word: "服务期限" },
        { id: "handover", word: "服务交接" },
      ],
    },
    "CN-938",
    "第九百三十八条",
    "物业服务合同的内容一般包括服务事项、服务质量、服务费用的标准和收取办法、维修资金的使用、服务用房的管理和使用、服务期限、服务交接等条款。",
  ),
  "vacancy.noDefence": code(
    word("未接受或者无需接受相关物业服务", "not having used the service is no defence"),
    "CN-944-1",
    "第九百四十四条",
    "业主不得以未接受或者无需接受相关物业服务为由拒绝支付物业费。",
  ),
  "notice.dismissal": code(
    days(60),
    "CN-946",
    "第九百四十六条",
    "决定解聘的，应当提前六十日书面通知物业服务人，但是合同对通知期限另有约定的除外。",
  ),
  "notice.nonRenewal": code(
    days(90),
    "CN-947",
    "第九百四十七条",
    "物业服务人不同意续聘的，应当在合同期限届满前九十日书面通知业主或者业主委员会，但是合同对通知期限另有约定的除外。",
  ),
  "notice.indefinite": code(
    days(60),
    "CN-948",
    "第九百四十八条",
    "当事人可以随时解除不定期物业服务合同，但是应当提前六十日书面通知对方。",
  ),
  "handover.period": code(
    word("约定期限或者合理期限", "the agreed or a reasonable period"),
    "CN-949",
    "第九百四十九条",
    "物业服务合同终止的，原物业服务人应当在约定期限或者合理期限内退出物业服务区域",
  ),
  "fee.forms": since("2004-01-01", word("政府指导价和市场调节价", "market"), {
    id: "CN-SF-6",
    source: "feeMeasures",
    article: "第六条",
    quote: "物业服务收费应当区分不同物业的性质和特点分别实行政府指导价和市场调节价。",
  }),
  "fee.guided": since("2004-01-01", word("基准价和浮动幅度", "guided"), {
    id: "CN-SF-7",
    source: "feeMeasures",
    article: "第七条",
    quote: "具体收费标准由业主与物业管理企业根据规定的基准价和浮动幅度在物业服务合同中约定。",
  }),
  "fee.lumpSum": since("2004-01-01", word("固定物业服务费用", "lump sum"), {
    id: "CN-SF-9a",
    source: "feeMeasures",
    article: "第九条",
    quote:
      "包干制是指由业主向物业管理企业支付固定物业服务费用，盈余或者亏损均由物业管理企业享有或者承担的物业服务计费方式。",
  }),
  "fee.refund": since("2021-01-01", word("尚未提供物业服务期间的物业费", "the fee of unserved time"), {
    id: "CN-JS-3",
    source: "propertyDisputes",
    article: "第三条",
    quote: "业主请求物业服务人退还已经预收，但尚未提供物业服务期间的物业费的，人民法院应予支持。",
  }),
};
