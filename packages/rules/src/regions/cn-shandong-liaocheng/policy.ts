import { code, deadline, fact, optional, param, rule, step, when } from "../../format/authoring.ts";
import { sealPolicy } from "../../format/seal.ts";
import { type Expression, POLICY_FORMAT } from "../../format/document.ts";
import { parameters, sources } from "./parameters.ts";

const counting = ["CN/period.firstDay", "CN/period.roll"];

const subjectIs = (subject: string): Expression => ({ eq: [fact("subject"), code(subject)] });
/** A reply of the provider: the contract may promise one sooner. */
const reply = (parameter: string): Expression =>
  deadline({ from: fact("received"), parameter, clause: { fact: "contractReplyDays", may: "shorten" } });
const toFen = (amount: Expression): Expression => ({ round: amount, to: "fen", mode: "half-up" });

/** Liaocheng (聊城市): the property regulation of 2021. */
export default sealPolicy({
  format: POLICY_FORMAT,
  id: "cn-shandong-liaocheng",
  version: "0.1.0",
  code: "371500",
  name: { "zh-CN": "聊城市", en: "Liaocheng" },
  aliases: ["聊城", "山东省聊城市"],
  parent: "370000",
  calendar: "CN",
  offset: "+08:00",
  reviewed: "2026-11-24",
  sources,
  parameters,
  offers: [],
  rules: [
    rule("reply.deadline", {
      message: {
        "zh-CN": "聊城：对公示内容的异议三日内答复，不采纳建议的七日内说明理由；主管部门五个工作日内回复。",
        en: "Liaocheng: posted content is answered in three days, a refused suggestion in seven; an authority has five workdays.",
      },
      addressee: "provider",
      force: "mandatory",
      anchor: ["received", "registered"],
      steps: {
        end: {
          case: [
            {
              when: { eq: [fact("addressee"), code("authority")] },
              // Workdays end on a workday: nothing rolls.
              then: deadline({
                from: { first: [fact("received"), fact("registered")] },
                parameter: "reply.authority",
                roll: "none",
              }),
            },
            { when: subjectIs("posted-content"), then: reply("reply.posted") },
            { when: subjectIs("suggestion"), then: reply("reply.suggestion") },
          ],
        },
      },
      outputs: { raw: { raw: step("end") }, due: { due: step("end") } },
      basis: counting,
    }),
    rule("publicity.deadline", {
      message: {
        "zh-CN": "聊城：物业服务合同签订七日前，应当公示合同文本、征求业主意见。",
        en: "Liaocheng: the text of the contract is posted seven days before it is signed.",
      },
      addressee: "committee",
      force: "mandatory",
      anchor: ["from"],
      conditions: [{ holds: subjectIs("contract-text"), otherwise: "not-covered" }],
      steps: {
        end: deadline({ from: fact("from"), parameter: "contract.posting", direction: "before" }),
      },
      outputs: { raw: { raw: step("end") }, due: { due: step("end") } },
      basis: ["CN/period.firstDay"],
    }),
    rule("disclosure.due", {
      message: {
        "zh-CN": "聊城：收益资金收支账目每季度公示一次、不少于三十日；至少每半年召开一次座谈会。",
        en: "Liaocheng: revenue accounts are posted every quarter for 30 days at least; a forum meets every half-year.",
      },
      addressee: "provider",
      force: "mandatory",
      anchor: ["last"],
      steps: {
        frequency: {
          case: [
            { when: subjectIs("public-revenue"), then: param("revenue.frequency") },
            { when: subjectIs("owners-forum"), then: param("forum.frequency") },
          ],
        },
        next: { addMonths: [fact("last"), { monthsOf: step("frequency") }] },
        // Accounts are closed with the month; a meeting is due on its day.
        end: { if: subjectIs("public-revenue"), then: { lastDay: step("next") }, else: step("next") },
      },
      outputs: {
        timesAYear: { timesAYear: step("frequency") },
        raw: step("end"),
        due: step("end"),
        postingDays: when(subjectIs("public-revenue"), { daysOf: param("revenue.posting") }),
      },
      basis: ["CN/period.months"],
    }),
    rule("price.review", {
      message: {
        "zh-CN": "聊城：政府指导价的物业费标准每三年核定一次。",
        en: "Liaocheng: the guided standard of the charge is set anew every three years.",
      },
      addressee: "authority",
      force: "mandatory",
      anchor: ["last"],
      outputs: { next: { addMonths: [fact("last"), { monthsOf: param("price.review") }] } },
      basis: ["CN/period.months"],
    }),
    rule("fee.vacancy", {
      message: {
        "zh-CN": "聊城：普通住宅空置六个月以上的，前期物业费应当减收，减收比例按有关规定执行。",
        en: "Liaocheng: an ordinary home vacant for six months or more pays less; the ratio is set elsewhere.",
      },
      addressee: "provider",
      force: "mandatory",
      anchor: ["asOf"],
      // Other homes and the regular stage are left to the contract: the province says so.
      conditions: [
        { holds: { eq: [fact("stage"), code("preliminary")] }, otherwise: "not-covered" },
        { holds: { eq: [fact("houseType"), code("ordinary-residential")] }, otherwise: "not-covered" },
      ],
      steps: {
        applies: {
          ge: [fact("asOf"), { addMonths: [fact("vacantSince"), { monthsOf: param("vacancy.after") }] }],
        },
        standard: toFen({ mul: [fact("area"), fact("unitPrice")] }),
        // The part that is still paid; the article does not say how much.
        ratio: { if: step("applies"), then: fact("ratio"), else: 1 },
        payable: toFen({ mul: [step("standard"), step("ratio")] }),
      },
      outputs: {
        reductionApplies: step("applies"),
        ratio: step("ratio"),
        monthlyStandard: optional(step("standard")),
        monthlyCap: optional(step("payable")),
        monthlyReduction: optional({ sub: [step("standard"), step("payable")] }),
      },
      basis: ["CN/period.months"],
    }),
  ],
  provisions: [],
});
