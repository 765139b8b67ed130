import { number } from "../../../format/authoring.ts";
import type { Parameter } from "../../../format/document.ts";

const quote =
  "1Y LPR：2019-08-20 4.25%；2019-09-20 4.20%；2019-11-20 4.15%；2020-02-20 4.05%；2020-04-20 3.85%；2021-12-20 3.80%；2022-01-20 3.70%；2022-08-22 3.65%；2023-06-20 3.55%；2023-08-21 3.45%；2024-07-22 3.35%；2024-10-21 3.10%；2025-05-20 3.00%（至 2026-04-20 未变）";

/** The one-year rate from its first day to the day before the next change; read through 2026-04-20, later ones were not read. */
const series: readonly (readonly [from: string, to: string, rate: string])[] = [
  ["2019-08-20", "2019-09-20", "4.25%"],
  ["2019-09-20", "2019-11-20", "4.20%"],
  ["2019-11-20", "2020-02-20", "4.15%"],
  ["2020-02-20", "2020-04-20", "4.05%"],
  ["2020-04-20", "2021-12-20", "3.85%"],
  ["2021-12-20", "2022-01-20", "3.80%"],
  ["2022-01-20", "2022-08-22", "3.70%"],
  ["2022-08-22", "2023-06-20", "3.65%"],
  ["2023-06-20", "2023-08-21", "3.55%"],
  ["2023-08-21", "2024-07-22", "3.45%"],
  ["2024-07-22", "2024-10-21", "3.35%"],
  ["2024-10-21", "2025-05-20", "3.10%"],
  ["2025-05-20", "2026-04-21", "3.00%"],
];

/** The loan prime rate of one year (一年期贷款市场报价利率) as a dated series. */
export const lpr: Parameter = {
  segments: [
    ...series.map(([from, to, rate]) => ({
      from,
      to,
      value: number(rate),
      cite: { id: "CN-LPR", source: "lpr", article: "公告", quote },
    })),
    { from: "2026-04-21", to: "open", gap: "not-yet" },
  ],
};
