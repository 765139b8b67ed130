import * as Schema from "effect/Schema";
import { type Personal, reveal } from "../../kernel/personal.ts";
import { PersonalText } from "../../kernel/scalar.ts";
import { type LetterBill, LetterBillSchema } from "./content.ts";

/** Languages a letter can be written in. */
export const letterLanguages = ["zh-CN", "en"] as const;
export type LetterLanguage = (typeof letterLanguages)[number];

/** Who a letter is addressed to: an owner (业主), a party to the contract (单位), or another person (个人). */
export const addresseeKinds = ["owner", "organisation", "person"] as const;
export type AddresseeKind = (typeof addresseeKinds)[number];

/** Who writes (发函单位). */
export interface LetterSender {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
}

/**
 * What stands on the paper around the paragraphs of a letter (函件版面信息). It is kept with the words, so that the letter prints
 * the same for as long as it is kept, whatever changes in the directory or the contract. `Text` is `Personal` where it is stored.
 */
interface SheetOf<Text> {
  readonly language: LetterLanguage;
  readonly sender: LetterSender;
  readonly addressee: { readonly kind: AddresseeKind; readonly name: Text };
  /** Name of the unit it is about; `null` where it is about none. */
  readonly unit: Text | null;
  readonly contract: { readonly title: string; readonly number: string };
  /** Set as a table behind the first paragraph. */
  readonly bills: readonly LetterBill[];
  readonly enclosures: readonly Text[];
}

export type LetterSheet = SheetOf<Personal>;
/** The sheet as its reader sees it; texts are `null` once the person was erased. */
export type LetterSheetView = SheetOf<string | null>;

/** Shows a sheet. */
export const sheetView = ({ addressee, enclosures, unit, ...rest }: LetterSheet): LetterSheetView => ({
  ...rest,
  addressee: { kind: addressee.kind, name: reveal(addressee.name) },
  unit: unit === null ? null : reveal(unit),
  enclosures: enclosures.map(reveal),
});

const sheetOf = <Text extends Schema.Top>(one: Text) => ({
  language: Schema.Literals(letterLanguages),
  sender: Schema.Struct({ name: Schema.String, address: Schema.String, phone: Schema.String }),
  addressee: Schema.Struct({ kind: Schema.Literals(addresseeKinds), name: one }),
  unit: Schema.NullOr(one),
  contract: Schema.Struct({ title: Schema.String, number: Schema.String }),
  bills: Schema.Array(LetterBillSchema),
  enclosures: Schema.Array(one),
});

/** Stored form. */
export const LetterSheetSchema = Schema.Struct(sheetOf(PersonalText));
/** As it is shown. */
export const LetterSheetViewSchema = Schema.Struct(sheetOf(Schema.NullOr(Schema.String)));
