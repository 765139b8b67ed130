/** What a field of a form is for: who the parties are, how they sign, where money goes, what the project is. */
export type FieldKind = "party" | "contact" | "sign" | "bank" | "project";

const names: readonly (readonly [FieldKind, RegExp])[] = [
  [
    "sign",
    /(?:盖章|公章|签字|签章|签名|签署|代表|经办人|[签订约署]日期|签[订约署](?:地点|时间)|^日期|^时间|by|signature|date)$/iu,
  ],
  [
    "bank",
    /(?:开户银行|开户行|开户名称?|户名|[账帐]号|[账帐]户|银行|行号|bank|account(?: no\.?| number)?)$/iu,
  ],
  [
    "contact",
    /(?:地址|住所地?|电话|传真|邮箱|邮件|联系人|联系方式|邮编|邮政编码|法定代表人|代表人|负责人|代理人|身份证号码?|证件号码?|税号|识别号|信用代码|执照号?|手机号?码?|资质等级|e-?mail|address|tel(?:ephone)?|phone|fax|attn|attention|name|title)$/iu,
  ],
  [
    "party",
    /(?:[甲乙丙]方|采购人|采购单位|供应商|中标人|成交人|中标单位|成交供应商|委托[方人]|受托[方人]|[买卖]方|[发承]包[方人]|物业服务人|物业服务企业|物业公司|业主委员会|建设单位|owner|manager|seller|buyer|client|contractor)$/iu,
  ],
  [
    "project",
    /(?:编号|项目名称|物业名称|工程名称|项目地点|服务地点|项目内容|服务时间|完成时间|服务期限|服务期|合同期限|合同价款|合同金额|合同总价|物业类型|坐落位置|坐落|四至|建筑面积|占地面积|单价|总价|金额|大写|小写|面积|数量|项目)$/u,
  ],
];

/** Number of a list before a label: 1、 （二） 5.4.1 ①. */
const number =
  /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）]|[\d一二三四五六七八九十]{1,3}[、.．]|\d+(?:\.\d+)+\.?|[①-⑳])\s*/u;
/** A remark in brackets after a label: 甲方（盖章）; when it says how to sign, it is the label itself. */
const remark = /[（(][^（()）]{0,20}[)）]\s*$/u;

/** The kind of field a label names, `undefined` when it is no field of a form but the beginning of a text. `label` is without its colon. */
export const fieldKindOf = (label: string): FieldKind | undefined => {
  const bare = label
    .replace(number, "")
    .replace(/^[\s*★▲□|]+/u, "")
    .trim();
  if (bare.length === 0 || bare.length > 24 || /[，。；]/u.test(bare)) return undefined;
  const inside = remark.exec(bare)?.[0].replace(/[（()）\s]/gu, "");
  const outside = bare.replace(remark, "").replace(/\s+/gu, "");
  for (const text of [inside, outside]) {
    if (text === undefined || text === "") continue;
    const found = names.find(
      ([kind, pattern]) => pattern.test(text) && (text === outside || kind === "sign"),
    );
    if (found !== undefined) return found[0];
  }
  return undefined;
};

const sentenceLabel = /^([^：:|]{1,26})[：:]/u;

/** The label a line begins with and its kind: `甲方（盖章）：` → sign. */
export const fieldOf = (line: string): { readonly label: string; readonly kind: FieldKind } | undefined => {
  const label = sentenceLabel.exec(line)?.[1];
  const kind = label === undefined ? undefined : fieldKindOf(label);
  return label === undefined || kind === undefined ? undefined : { label, kind };
};
