import type { BriefingView } from "@heyue/core/contract/briefing/view";
import { word } from "../element/words.ts";
import { briefedWords } from "../vocabulary/running-contract.ts";
import { type DashboardFigure, listed, type Row, section } from "./section.ts";

/** Coverage of the briefing (交底覆盖率), per team and all. */
export const briefings = section<readonly BriefingView[]>({
  name: "briefings",
  group: "performance",
  kinds: ["briefing"],
  needsContract: true,
  load: (source) => listed(source, "briefings"),
  figures: (all, { day, language, person, t, today }) => {
    const head = [t("personName"), t("team"), t("phase"), t("sentOn"), t("due"), t("acknowledgedOn")];
    const people = all.flatMap(({ id, sheets }) =>
      sheets
        .filter(({ retired }) => !retired)
        .flatMap((sheet) =>
          sheet.people.map((one) => ({
            sheet: sheet.id,
            isLate:
              one.state !== "acknowledged" &&
              (one.missed.length > 0 || (one.deadline !== null && one.deadline.dueDate < today)),
            state: one.state,
            row: {
              key: `${sheet.id}/${one.person}`,
              about: { kind: "briefing", id },
              cells: [
                person(one.person),
                sheet.name,
                word(briefedWords, language, one.state),
                day(one.sentAt),
                day(one.deadline?.dueDate ?? one.missed.at(-1)?.dueDate),
                day(one.acknowledgement?.at),
              ],
              facts: [
                [t("revision"), `${sheet.revision}`],
                ...one.failedChecks.map(
                  ({ at, wrong }) => [t("failedCheck"), `${day(at)} · ${wrong.length}`] as const,
                ),
                ...one.former.map(
                  ({ at, event, supersededBy }) =>
                    [t("former"), `${day(at)} · ${id}@${event} → ${id}@${supersededBy ?? ""}`] as const,
                ),
                [t("record"), one.acknowledgement ? `${id}@${one.acknowledgement.event}` : t("none")],
              ],
            } satisfies Row,
          })),
        ),
    );
    type Briefed = (typeof people)[number];
    const rowsOf = (found: readonly Briefed[]): readonly Row[] =>
      found.map(({ isLate, row }) => ({ ...row, isLate }));
    const count = (
      id: string,
      label: string,
      found: readonly Briefed[],
      tone: "late" | "wait",
    ): DashboardFigure => ({
      id,
      label,
      value: String(found.length),
      head,
      rows: rowsOf(found),
      ...(found.length > 0 && { tone }),
    });
    const coverage = (
      id: string,
      label: string,
      acknowledged: number,
      of: number,
      found: readonly Briefed[],
    ): DashboardFigure => ({
      id,
      label,
      value: of === 0 ? t("nobodyBriefed") : t("ofAll", { n: acknowledged, of }),
      head,
      rows: rowsOf(found),
      ...(of > 0 && { bar: { part: acknowledged / of } }),
    });
    if (!all.length) return [];
    const total = all.reduce(
      (sum, { total: one }) => ({ acknowledged: sum.acknowledged + one.acknowledged, of: sum.of + one.of }),
      { acknowledged: 0, of: 0 },
    );
    return [
      coverage("total", t("coverage"), total.acknowledged, total.of, people),
      count(
        "late",
        t("overdue"),
        people.filter(({ isLate }) => isLate),
        "late",
      ),
      count(
        "stale",
        t("stale"),
        people.filter(({ state }) => state === "stale"),
        "wait",
      ),
      ...all.flatMap(({ coverage: teams }) =>
        teams.map(({ acknowledged, of, sheet, team }) =>
          coverage(
            `team-${sheet}`,
            team,
            acknowledged,
            of,
            people.filter((one) => one.sheet === sheet),
          ),
        ),
      ),
    ];
  },
});
