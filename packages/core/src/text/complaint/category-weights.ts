import type { ComplaintCategory } from "./category.ts";

/**
 * How much the words of a category count in the text and in the subject, and how likely it is before a word is read
 * (类别权重): `[text, subject, base]`, learned by logistic regression on labelled letters as docs/complaint-text.md says. Numbers
 * only: no text of those letters is here.
 */
export const categoryWeights: Readonly<
  Record<ComplaintCategory, readonly [text: number, subject: number, base: number]>
> = {
  "repair-public-area": [0.51, 0.79, 0.05],
  "repair-leak": [0.42, 0.87, -0.03],
  "repair-elevator": [0.34, 0.8, -0.02],
  "repair-utilities": [0.38, 0.83, 0.01],
  cleaning: [0.29, 0.77, -0.04],
  greening: [0.26, 0.77, -0.06],
  "security-access": [0.34, 0.76, -0.06],
  parking: [0.32, 0.83, -0.04],
  noise: [0.48, 0.87, -0.04],
  "odour-smoke": [0.35, 0.85, -0.02],
  "fire-safety": [0.49, 0.76, 0.0],
  "illegal-construction": [0.31, 0.92, 0.09],
  "fees-charges": [0.43, 0.9, -0.02],
  "public-revenue-fund": [0.41, 0.9, -0.03],
  governance: [0.24, 0.76, -0.03],
  "staff-conduct": [0.19, 0.73, -0.07],
  disclosure: [0.22, 0.75, -0.06],
  "developer-handover": [0.44, 0.67, 0.07],
  "not-property": [0.31, 0.62, 0.3],
};
