import { law, period, table, terms, word } from "../../../format/authoring.ts";
import type { Parameter, ParameterValue } from "../../../format/document.ts";

/** The days off of the seven holidays (全体公民放假的节日); two of them changed in 2025. */
const holidays = ({ spring, labour }: { readonly spring: number; readonly labour: number }): ParameterValue =>
  table({
    "new-year": period(1, "days"),
    "spring-festival": period(spring, "days"),
    "tomb-sweeping-day": period(1, "days"),
    "labour-day": period(labour, "days"),
    "dragon-boat-festival": period(1, "days"),
    "mid-autumn-festival": period(1, "days"),
    "national-day": period(3, "days"),
  });

/** How periods are counted (期间的计算); offered to every place below. */
export const counting: { readonly [name: string]: Parameter } = {
  "period.firstDay": law("2021-01-01", word("开始的当日不计入", "first-day-not-counted"), {
    id: "CN-201",
    source: "civilCode",
    article: "第二百零一条",
    quote: "按照年、月、日计算期间的，开始的当日不计入，自下一日开始计算。",
  }),
  "period.hours": law(
    "2021-01-01",
    word("自法律规定或者当事人约定的时间开始计算", "hours-run-from-the-moment"),
    {
      id: "CN-201h",
      source: "civilCode",
      article: "第二百零一条",
      quote: "按照小时计算期间的，自法律规定或者当事人约定的时间开始计算。",
    },
  ),
  "period.months": law(
    "2021-01-01",
    word("没有对应日的，月末日为期间的最后一日", "corresponding-day-or-last-of-month"),
    {
      id: "CN-202",
      source: "civilCode",
      article: "第二百零二条",
      quote: "到期月的对应日为期间的最后一日；没有对应日的，月末日为期间的最后一日。",
    },
  ),
  "period.roll": law("2021-01-01", word("以法定休假日结束的次日为期间的最后一日", "forward"), {
    id: "CN-203",
    source: "civilCode",
    article: "第二百零三条",
    quote: "期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日。",
  }),
  "period.cutoff": law("2021-01-01", word("截止时间为二十四时", "end-of-day"), {
    id: "CN-203t",
    source: "civilCode",
    article: "第二百零三条",
    quote: "期间的最后一日的截止时间为二十四时；有业务时间的，停止业务活动的时间为截止时间。",
  }),
  "period.lastHour": law("2021-01-01", period(24, "hours"), {
    id: "CN-203t",
    source: "civilCode",
    article: "第二百零三条",
    quote: "期间的最后一日的截止时间为二十四时；有业务时间的，停止业务活动的时间为截止时间。",
  }),
  "period.agreement": law("2021-01-01", word("当事人另有约定的除外", "parties-may-agree"), {
    id: "CN-204",
    source: "civilCode",
    article: "第二百零四条",
    quote: "期间的计算方法依照本法的规定，但是法律另有规定或者当事人另有约定的除外。",
  }),
  "limitation.period": law("2021-01-01", period(3, "years"), {
    id: "CN-188",
    source: "civilCode",
    article: "第一百八十八条",
    quote: "向人民法院请求保护民事权利的诉讼时效期间为三年。",
  }),
  "limitation.longStop": law("2021-01-01", period(20, "years", "超过"), {
    id: "CN-188",
    source: "civilCode",
    article: "第一百八十八条",
    quote: "自权利受到损害之日起超过二十年的，人民法院不予保护",
  }),
  "limitation.instalments": law("2021-01-01", word("最后一期履行期限届满之日", "last-instalment"), {
    id: "CN-189",
    source: "civilCode",
    article: "第一百八十九条",
    quote: "当事人约定同一债务分期履行的，诉讼时效期间自最后一期履行期限届满之日起计算。",
  }),
  "limitation.restart": law("2021-01-01", word("重新计算", "restart"), {
    id: "CN-195",
    source: "civilCode",
    article: "第一百九十五条",
    quote: "从中断、有关程序终结时起，诉讼时效期间重新计算",
  }),
  "limitation.arrival": law("2021-01-01", word("到达或者应当到达", "arrival"), {
    id: "CN-SX-8",
    source: "limitation",
    article: "第八条",
    quote: "当事人一方以发送信件或者数据电文方式主张权利，信件或者数据电文到达或者应当到达对方当事人的",
  }),
  "limitation.decision": law("2021-01-01", period(1, "years"), {
    id: "CN-QF-12",
    source: "condominium",
    article: "第十二条",
    quote: "之日起一年内行使。",
  }),
  "holiday.days": {
    segments: [
      {
        from: "2014-01-01",
        to: "2025-01-01",
        value: holidays({ spring: 3, labour: 1 }),
        cite: {
          id: "CN-HOL-13",
          source: "holidays2013",
          article: "第二条",
          quote:
            "(一)新年，放假1天(1月1日)；(二)春节，放假3天(农历正月初一、初二、初三)；(三)清明节，放假1天(农历清明当日)；(四)劳动节，放假1天(5月1日)；(五)端午节，放假1天(农历端午当日)；(六)中秋节，放假1天(农历中秋当日)；(七)国庆节，放假3天(10月1日、2日、3日)。",
        },
      },
      {
        from: "2025-01-01",
        to: "open",
        value: holidays({ spring: 4, labour: 2 }),
        cite: {
          id: "CN-HOL-2",
          source: "holidays",
          article: "第二条",
          quote:
            "（一）元旦，放假1天（1月1日）；（二）春节，放假4天（农历除夕、正月初一至初三）；（三）清明节，放假1天（农历清明当日）；（四）劳动节，放假2天（5月1日、2日）；（五）端午节，放假1天（农历端午当日）；（六）中秋节，放假1天（农历中秋当日）；（七）国庆节，放假3天（10月1日至3日）。",
        },
      },
    ],
  },
  "holiday.workRun": law("2025-01-01", period(6, "days", "不超过"), {
    id: "CN-HOL-7",
    source: "holidays",
    article: "第七条",
    quote:
      "全体公民放假的假日，可合理安排统一放假调休，结合落实带薪年休假等制度，实际形成较长假期。除个别特殊情形外，法定节假日假期前后连续工作一般不超过6天。",
  }),
  "handover.period": law("2021-01-01", word("约定期限或者合理期限", "agreed-or-reasonable"), {
    id: "CN-949",
    source: "civilCode",
    article: "第九百四十九条",
    quote: "物业服务合同终止的，原物业服务人应当在约定期限或者合理期限内退出物业服务区域",
  }),
  "contract.topics": law(
    "2021-01-01",
    terms(
      ["services", "服务事项"],
      ["quality", "服务质量"],
      ["fee", "服务费用的标准和收取办法"],
      ["maintenance-fund", "维修资金的使用"],
      ["service-premises", "服务用房的管理和使用"],
      ["term", "服务期限"],
      ["handover", "服务交接"],
    ),
    {
      id: "CN-938",
      source: "civilCode",
      article: "第九百三十八条",
      quote:
        "物业服务合同的内容一般包括服务事项、服务质量、服务费用的标准和收取办法、维修资金的使用、服务用房的管理和使用、服务期限、服务交接等条款。",
    },
  ),
  "holiday.labour": law("2025-01-01", period(2, "days"), {
    id: "CN-HOL-2b",
    source: "holidays",
    article: "第二条",
    quote: "（四）劳动节，放假2天（5月1日、2日）；",
  }),
};
