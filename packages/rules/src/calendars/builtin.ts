import type { WorkCalendar } from "@heyue/core/kernel/work-calendar";
import { cnCalendar } from "./cn.ts";
import { gbEngCalendar } from "./gb-eng.ts";

/** The working calendars of this package. */
export const builtinCalendars: readonly WorkCalendar[] = [cnCalendar, gbEngCalendar];
