import type { ContractReading } from "../reading.ts";

const owners = /业主|住宅|小区|物业费|居民/;
const purchase = /政府采购|采购人|采购文件|招标文件|财政(?:资金|性资金)/;

/** Whether owners have a say in a contract: `owners` of an estate, one `purchaser` under procurement law, or `unknown`. */
export const clientKind = (reading: ContractReading): "owners" | "purchaser" | "unknown" => {
  if (purchase.test(reading.text) && !/业主大会|业主委员会/.test(reading.text)) return "purchaser";
  return owners.test(reading.text) ? "owners" : "unknown";
};

/** Whether Chinese property law governs a text: a Chinese one, or one that says so. */
export const underChineseLaw = ({ language, text }: ContractReading): boolean =>
  language === "zh" || /People['’]s Republic of China|\bPRC\b/.test(text);

/** Whether a text says that the owners, or both parties, decide a matter. */
export const decidedTogether = (text: string): boolean =>
  /业主(?:大会|共同|委员会)[^。；]{0,24}(?:决定|同意|表决|通过|批准|确认|续聘|选聘|讨论|审议)|(?:经|由|报|征得)[^，。；]{0,12}业主|双方(?:另行)?(?:协商|书面|签订|签署|同意|共同|重新)|(?:经|征得)(?:甲方|对方|采购人|委托方)[^，。；]{0,8}(?:同意|批准|确认)|协商一致/.test(
    text,
  );
