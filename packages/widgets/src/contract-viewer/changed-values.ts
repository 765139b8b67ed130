import type { ContractDraft, FeeItem } from "@heyue/core/contract/draft";
import type { Party } from "@heyue/core/kernel/party";
import type { Standard } from "@heyue/core/standard/standard";
import type { Language } from "../element/language.ts";
import { dayText } from "../element/moment.ts";
import { word } from "../element/words.ts";
import { feeWords, partyWords } from "../vocabulary/contract.ts";
import type { ContractParts } from "./contract-sections.ts";
import { parsePrice, priceText, shifted } from "../element/decimal.ts";
import { frequencyText, targetText } from "./measure.ts";

/** One agreed value in both texts; `null` where a text has none. */
interface ValueChange {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
  /** By how much a price went up or down, in words; `null` where that cannot be told. */
  readonly difference?: string | null;
}

/** What changed of one standard, price or other term. */
export interface ValueGroup {
  readonly title: string;
  readonly kind: "added" | "removed" | "changed";
  readonly values: readonly ValueChange[];
}

type Words = Pick<ContractParts, "language" | "t">;

/** Values of a part by name; `null` for what it does not say. */
type Values = readonly (readonly [label: string, value: string | null])[];

const numberOf = (draft: ContractDraft, clause: string): string =>
  draft.chapters.flatMap(({ clauses }) => clauses).find(({ id }) => id === clause)?.number ?? clause;

const differing = (before: Values | null, after: Values | null): readonly ValueChange[] => {
  const old = new Map(before || []);
  const fresh = new Map(after || []);
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .map((label) => ({ label, before: old.get(label) ?? null, after: fresh.get(label) ?? null }))
    .filter((value) => value.before !== value.after);
};

const group = (title: string, before: Values | null, after: Values | null): readonly ValueGroup[] => {
  const values = differing(before, after);
  if (!values.length) return [];
  return [{ title, kind: before === null ? "added" : after === null ? "removed" : "changed", values }];
};

/** Both texts' parts by their ids, the later text's order first. */
const paired = <A extends { readonly id: string }>(
  before: readonly A[],
  after: readonly A[],
): readonly (readonly [A | null, A | null])[] => [
  ...after.map((item) => [before.find(({ id }) => id === item.id) ?? null, item] as const),
  ...before.filter(({ id }) => !after.some((item) => item.id === id)).map((item) => [item, null] as const),
];

const standardValues = (draft: ContractDraft, standard: Standard, { language, t }: Words): Values => [
  [t("item"), standard.title],
  [t("target"), targetText(standard, language)],
  [t("frequency"), frequencyText(standard.frequency, language) || null],
  [t("measuredBy"), standard.measuredBy],
  [t("duty"), standard.duty],
  [t("clause"), numberOf(draft, standard.clause)],
];

const feeValues = (draft: ContractDraft, item: FeeItem, { language, t }: Words): Values => {
  const unit = word(feeWords, language, item.unit);
  const shown = (text: string): string => {
    const price = parsePrice(text);
    return `${price === null ? text : priceText(price)} ${unit}`;
  };
  return [
    [t("item"), `${item.title} ${item.houseType}`],
    [t("unitPrice"), shown(item.unitPrice)],
    ...item.composition.map(({ amount, item: name }) => [name, shown(amount)] as const),
    [t("clause"), numberOf(draft, item.clause)],
  ];
};

/** By how much a price changed, exactly. */
const priceDifference = (before: FeeItem | null, after: FeeItem | null, { t }: Words): string | null => {
  const [old, fresh] = [before, after].map((item) => item && parsePrice(item.unitPrice));
  if (typeof old !== "number" || typeof fresh !== "number" || old === fresh) return null;
  return t(fresh > old ? "more" : "less", { n: priceText(Math.abs(fresh - old)) });
};

const partyFields = [
  "name", "registration", "address", "representative", "phone", "serviceAddress", "jurisdiction", "grossArea", "units",
] as const; // prettier-ignore

/** What a text says of the estate or of a party. */
const partyValues = (party: ContractDraft["estate"] | Party, { language, t }: Words): Values => [
  ...("role" in party ? [[t("partyRole"), word(partyWords, language, party.role)] as const] : []),
  ...partyFields.flatMap((field) => {
    const value = (party as Partial<Record<typeof field, string | number>>)[field];
    return value === undefined ? [] : [[t(field), String(value)] as const];
  }),
];

const moneyValues = ({ fees }: ContractDraft, { language, t }: Words): Values => {
  const { lateCharge, payment } = fees;
  return [
    [t("basis"), word(feeWords, language, fees.basis)],
    [t("priceSource"), word(feeWords, language, fees.priceSource)],
    [
      t("payment"),
      t("paymentText", {
        cycle: word(feeWords, language, payment.cycle),
        day: payment.dueDay,
        n: payment.prepayMonthsMax,
      }),
    ],
    [
      t("lateCharge"),
      lateCharge
        ? t("lateText", { n: shifted(lateCharge.dailyRate, 4) }) +
          (lateCharge.cap ? t("lateCap", { n: shifted(lateCharge.cap, 2) }) : "")
        : null,
    ],
  ];
};

const termText = (draft: ContractDraft, language: Language, t: Words["t"]): string =>
  t("termText", { from: dayText(draft.term.from, language), to: dayText(draft.term.to, language) });

const generalValues = (draft: ContractDraft, { language, t }: Words): Values => [
  [t("titleOf"), draft.title],
  [t("stageOf"), t(`stage-${draft.stage}`)],
  [t("term"), termText(draft, language, t)],
  [
    t("notice"),
    draft.notice && draft.notice.nonRenewalDays !== null
      ? t("noticeText", { n: draft.notice.nonRenewalDays })
      : null,
  ],
  [t("chaptersOf"), draft.chapters.map(({ heading, number }) => `${number} ${heading}`).join(t("separator"))],
];

/** What changed of the values of two texts, each with its unit: standards, prices, payment, term, parties. */
export const changedValues = (
  before: ContractDraft,
  after: ContractDraft,
  words: Words,
): readonly ValueGroup[] => {
  const { t } = words;
  return [
    ...paired(before.standards, after.standards).flatMap(([old, fresh]) =>
      group(
        (fresh ?? old)!.title,
        old && standardValues(before, old, words),
        fresh && standardValues(after, fresh, words),
      ),
    ),
    ...paired(before.fees.items, after.fees.items).flatMap(([old, fresh]) =>
      group(
        (fresh ?? old)!.title,
        old && feeValues(before, old, words),
        fresh && feeValues(after, fresh, words),
      ).map((found) => ({
        ...found,
        values: found.values.map((value) =>
          value.label === t("unitPrice")
            ? { ...value, difference: priceDifference(old, fresh, words) }
            : value,
        ),
      })),
    ),
    ...group(t("fees"), moneyValues(before, words), moneyValues(after, words)),
    ...group(t("contract"), generalValues(before, words), generalValues(after, words)),
    ...(["estate", "client", "provider"] as const).flatMap((party) =>
      group(t(party), partyValues(before[party], words), partyValues(after[party], words)),
    ),
  ];
};
