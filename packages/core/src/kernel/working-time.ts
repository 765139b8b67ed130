import {
  addBusinessDays,
  businessDaysBetween,
  businessDaysWithin,
  CaseError,
  type CaseFile,
  decodeCase,
  readDate,
  readMoment,
  writeMoment,
} from "./working-time-case.ts";
import { addDays } from "./local-date.ts";
import {
  addOpenTime,
  dateAt,
  isOpen,
  openTimeBetween,
  sameTimeOn,
  subtractOpenTime,
} from "./opening-hours.ts";
import { addWorkdays, isWorkday, rollBackward, rollForward, type WorkCalendar } from "./work-calendar.ts";

export { CaseError } from "./working-time-case.ts";

/** Result of one working-time question: an instant or date, a truth, a number, a list of dates; `null` = paused for good. */
export type WorkingTimeResult = string | boolean | number | null | readonly string[];

/**
 * Answers one working-time question (工作时间计算): moves over open hours, counts them, rolls to opening hours, and the same
 * for business days, with holidays, make-up workdays, breaks, replaced hours and pauses. An operation whose name ends in
 * `_CN` uses the Chinese working calendar given here.
 *
 * Throws a {@link CaseError} that names the bad field, or a `RangeError` for a schedule that never opens.
 */
export const workingTimeCase = (
  input: unknown,
  calendars: { readonly CN: WorkCalendar },
): WorkingTimeResult => {
  const file = decodeCase(input, calendars);
  const chinese = file.op.endsWith("_CN");
  const operation = chinese ? file.op.slice(0, -3) : file.op;
  return operation in clock ? answerClock(file, operation) : answerDate(file, operation, chinese);
};

const SECONDS: { readonly [unit: string]: number } = { second: 1, minute: 60, hour: 3600 };

const clock: { readonly [operation: string]: (file: CaseFile) => WorkingTimeResult } = {
  add: (file) => move(file, 1),
  subtract: (file) => move(file, -1),
  is_open: (file) => isOpen(file.hours, readMoment(file, "at")),
  working_seconds_between: (file) =>
    openTimeBetween(file.hours, readMoment(file, "from"), readMoment(file, "to")) / 1000 + 0,
  roll_forward_to_open: (file) => {
    const moment = addOpenTime(file.hours, readMoment(file, "at"), 0);
    return moment === null ? null : writeMoment(file, "at", moment);
  },
  roll_backward_to_open: (file) =>
    writeMoment(file, "at", subtractOpenTime(file.hours, readMoment(file, "at"), 0)),
};

const answerClock = (file: CaseFile, operation: string): WorkingTimeResult => {
  if (!file.hasHours) throw new CaseError("weekly_hours", `"${operation}" needs the weekly opening hours`);
  const answer = clock[operation];
  if (answer === undefined) throw unknownOperation(file.op);
  return answer(file);
};

const move = (file: CaseFile, direction: 1 | -1): WorkingTimeResult => {
  const from = readMoment(file, "from");
  const signed = direction * file.amount;
  const forward = signed > 0 || (signed === 0 && direction > 0);
  const unit = file.unit.replace(/s$/, "");
  if (unit === "day" || unit === "workday") {
    // A working day later is the same time of day on the next working date, moved into its opening hours.
    const date = addBusinessDays(file.calendar, dateAt(file.hours, from), signed);
    const moment = addOpenTime(file.hours, sameTimeOn(file.hours, from, date), 0);
    return moment === null ? null : writeMoment(file, "from", moment);
  }
  const seconds = SECONDS[unit];
  if (seconds === undefined) {
    throw new CaseError("input.unit", `"${file.unit}" is not a unit; write seconds, minutes, hours or days`);
  }
  const millis = Math.abs(signed) * seconds * 1000;
  if (!Number.isSafeInteger(millis)) {
    throw new CaseError("input.amount", `${file.amount} ${file.unit} is not a whole number of milliseconds`);
  }
  const moment = forward ? addOpenTime(file.hours, from, millis) : subtractOpenTime(file.hours, from, millis);
  return moment === null ? null : writeMoment(file, "from", moment);
};

const answerDate = (file: CaseFile, operation: string, chinese: boolean): WorkingTimeResult => {
  const { calendar } = file;
  const date = (...names: readonly string[]) => readDate(file, names);
  const add = (amount: number): string => {
    const from = date("date", "from");
    return chinese ? addWorkdays(calendar, from, amount) : addBusinessDays(calendar, from, amount);
  };
  switch (operation) {
    case "is_business_day":
      return isWorkday(calendar, date("date", "at"));
    case "roll_forward_date":
      return rollForward(calendar, date("date", "from"));
    case "roll_backward_date":
      return rollBackward(calendar, date("date", "from"));
    case "next_business_day":
      return rollForward(calendar, addDays(date("date", "from"), 1));
    case "previous_business_day":
      return rollBackward(calendar, addDays(date("date", "from"), -1));
    case "add_business_days":
      return add(file.amount);
    case "subtract_business_days":
      return add(-file.amount);
    case "business_days_between":
      return businessDaysBetween(calendar, date("from"), date("to"), false);
    case "business_days_between_inclusive":
      return businessDaysBetween(calendar, date("from"), date("to"), true);
    case "list_business_days":
      return businessDaysWithin(calendar, date("from"), date("to"));
    default:
      throw unknownOperation(file.op);
  }
};

const unknownOperation = (op: string): CaseError =>
  new CaseError("op", `"${op}" is not a known operation; see the table of working-time operations`);
