/**
 * Figures that a `ContractDraft` has no place for and that our clauses need (条款默认值). Each can be set; what is not set is
 * the value of `defaultTerms`, which the parties read in the contract before they sign.
 */
export interface ContractTerms {
  /** Share of the unpaid amount at which a late charge ends when the draft gives no cap, in percent. */
  readonly lateChargeCap: string;
  /** Least time to pay that a demand gives, in days (Civil Code 944: a reasonable time). */
  readonly demandDays: number;
  /** Days after the end of the contract within which the provider leaves and hands over (Civil Code 949). */
  readonly handoverDays: number;
  /** Days of notice before the owners' decision to dismiss takes effect (Civil Code 946: sixty unless agreed otherwise). */
  readonly dismissalNoticeDays: number;
  /** Days of notice before the end by a provider who will not renew (Civil Code 947: ninety unless agreed otherwise). */
  readonly nonRenewalNoticeDays: number;
  /** Share of the month's fee by which it is reduced for each standard missed, in percent, when the draft names no breach. */
  readonly serviceCredit: string;
  /** Yearly limit of such reductions, in percent of the year's fee. */
  readonly serviceCreditCap: string;
  /** Days for talks before a dispute may be taken to court. */
  readonly negotiationDays: number;
  /** The court that decides (争议解决), one only. */
  readonly court: string;
  /** Number of signed originals of each side. */
  readonly originals: number;
}

/** The figures our clauses come with. */
export const defaultTerms: ContractTerms = {
  lateChargeCap: "20",
  demandDays: 15,
  handoverDays: 15,
  dismissalNoticeDays: 60,
  nonRenewalNoticeDays: 90,
  serviceCredit: "0.5",
  serviceCreditCap: "5",
  negotiationDays: 15,
  court: "物业所在地人民法院",
  originals: 3,
};
