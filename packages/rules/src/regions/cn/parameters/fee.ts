import { law, number, word } from "../../../format/authoring.ts";
import type { Parameter } from "../../../format/document.ts";

/** Prices, fees and the money of the owners in common. */
export const fee: { readonly [name: string]: Parameter } = {
  "fee.forms": law("2004-01-01", word("市场调节价", "market"), {
    id: "CN-SF-6",
    source: "feeMeasures",
    article: "第六条",
    quote: "物业服务收费应当区分不同物业的性质和特点分别实行政府指导价和市场调节价。",
  }),
  "fee.guided": law("2004-01-01", word("基准价和浮动幅度", "guided"), {
    id: "CN-SF-7",
    source: "feeMeasures",
    article: "第七条",
    quote: "具体收费标准由业主与物业管理企业根据规定的基准价和浮动幅度在物业服务合同中约定。",
  }),
  "fee.lumpSum": law("2004-01-01", word("固定物业服务费用", "provider"), {
    id: "CN-SF-9a",
    source: "feeMeasures",
    article: "第九条",
    quote:
      "包干制是指由业主向物业管理企业支付固定物业服务费用，盈余或者亏损均由物业管理企业享有或者承担的物业服务计费方式。",
  }),
  "fee.remuneration": law("2004-01-01", word("结余或者不足均由业主享有或者承担", "owners"), {
    id: "CN-SF-9b",
    source: "feeMeasures",
    article: "第九条",
    quote:
      "酬金制是指在预收的物业服务资金中按约定比例或者约定数额提取酬金支付给物业管理企业，其余全部用于物业服务合同约定的支出，结余或者不足均由业主享有或者承担的物业服务计费方式。",
  }),
  "fee.developer": law("2018-03-19", word("由建设单位交纳", "developer"), {
    id: "CN-WY-41b",
    source: "regulations",
    article: "第四十一条",
    quote: "已竣工但尚未出售或者尚未交给物业买受人的物业，物业服务费用由建设单位交纳。",
  }),
  "fee.developerFull": law("2004-01-01", word("由开发建设单位全额交纳", "developer"), {
    id: "CN-SF-16",
    source: "feeMeasures",
    article: "第十六条",
    quote: "物业服务费用或者物业服务资金由开发建设单位全额交纳。",
  }),
  "fee.developerShare": law("2004-01-01", number("100%"), {
    id: "CN-SF-16",
    source: "feeMeasures",
    article: "第十六条",
    quote: "物业服务费用或者物业服务资金由开发建设单位全额交纳。",
  }),
  "fee.refund": law("2021-01-01", word("尚未提供物业服务期间的物业费", "unserved-time"), {
    id: "CN-JS-3",
    source: "propertyDisputes",
    article: "第三条",
    quote: "业主请求物业服务人退还已经预收，但尚未提供物业服务期间的物业费的，人民法院应予支持。",
  }),
  "fee.overcharge": law("2021-01-01", word("退还其已经收取的违规费用", "refund"), {
    id: "CN-JS-2",
    source: "propertyDisputes",
    article: "第二条",
    quote: "业主请求物业服务人退还其已经收取的违规费用的，人民法院应予支持。",
  }),
  "fee.forfeited": law("2021-01-01", word("不得请求业主支付物业服务合同终止后的物业费", "forfeited"), {
    id: "CN-949",
    source: "civilCode",
    article: "第九百四十九条",
    quote:
      "原物业服务人违反前款规定的，不得请求业主支付物业服务合同终止后的物业费；造成业主损失的，应当赔偿损失。",
  }),
  "fee.takeover": law("2021-01-01", word("可以请求业主支付该期间的物业费", "payable"), {
    id: "CN-950",
    source: "civilCode",
    article: "第九百五十条",
    quote: "原物业服务人应当继续处理物业服务事项，并可以请求业主支付该期间的物业费。",
  }),
  "vacancy.noDefence": law("2021-01-01", word("未接受或者无需接受相关物业服务", "no-defence"), {
    id: "CN-944-1",
    source: "civilCode",
    article: "第九百四十四条",
    quote: "业主不得以未接受或者无需接受相关物业服务为由拒绝支付物业费。",
  }),
  "revenue.net": law("2021-01-01", word("扣除合理成本", "net-of-reasonable-cost"), {
    id: "CN-282-revenue",
    source: "civilCode",
    article: "第二百八十二条",
    quote: "利用业主的共有部分产生的收入，在扣除合理成本之后，属于业主共有。",
  }),
  "revenue.burden": law("2021-01-01", word("承担举证责任", "operator"), {
    id: "CN-QF-14",
    source: "condominium",
    article: "第十四条",
    quote: "行为人对成本的支出及其合理性承担举证责任。",
  }),
  "revenue.share": law("2021-01-01", word("按照业主专有部分面积所占比例", "by-area"), {
    id: "CN-283-alloc",
    source: "civilCode",
    article: "第二百八十三条",
    quote: "有约定的，按照约定；没有约定或者约定不明确的，按照业主专有部分面积所占比例确定。",
  }),
  "area.basis": law("2021-01-01", word("不动产登记簿记载的面积", "registered"), {
    id: "CN-QF-8",
    source: "condominium",
    article: "第八条",
    quote:
      "可以按照不动产登记簿记载的面积计算；尚未进行物权登记的，暂按测绘机构的实测面积计算；尚未进行实测的，暂按房屋买卖合同记载的面积计算。",
  }),
  "fund.depositLow": law("2008-02-01", number("5%"), {
    id: "CN-WX-7",
    source: "fundMeasures",
    article: "第七条",
    quote: "每平方米建筑面积交存首期住宅专项维修资金的数额为当地住宅建筑安装工程每平方米造价的5%至8%。",
  }),
  "fund.depositHigh": law("2008-02-01", number("8%"), {
    id: "CN-WX-7",
    source: "fundMeasures",
    article: "第七条",
    quote: "每平方米建筑面积交存首期住宅专项维修资金的数额为当地住宅建筑安装工程每平方米造价的5%至8%。",
  }),
  "fund.sellerMultiStorey": law("2008-02-01", number("20%", "不低于"), {
    id: "CN-WX-8",
    source: "fundMeasures",
    article: "第八条",
    quote: "按照多层住宅不低于售房款的20%、高层住宅不低于售房款的30%",
  }),
  "fund.sellerHighRise": law("2008-02-01", number("30%", "不低于"), {
    id: "CN-WX-8",
    source: "fundMeasures",
    article: "第八条",
    quote: "按照多层住宅不低于售房款的20%、高层住宅不低于售房款的30%",
  }),
  "fund.buyer": law("2008-02-01", number("2%"), {
    id: "CN-WX-8",
    source: "fundMeasures",
    article: "第八条",
    quote: "每平方米建筑面积交存首期住宅专项维修资金的数额为当地房改成本价的2%。",
  }),
  "fund.renewal": law("2008-02-01", number("30%", "不足"), {
    id: "CN-WX-17",
    source: "fundMeasures",
    article: "第十七条",
    quote: "业主分户账面住宅专项维修资金余额不足首期交存额30%的，应当及时续交。",
  }),
  "fund.allocation": law("2008-02-01", word("按照各自拥有物业建筑面积的比例分摊", "by-area"), {
    id: "CN-WX-20",
    source: "fundMeasures",
    article: "第二十条",
    quote: "由相关业主按照各自拥有物业建筑面积的比例分摊。",
  }),
};
