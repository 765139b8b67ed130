import { law, number, period, terms, word } from "../../format/authoring.ts";
import type { Cite, Parameter, Source } from "../../format/document.ts";

/** The instruments of England that the rules cite. */
export const sources = {
  complaints: {
    title: {
      "zh-CN": "Complaint Handling Code 2024（英格兰住房申诉专员《投诉处理守则》）",
      en: "Housing Ombudsman, Complaint Handling Code 2024 (statutory code)",
    },
    rank: "rule",
    inForceFrom: "2024-04-01",
  },
  hazards: {
    title: {
      "zh-CN":
        "Awaab’s Law: Guidance for social landlords（《社会住房危害（规定要求）（英格兰）2025年条例》政府指引：维修时限）",
      en: "Awaab’s Law: Guidance for social landlords - Timeframes for repairs in the social rented sector, on the Hazards in Social Housing (Prescribed Requirements) (England) Regulations 2025",
    },
    rank: "notice",
    inForceFrom: "2025-10-27",
    url: "https://www.gov.uk/government/publications/awaabs-law-guidance-for-social-landlords/awaabs-law-guidance-for-social-landlords-timeframes-for-repairs-in-the-social-rented-sector",
  },
} as const satisfies { readonly [key: string]: Source };

/** First days of the two instruments. */
export const CODE_FROM = "2024-04-01";
export const HAZARDS_FROM = "2025-10-27";

/** A paragraph of the Complaint Handling Code. */
export const code = (paragraph: string, quote: string, part = ""): Cite => ({
  id: `GB-ENG-CHC-${paragraph}${part}`,
  source: "complaints",
  article: `Paragraph ${paragraph}`,
  quote,
});

/** A section of the guidance on the hazard regulations, with the regulation that it explains where it names one. */
export const guidance = (section: string, regulation: string, quote: string, part = ""): Cite => ({
  id: `GB-ENG-AL-${section}${part}`,
  source: "hazards",
  article: regulation === "" ? `Section ${section}` : `Section ${section} (${regulation})`,
  quote,
});

/** The dated, cited values of England. */
export const parameters: { readonly [name: string]: Parameter } = {
  "complaint.accept": law(
    CODE_FROM,
    period(12, "months", "within"),
    code(
      "2.3",
      "A landlord must accept complaints referred to them within 12 months of the issue occurring or the resident becoming aware of the issue unless it is excluded on other grounds.",
    ),
  ),
  "stage1.acknowledge": law(
    CODE_FROM,
    period(5, "workdays", "within"),
    code(
      "6.2",
      "Complaints must be acknowledged, defined and logged at stage 1 of the complaints procedure within 5 working days of the complaint being received.",
    ),
  ),
  "stage1.respond": law(
    CODE_FROM,
    period(10, "workdays", "within"),
    code(
      "6.3",
      "Landlords must issue a full response to stage 1 complaints within 10 working days of the complaint being acknowledged.",
    ),
  ),
  "stage1.extend": law(
    CODE_FROM,
    period(10, "workdays", "no more than"),
    code(
      "6.4",
      "Any extension must be no more than 10 working days without good reason, and the reason(s) must be clearly explained to the resident.",
    ),
  ),
  "stage2.acknowledge": law(
    CODE_FROM,
    period(5, "workdays", "within"),
    code(
      "6.11",
      "Requests for stage 2 must be acknowledged, defined and logged at stage 2 of the complaints procedure within 5 working days of the escalation request being received.",
    ),
  ),
  "stage2.respond": law(
    CODE_FROM,
    period(20, "workdays", "within"),
    code(
      "6.14",
      "Landlords must issue a final response to the stage 2 within 20 working days of the complaint being acknowledged.",
    ),
  ),
  "stage2.extend": law(
    CODE_FROM,
    period(20, "workdays", "no more than"),
    code(
      "6.15",
      "Any extension must be no more than 20 working days without good reason, and the reason(s) must be clearly explained to the resident.",
    ),
  ),
  "hazard.scope": law(
    HAZARDS_FROM,
    terms(["damp-and-mould", "damp and mould"]),
    guidance(
      "1",
      "regulation 1",
      "From this point social landlords will have to address all emergency hazards and all damp and mould hazards that present a significant risk of harm to tenants to fixed timeframes.",
    ),
  ),
  "hazard.dayZero": law(
    HAZARDS_FROM,
    word("day ‘zero’", "first-day-not-counted"),
    guidance(
      "3",
      "",
      "The day the landlord becomes aware of a potential hazard is counted as day ‘zero’, with day one of timeframes commencing the following working day.",
    ),
  ),
  "emergency.act": law(
    HAZARDS_FROM,
    period(24, "hours", "within"),
    guidance(
      "1.4",
      "regulation 5",
      "The investigation and the work must both take place within 24 hours of becoming aware of the hazard.",
      "a",
    ),
  ),
  "emergency.found": law(
    HAZARDS_FROM,
    period(24, "hours", "within"),
    guidance(
      "5",
      "regulation 5",
      "In this case the landlord must complete the relevant safety works to make the property safe as soon as reasonably practicable, and within 24 hours of the completion of the investigation that identified the emergency hazard.",
    ),
  ),
  "significant.investigate": law(
    HAZARDS_FROM,
    period(10, "workdays", "within"),
    guidance(
      "1.4",
      "regulation 6",
      "Investigate any potential significant hazards within 10 working days of becoming aware of them;",
      "b",
    ),
  ),
  "significant.renew": law(
    HAZARDS_FROM,
    period(10, "workdays", "within"),
    guidance(
      "4.1.2",
      "regulation 7",
      "For potential significant hazards, social landlords must complete the renewed investigation within 10 working days of the request, so the timeline for investigation is effectively reset.",
    ),
  ),
  "hazard.summary": law(
    HAZARDS_FROM,
    period(3, "workdays", "within"),
    guidance(
      "1.4",
      "regulation 9",
      "Produce a written summary of investigation findings and provide this to the tenant within 3 working days of the conclusion of the investigation.",
      "c",
    ),
  ),
  "significant.safe": law(
    HAZARDS_FROM,
    period(5, "workdays", "within"),
    guidance(
      "1.4",
      "regulation 11",
      "Undertake relevant safety work within 5 working days of the investigation concluding, if the investigation identifies a significant hazard.",
      "d",
    ),
  ),
  "prevention.begin": law(
    HAZARDS_FROM,
    period(5, "workdays", "within"),
    guidance(
      "1.4",
      "regulation 13",
      "Begin, or take steps to begin, any supplementary preventative work to prevent a significant or emergency hazard recurring within 5 working days of the investigation concluding, if the investigation identifies a significant or emergency hazard.",
      "e",
    ),
  ),
  // Weeks are no unit of the format: twelve of them, seven days each, are added in the rule.
  "prevention.startWeeks": law(
    HAZARDS_FROM,
    number("12", "within"),
    guidance(
      "1.4",
      "regulation 13",
      "If steps cannot be taken to begin work in 5 working days this must be done as soon as possible, and work must be physically started within 12 weeks",
      "f",
    ),
  ),
  "entry.notice": law(
    HAZARDS_FROM,
    period(24, "hours", "at least"),
    guidance(
      "4.2",
      "regulation 20",
      "The covenant only permits entry at reasonable times of the day, and if at least 24 hours’ notice in writing has been given to the tenant.",
    ),
  ),
};
