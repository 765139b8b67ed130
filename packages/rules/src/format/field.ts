/** A day (日期). */
export const date = { type: "date" } as const;
/** A time of a day, with its offset (时刻). */
export const instant = { type: "instant" } as const;
/** A day or an instant. */
export const moment = { type: "moment" } as const;
/** A calendar month, `YYYY-MM`. */
export const month = { type: "month" } as const;
/** An amount in yuan with two decimals (金额). */
export const money = { type: "money" } as const;
/** Square metres (面积). */
export const area = { type: "area" } as const;
/** Yuan per square metre and month (单价). */
export const unitPrice = { type: "unit-price" } as const;
/** An exact number: a share, a percentage, a count of months. */
export const rate = { type: "rate" } as const;
/** Yes or no. */
export const boolean = { type: "boolean" } as const;
/** A code or a text. */
export const text = { type: "text" } as const;
/** A whole number from 0. */
export const count = { type: "integer", minimum: 0 } as const;
/** Codes or texts. */
export const texts = { type: "list", of: text } as const;
/** How the fee is reckoned (包干制、酬金制). */
export const scheme = { type: "enum", values: ["lump-sum", "remuneration"] } as const;
/** The lowest and the highest amount. */
export const range = { type: "list", of: money } as const;
