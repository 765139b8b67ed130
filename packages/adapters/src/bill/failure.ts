/** A message in both languages. */
export interface Words {
  readonly "zh-CN": string;
  readonly en: string;
}

export type Language = keyof Words;

/** Why a whole run of bills cannot be made: wrong contract, unknown place, unusable file. One clear message. */
export class BillFailure extends Error {
  /**
   * `bad-contract`, `bad-period`, `bad-units`, `outside-term`, `unknown-place`, `too-many-kinds`, `unwritable`, `interrupted`.
   */
  readonly code: string;
  /** The message in both languages. */
  readonly words: Words;
  constructor(code: string, words: Words) {
    super(words.en);
    this.name = "BillFailure";
    this.code = code;
    this.words = words;
  }
}

/** Why one row gets no bill, by the column at fault. */
export interface RowFault {
  /** Canonical name of the column or of the fact, e.g. `area`, `vacantSince`; `row` for the row as a whole. */
  readonly column: string;
  /** `missing-fact`, `bad-value`, `unknown-type`, `bad-row`, `duplicate`, `law`, `too-large`, `not-utf8`. */
  readonly code: string;
  readonly words: Words;
}
