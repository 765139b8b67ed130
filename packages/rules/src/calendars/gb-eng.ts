import { type WorkCalendar, workCalendar } from "@heyue/core/kernel/work-calendar";

/**
 * Days off of 2024 to 2026 beside Saturdays and Sundays. Good Friday and Christmas Day are off at common law; Easter Monday,
 * the last Mondays of May and August and 26 December by Schedule 1 of the Act; New Year's Day, the first Monday of May and
 * the day in place of a 26 December that is a Saturday by proclamation under section 1 of it.
 */
const off: readonly (readonly string[])[] = [
  // Easter Sunday 31 March.
  [
    "2024-01-01",
    "2024-03-29",
    "2024-04-01",
    "2024-05-06",
    "2024-05-27",
    "2024-08-26",
    "2024-12-25",
    "2024-12-26",
  ],
  // Easter Sunday 20 April.
  [
    "2025-01-01",
    "2025-04-18",
    "2025-04-21",
    "2025-05-05",
    "2025-05-26",
    "2025-08-25",
    "2025-12-25",
    "2025-12-26",
  ],
  // Easter Sunday 5 April; 26 December is a Saturday, so 28 December is off in its place.
  [
    "2026-01-01",
    "2026-04-03",
    "2026-04-06",
    "2026-05-04",
    "2026-05-25",
    "2026-08-31",
    "2026-12-25",
    "2026-12-28",
  ],
];

/**
 * The working calendar of England: Monday to Friday, less Good Friday, Christmas Day and the bank holidays of England and
 * Wales. It knows 2024 to 2026; a proclamation can appoint more days, so later answers are `stale`, never guessed.
 */
export const gbEngCalendar: WorkCalendar = workCalendar({
  id: "GB-ENG",
  week: [1, 2, 3, 4, 5],
  off: off.flat(),
  makeUp: [],
  knownFrom: "2024-01-01",
  knownThrough: "2026-12-31",
  citations: [
    {
      source: "Banking and Financial Dealings Act 1971",
      article: "Section 1 and Schedule 1, paragraph 1",
      quote:
        "Easter Monday. The last Monday in May. The last Monday in August. 26th December, if it be not a Sunday.",
      inForceFrom: "1971-12-16",
    },
  ],
});
