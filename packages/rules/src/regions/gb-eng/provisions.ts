import { provision } from "../../format/authoring.ts";
import type { Provision } from "../../format/document.ts";
import { CODE_FROM, code, guidance, HAZARDS_FROM } from "./parameters.ts";

/** Law of England that is stated, not computed. */
export const provisions: readonly Provision[] = [
  provision(
    "definition",
    "complaint.definition",
    "provider",
    CODE_FROM,
    code(
      "1.2",
      "‘an expression of dissatisfaction, however made, about the standard of service, actions or lack of action by the landlord, its own staff, or those acting on its behalf, affecting a resident or group of residents.’",
    ),
    {
      "zh-CN": "投诉是指以任何方式对房东、其员工或代表其行事者的服务、作为或不作为表示的不满。",
      en: "A complaint is any expression of dissatisfaction with what the landlord, its staff or agents do or fail to do.",
    },
  ),
  provision(
    "duty",
    "complaint.refusal",
    "provider",
    CODE_FROM,
    code(
      "2.4",
      "If a landlord decides not to accept a complaint, an explanation must be provided to the resident setting out the reasons why the matter is not suitable for the complaints process and the right to take that decision to the Ombudsman.",
    ),
    {
      "zh-CN": "不受理投诉的，应当向住户说明理由，并告知可以向申诉专员提出。",
      en: "A landlord that does not accept a complaint explains why, and that the resident may go to the Ombudsman.",
    },
  ),
  provision(
    "prohibition",
    "complaint.stages",
    "provider",
    CODE_FROM,
    code(
      "5.3",
      "A process with more than 2 stages is not acceptable under any circumstances as this will make the complaint process unduly long and delay access to the Ombudsman.",
    ),
    {
      "zh-CN": "投诉程序不得超过两个阶段。",
      en: "A complaint procedure has two stages and no more.",
    },
    { items: ["more than 2 stages"] },
  ),
  provision(
    "duty",
    "complaint.extension",
    "provider",
    CODE_FROM,
    code(
      "6.5",
      "When an organisation informs a resident about an extension to these timescales, they must be provided with the contact details of the Ombudsman.",
    ),
    {
      "zh-CN": "通知住户延期时，应当提供申诉专员的联系方式。",
      en: "Who is told of an extension is given the contact details of the Ombudsman.",
    },
  ),
  provision(
    "duty",
    "complaint.response",
    "provider",
    CODE_FROM,
    code(
      "6.6",
      "A complaint response must be provided to the resident when the answer to the complaint is known, not when the outstanding actions required to address the issue are completed.",
    ),
    {
      "zh-CN": "一旦得出结论即应答复，不得等到后续措施全部完成。",
      en: "The response is given when the answer is known, not when everything has been put right.",
    },
  ),
  provision(
    "prohibition",
    "complaint.reviewer",
    "provider",
    CODE_FROM,
    code(
      "6.13",
      "The person considering the complaint at stage 2 must not be the same person that considered the complaint at stage 1.",
    ),
    {
      "zh-CN": "第二阶段的处理人不得是第一阶段的处理人。",
      en: "Stage 2 is considered by another person than stage 1.",
    },
  ),
  provision(
    "duty",
    "hazard.accommodation",
    "provider",
    HAZARDS_FROM,
    guidance(
      "1.4",
      "regulations 15 and 16",
      "Secure the provision of suitable alternative accommodation for the household, at the social landlord’s expense, if relevant safety work cannot be completed within specified timeframes.",
      "g",
    ),
    {
      "zh-CN": "安全工程不能按期完成的，房东应当自费提供适当的替代住所。",
      en: "When safety work cannot be done in time, the landlord pays for suitable accommodation elsewhere.",
    },
  ),
  provision(
    "exclusion",
    "hazard.summary",
    "provider",
    HAZARDS_FROM,
    guidance(
      "6",
      "regulation 9",
      "If all required works (both to make the home safe and prevent the problem recurring) are completed to address a significant or emergency hazard before the end of the 3 working day period, a written summary will not be required, although social landlords must inform the tenant that the work has been completed and may wish to set out how this has been done.",
    ),
    {
      "zh-CN": "三个工作日内已完成全部工程的，不需要书面摘要，但应当告知租户工程已完成。",
      en: "No written summary is needed when all works are done within its three working days, but the tenant is told.",
    },
  ),
  provision(
    "right",
    "hazard.defence",
    "provider",
    HAZARDS_FROM,
    guidance(
      "1.4",
      "section 10A(5) of the Landlord and Tenant Act 1985",
      "Under Awaab’s Law, social landlords have a defence if they have taken all reasonable steps to comply with the requirements",
      "h",
    ),
    {
      "zh-CN": "房东已采取一切合理步骤的，可以抗辩。",
      en: "A landlord that has taken all reasonable steps has a defence.",
    },
  ),
  provision(
    "event",
    "hazard.transition",
    "provider",
    HAZARDS_FROM,
    guidance(
      "10",
      "regulation 21",
      "The requirements under Awaab’s Law are only triggered when a landlord becomes aware of a potential hazard after the relevant time, or if, after this time, the social landlord becomes aware of a material change to a potential hazard that they were aware of before that time.",
    ),
    {
      "zh-CN": "只有在施行以后才知悉的潜在危害或者其重大变化，才触发这些要求。",
      en: "Only a hazard, or a material change of one, of which the landlord learns after the start triggers the requirements.",
    },
  ),
];
