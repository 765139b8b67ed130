/** A stand-in for the loss from late payment: the one-year loan prime rate (一年期LPR), percent a year, from a day on. */
export interface LossProxy {
  readonly from: string;
  readonly percent: number;
}

/**
 * One-year loan prime rate (贷款市场报价利率) by the day of its publication by the National Interbank Funding Center. The text of a
 * contract shows no loss; the proxy only says from where on a reduction may be asked for.
 */
const loanPrimeRates: readonly LossProxy[] = [
  { from: "2019-08-20", percent: 4.25 },
  { from: "2019-09-20", percent: 4.2 },
  { from: "2019-11-20", percent: 4.15 },
  { from: "2020-02-20", percent: 4.05 },
  { from: "2020-04-20", percent: 3.85 },
  { from: "2021-12-20", percent: 3.8 },
  { from: "2022-01-20", percent: 3.7 },
  { from: "2022-08-22", percent: 3.65 },
  { from: "2023-06-20", percent: 3.55 },
  { from: "2023-08-21", percent: 3.45 },
  { from: "2024-07-22", percent: 3.35 },
  { from: "2024-10-21", percent: 3.1 },
  { from: "2025-05-20", percent: 3 },
];

/** The proxy on a day; the last one known without a day. `undefined` before the first. */
export const lossProxyOn = (on?: string): LossProxy | undefined =>
  loanPrimeRates.findLast(({ from }) => on === undefined || from <= on);
