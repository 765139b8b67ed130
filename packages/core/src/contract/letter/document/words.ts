import type { AddresseeKind, LetterLanguage } from "../sheet.ts";
import type { LetterKind, ServiceMeans, ServiceOutcome } from "../state.ts";

/** Words on the paper that are the same for every letter. */
export interface DocumentWords {
  readonly titles: { readonly [Kind in LetterKind]: string };
  readonly closing: { readonly [Kind in LetterKind]: string };
  readonly salutation: { readonly [Kind in AddresseeKind]: string };
  readonly number: string;
  readonly withdrawn: string;
  readonly subject: string;
  readonly addressee: string;
  readonly bills: readonly [string, string, string, string];
  readonly total: string;
  readonly enclosures: string;
  readonly address: string;
  readonly phone: string;
  /** Where the seal goes. */
  readonly seal: string;
  readonly erased: string;
  readonly record: {
    readonly title: string;
    readonly letter: string;
    readonly recipient: string;
    readonly place: string;
    readonly means: string;
    readonly reference: string;
    readonly sent: string;
    readonly received: string;
    readonly substitute: string;
    readonly refused: string;
    readonly witness: string;
    readonly proof: string;
    readonly note: string;
    readonly sign: string;
    readonly kinds: { readonly [Means in ServiceMeans]: string };
    readonly outcomes: { readonly [Outcome in ServiceOutcome]: string };
    readonly try: (count: number) => string;
    readonly on: (date: string) => string;
  };
}

const blank = "＿＿＿＿";
const day = "＿＿＿＿年＿＿月＿＿日";

const chinese: DocumentWords = {
  titles: { demand: "催告函", notice: "告知函", rectification: "整改函" },
  closing: { demand: "特此催告。", notice: "特此告知。", rectification: "特此函告，请按期整改。" },
  salutation: { owner: "尊敬的业主：", organisation: "贵方：", person: "您好：" },
  number: "编号：",
  withdrawn: "（本函已作废）",
  subject: "事由",
  addressee: "致",
  bills: ["收费项目", "所属期间", "应交日期", "未付金额（元）"],
  total: "合计",
  enclosures: "附件",
  address: "联系地址",
  phone: "联系电话",
  seal: "（盖章处）",
  erased: "［已按个人信息删除要求删除］",
  record: {
    title: "送达回证",
    letter: "送达文书",
    recipient: "受送达人",
    place: "送达地址",
    means: "送达方式",
    reference: "邮件号或者信息编号",
    sent: "送达人（签名）、送出时间",
    received: "受送达人（签收）、收到时间",
    substitute: "代收人（签名）、与受送达人的关系、收到时间",
    refused: "拒收或者退回的时间和事由",
    witness: "见证人（签名）",
    proof: "凭证（照片、回执等）",
    note: "备注",
    sign: `${blank}${blank}　　${day}`,
    kinds: { "by-hand": "直接送达", ems: "邮寄（EMS）", posting: "张贴（附照片）", sms: "短信", "e-mail": "电子邮件" },
    outcomes: { arrived: "送达", returned: "退回", refused: "拒收" },
    try: (count) => `第${count}次送达`,
    on: (date) => `${date}`,
  },
}; // prettier-ignore

const line = "____________";

const english: DocumentWords = {
  titles: { demand: "Letter of Demand", notice: "Notice", rectification: "Rectification Notice" },
  closing: { demand: "Yours faithfully,", notice: "Yours faithfully,", rectification: "Yours faithfully," },
  salutation: { owner: "Dear owner,", organisation: "Dear Sir or Madam,", person: "Dear Sir or Madam," },
  number: "No. ",
  withdrawn: "(This letter was withdrawn)",
  subject: "Subject",
  addressee: "To",
  bills: ["Item", "Period", "Due", "Unpaid (CNY)"],
  total: "Total",
  enclosures: "Enclosures",
  address: "Address",
  phone: "Phone",
  seal: "(Place for the seal)",
  erased: "[erased at the person's request]",
  record: {
    title: "Record of Service",
    letter: "Document",
    recipient: "Served on",
    place: "Place of service",
    means: "Means",
    reference: "Consignment or message number",
    sent: "Server (signature), time sent",
    received: "Recipient (signature), time received",
    substitute: "Received for the recipient by (signature), relation, time",
    refused: "Refused or returned: when and why",
    witness: "Witness (signature)",
    proof: "Proof (photos, receipts)",
    note: "Remarks",
    sign: `${line}${line}  date ${line}`,
    kinds: {
      "by-hand": "by hand",
      ems: "by post (EMS)",
      posting: "posted up (photo attached)",
      sms: "text message",
      "e-mail": "e-mail",
    },
    outcomes: { arrived: "arrived", returned: "returned", refused: "refused" },
    try: (count) => `Try ${count}`,
    on: (date) => `on ${date}`,
  },
};

/** The words of a language. */
export const documentWords: { readonly [Language in LetterLanguage]: DocumentWords } = {
  "zh-CN": chinese,
  en: english,
};
