import { due, parsePeriod, type Due } from "@heyue/core/kernel/due";
import { workCalendar, type WorkCalendar, type WorkCalendarDocument } from "@heyue/core/kernel/work-calendar";
import { CaseError, workingTimeCase } from "@heyue/core/kernel/working-time";
import type { Command } from "commander";
import { answerLines, BadLine, isObject, readJsonArgument } from "./input.ts";
import { BadInput, exitCode, say, type Terminal } from "./terminal.ts";

interface DueOptions {
  readonly from?: string;
  readonly within?: string;
  readonly before?: boolean;
  readonly roll: string;
  readonly calendar: string;
  readonly json?: boolean;
  readonly jsonl?: boolean;
}

// Loaded when asked for: help and usage errors need no law.
const rules = () => import("@heyue/rules");

const badInput = (message: string): BadInput =>
  new BadInput("invalid-input", { "zh-CN": `输入有误：${message}`, en: message });

/** Runs what throws a `RangeError` on bad input. */
const checked = <A>(run: () => A): A => {
  try {
    return run();
  } catch (error) {
    if (error instanceof RangeError) throw badInput(error.message);
    throw error;
  }
};

const readCalendar = async (name: string, terminal: Terminal): Promise<WorkCalendar> => {
  const { builtinPolicies, cnCalendar } = await rules();
  if (name === "CN") return cnCalendar;
  if (!/\.json$|[/\\]/.test(name)) return checked(() => builtinPolicies().calendar(name));
  const document = await readJsonArgument(name, "--calendar", terminal);
  if (!isObject(document))
    throw badInput(
      `${name}: a calendar file is one JSON object with id, week, off, makeUp, knownFrom, knownThrough`,
    );
  return checked(() => workCalendar(document as unknown as WorkCalendarDocument));
};

const show = (answer: Due, terminal: Terminal): string => {
  const rolled =
    answer.raw === answer.due
      ? ""
      : say(terminal, `（末日 ${answer.raw} 为休息日，顺延）`, ` (rolled from ${answer.raw}, a rest day)`);
  const stale = say(
    terminal,
    `；超出日历 ${answer.calendar} 的已知范围 ${answer.knownThrough}`,
    `; past ${answer.knownThrough}, the last day calendar ${answer.calendar} knows`,
  );
  return `${answer.due}${rolled}${answer.verdict === "stale" ? stale : ""}\n`;
};

const count = async (options: DueOptions, terminal: Terminal): Promise<number> => {
  const { from, within, before, roll } = options;
  if (from === undefined || within === undefined) {
    throw new BadInput("usage", {
      "zh-CN":
        '请给出 --from 和 --within，例如 heyue due --from 2026-01-05 --within "5 workdays"；或用 --jsonl 从标准输入读取。',
      en: 'Give --from and --within, e.g. heyue due --from 2026-01-05 --within "5 workdays"; or --jsonl to read standard input.',
    });
  }
  if (roll !== "forward" && roll !== "none") throw badInput(`--roll is forward or none, not "${roll}"`);
  const calendar = await readCalendar(options.calendar, terminal);
  const answer = checked(() =>
    due({ ...parsePeriod(within), from, roll, calendar, before: before === true }),
  );
  terminal.out(options.json === true ? `${JSON.stringify(answer)}\n` : show(answer, terminal));
  return answer.verdict === "stale" ? exitCode.finding : exitCode.clean;
};

const countLines = async (terminal: Terminal): Promise<number> => {
  const { cnCalendar } = await rules();
  return answerLines(terminal, (value) => {
    try {
      return {
        value: { id: value["id"] ?? null, result: workingTimeCase(value, { CN: cnCalendar }) },
        exit: exitCode.clean,
      };
    } catch (error) {
      if (error instanceof CaseError) throw new BadLine("invalid-input", error.path, error.message);
      if (error instanceof RangeError) throw new BadLine("invalid-input", "", error.message);
      throw error;
    }
  });
};

/** `heyue due`: counts a deadline (期限计算). */
export const dueCommand = (program: Command, terminal: Terminal, done: (code: number) => void): void => {
  program
    .command("due")
    .description(
      say(
        terminal,
        "计算期限：首日不计，末日逢休息日顺延",
        "count a deadline: the first day is not counted, a last day off rolls forward",
      ),
    )
    .option("--from <INSTANT|DATE>", say(terminal, "起算的时刻或日期", "moment or date it runs from"))
    .option(
      "--within <PERIOD>",
      say(terminal, '期间，如 "5 workdays"', 'period: "N minutes|hours|days|workdays|months"'),
    )
    .option("--before", say(terminal, "从日期倒数，不顺延", "count back; nothing rolls"))
    .option(
      "--roll <forward|none>",
      say(terminal, "末日逢休息日是否顺延", "whether a last day off rolls forward"),
      "forward",
    )
    .option("--calendar <CN|FILE.json>", say(terminal, "工作日历", "working calendar"), "CN")
    .option("--json", say(terminal, "只输出 JSON", "JSON on stdout"))
    .option("--jsonl", say(terminal, "从标准输入逐行读取题目", "read cases line by line from standard input"))
    .action(async (options: DueOptions) =>
      done(options.jsonl === true ? await countLines(terminal) : await count(options, terminal)),
    );
};
