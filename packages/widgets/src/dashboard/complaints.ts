import type { ComplaintSummary } from "@heyue/core/complaint/view";
import { word } from "../element/words.ts";
import { phaseWords, stepWords } from "../vocabulary/complaint.ts";
import { type DashboardFigure, daysAfter, type Row, section } from "./section.ts";

const page = 200;
const phases = ["filed", "acknowledged", "triaged", "assigned", "answered", "resolved"] as const;

/** Complaints that are not settled, by state and deadline (投诉，按状态和时限). */
export const complaints = section<readonly ComplaintSummary[]>({
  name: "complaints",
  group: "complaints",
  kinds: ["complaint"],
  needsContract: false,
  load: async ({ estate, port, signal }) => {
    const all: ComplaintSummary[] = [];
    for (let offset = 0; ; offset += page) {
      const found = await port.complaints(
        { estate, open: true, order: "next-due", limit: page, offset },
        { signal },
      );
      all.push(...found);
      if (found.length < page) return all;
    }
  },
  figures: (all, { day, language, t, today }) => {
    const phaseText = (phase: ComplaintSummary["phase"]): string =>
      phase === "resolved" ? t("waitsForOwner") : word(phaseWords, language, phase);
    const row = (one: ComplaintSummary): Row => ({
      key: one.id,
      about: { kind: "complaint", id: one.id },
      cells: [
        one.number,
        one.subject ?? t("erased"),
        phaseText(one.phase),
        one.next ? word(stepWords, language, one.next.kind) : "",
        day(one.next?.dueDate ?? one.next?.due),
        one.responsible?.name ?? "",
      ],
      isLate: one.overdue,
      facts: [
        [t("filedOn"), day(one.filedAt)],
        [t("unit"), one.unit?.name ?? t("none")],
        [t("escalations"), String(one.escalations)],
        [t("record"), `${one.id}@${one.version}`],
      ],
    });
    const figure = (
      id: string,
      label: string,
      found: readonly ComplaintSummary[],
      tone?: "late" | "wait",
    ): DashboardFigure => ({
      id,
      label,
      value: String(found.length),
      head: [t("number"), t("what"), t("phase"), t("nextStep"), t("due"), t("responsible")],
      rows: found.map(row),
      ...(tone && found.length > 0 && { tone }),
    });
    const soon = daysAfter(today, 3);
    return [
      figure("open", t("complaintsOpen"), all),
      figure(
        "overdue",
        t("overdue"),
        all.filter(({ overdue }) => overdue),
        "late",
      ),
      figure(
        "soon",
        t("dueIn3"),
        all.filter(
          ({ next, overdue }) => !overdue && next !== null && (next.dueDate ?? next.due.slice(0, 10)) <= soon,
        ),
      ),
      figure(
        "paused",
        t("paused"),
        all.filter(({ paused }) => paused),
        "wait",
      ),
      ...phases.map((phase) =>
        figure(
          phase,
          phaseText(phase),
          all.filter((one) => one.phase === phase),
          phase === "resolved" ? "wait" : undefined,
        ),
      ),
    ];
  },
});
