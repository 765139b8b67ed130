import { addDays, compare, type LocalDate, localDate } from "@heyue/core/kernel/local-date";
import { type WorkCalendar, workCalendar } from "@heyue/core/kernel/work-calendar";

/** One yearly notice on holidays: rest days (`first..last` or one date) and make-up workdays. */
interface Notice {
  readonly year: number;
  readonly papers: readonly string[];
  readonly off: readonly string[];
  readonly makeUp: readonly string[];
}

/**
 * The State Council General Office's holiday notices, 2020 to 2026. A notice may also move days of the December before
 * its year (2022-12-31 stands in the notice for 2023), so the years are merged, never read apart.
 */
const notices: readonly Notice[] = [
  {
    year: 2020,
    papers: [
      "https://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm",
      "https://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm",
    ],
    off: [
      "2020-01-01",
      "2020-01-24..2020-02-02",
      "2020-04-04..2020-04-06",
      "2020-05-01..2020-05-05",
      "2020-06-25..2020-06-27",
      "2020-10-01..2020-10-08",
    ],
    makeUp: [
      "2020-01-19",
      "2020-02-03",
      "2020-04-26",
      "2020-05-09",
      "2020-06-28",
      "2020-09-27",
      "2020-10-10",
    ],
  },
  {
    year: 2021,
    papers: ["https://www.gov.cn/zhengce/zhengceku/2020-11/25/content_5564127.htm"],
    off: [
      "2021-01-01..2021-01-03",
      "2021-02-11..2021-02-17",
      "2021-04-03..2021-04-05",
      "2021-05-01..2021-05-05",
      "2021-06-12..2021-06-14",
      "2021-09-19..2021-09-21",
      "2021-10-01..2021-10-07",
    ],
    makeUp: [
      "2021-02-07",
      "2021-02-20",
      "2021-04-25",
      "2021-05-08",
      "2021-09-18",
      "2021-09-26",
      "2021-10-09",
    ],
  },
  {
    year: 2022,
    papers: ["https://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm"],
    off: [
      "2022-01-01..2022-01-03",
      "2022-01-31..2022-02-06",
      "2022-04-03..2022-04-05",
      "2022-04-30..2022-05-04",
      "2022-06-03..2022-06-05",
      "2022-09-10..2022-09-12",
      "2022-10-01..2022-10-07",
    ],
    makeUp: [
      "2022-01-29",
      "2022-01-30",
      "2022-04-02",
      "2022-04-24",
      "2022-05-07",
      "2022-10-08",
      "2022-10-09",
    ],
  },
  {
    year: 2023,
    papers: ["https://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm"],
    off: [
      "2022-12-31..2023-01-02",
      "2023-01-21..2023-01-27",
      "2023-04-05",
      "2023-04-29..2023-05-03",
      "2023-06-22..2023-06-24",
      "2023-09-29..2023-10-06",
    ],
    makeUp: [
      "2023-01-28",
      "2023-01-29",
      "2023-04-23",
      "2023-05-06",
      "2023-06-25",
      "2023-10-07",
      "2023-10-08",
    ],
  },
  {
    year: 2024,
    papers: ["https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm"],
    off: [
      "2024-01-01",
      "2024-02-10..2024-02-17",
      "2024-04-04..2024-04-06",
      "2024-05-01..2024-05-05",
      "2024-06-10",
      "2024-09-15..2024-09-17",
      "2024-10-01..2024-10-07",
    ],
    makeUp: [
      "2024-02-04",
      "2024-02-18",
      "2024-04-07",
      "2024-04-28",
      "2024-05-11",
      "2024-09-14",
      "2024-09-29",
      "2024-10-12",
    ],
  },
  {
    year: 2025,
    papers: ["https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm"],
    off: [
      "2025-01-01",
      "2025-01-28..2025-02-04",
      "2025-04-04..2025-04-06",
      "2025-05-01..2025-05-05",
      "2025-05-31..2025-06-02",
      "2025-10-01..2025-10-08",
    ],
    makeUp: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
  },
  {
    year: 2026,
    papers: ["https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm"],
    off: [
      "2026-01-01..2026-01-03",
      "2026-02-15..2026-02-23",
      "2026-04-04..2026-04-06",
      "2026-05-01..2026-05-05",
      "2026-06-19..2026-06-21",
      "2026-09-25..2026-09-27",
      "2026-10-01..2026-10-07",
    ],
    makeUp: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
  },
];

const expand = (range: string): readonly string[] => {
  const [first = "", last = first] = range.split("..");
  const dates: string[] = [];
  for (let date: LocalDate = localDate(first); compare(date, localDate(last)) <= 0; date = addDays(date, 1))
    dates.push(date);
  return dates;
};

const years = notices.map((notice) => notice.year);

/**
 * The working calendar of mainland China (全国工作日历): Monday to Friday, less the rest days and plus the make-up workdays
 * (调休上班日) that the yearly notices order. It knows the years that have a notice; a later notice can still move the
 * very last days of December, which is why a new notice is a new version of this calendar.
 */
export const cnCalendar: WorkCalendar = workCalendar({
  id: "CN",
  week: [1, 2, 3, 4, 5],
  off: notices.flatMap((notice) => notice.off.flatMap(expand)),
  makeUp: notices.flatMap((notice) => notice.makeUp),
  knownFrom: `${Math.min(...years)}-01-01`,
  knownThrough: `${Math.max(...years)}-12-31`,
  citations: notices.flatMap((notice) =>
    notice.papers.map((paper) => ({
      source: `国务院办公厅关于${notice.year}年部分节假日安排的通知`,
      article: paper,
      quote: `${notice.year}年放假：${notice.off.join("、").replaceAll("..", "至")}；调休上班：${notice.makeUp.join("、")}`,
      inForceFrom: `${notice.year}-01-01`,
      ...(notice.year === 2025 || notice.year === 2026 ? { id: "CN-HOLDATA" } : {}),
    })),
  ),
});
