import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Acknowledgement } from "@heyue/core/contract/briefing/state";
import type { SheetView } from "@heyue/core/contract/briefing/view";
import { dayText } from "../element/moment.ts";
import { partText } from "./parts.ts";
import type { BriefingParts } from "./parts.ts";
import { sheetChanges } from "./sheet-difference.ts";
import type { SheetChange } from "./sheet-difference.ts";

/** Something that is other than it was: by word first. */
const line = (kind: "added" | "removed" | "changed", parts: BriefingParts, what: unknown, from?: string, to?: string): TemplateResult =>
  html`<li class=${kind}>
    <p><span class="state ${kind === "removed" ? "over" : ""}">${parts.t(kind)}</span> ${what}</p>
    ${
      from === undefined
        ? nothing
        : html`<dl>
            <dt>${parts.t("was")}</dt>
            <dd><del>${from || parts.t("nothing")}</del></dd>
            <dt>${parts.t("is")}</dt>
            <dd><ins>${to || parts.t("nothing")}</ins></dd>
          </dl>`
    }
  </li>`; // prettier-ignore

const changeLine = (
  parts: BriefingParts,
  change: SheetChange,
  before: SheetView,
  after: SheetView,
): TemplateResult => {
  const { t, language } = parts;
  switch (change.kind) {
    case "added":
    case "removed": {
      const { standard } = change;
      const target = partText(parts, standard, "target", []);
      const often = partText(parts, standard, "frequency", []);
      return line(change.kind, parts, [standard.title, target, often].filter(Boolean).join(" · "));
    }
    case "changed": {
      const what = t("partOf", { title: change.after.title, part: t(`part-${change.part}`) });
      return line(
        "changed",
        parts,
        what,
        partText(parts, change.before, change.part, before.clauses),
        partText(parts, change.after, change.part, after.clauses),
      );
    }
    case "clause":
      return line("changed", parts, t("clauseWording", { number: change.number, heading: change.heading }));
    case "breach-added":
    case "breach-removed":
      return line(
        change.kind === "breach-added" ? "added" : "removed",
        parts,
        `${t("breaches")} · ${change.trigger} — ${change.remedy}`,
      );
    case "escalation":
      return line("changed", parts, t("escalation"), change.before.join(" → "), change.after.join(" → "));
    case "days": {
      const text = (days: SheetView["days"]): string =>
        days ? t("daysText", { from: dayText(days.from, language), to: dayText(days.to, language) }) : "";
      return line("changed", parts, t("days"), text(change.before), text(change.after));
    }
  }
};

/** What a sheet that became stale says now, against what was acknowledged. */
export const changeView = (
  parts: BriefingParts,
  former: Acknowledgement,
  before: SheetView | null,
  after: SheetView,
): TemplateResult => {
  const { t } = parts;
  const changes = before ? sheetChanges(before, after) : [];
  return html`<section class="changes" part="changes" aria-labelledby="changes-title">
    <h4 id="changes-title">${t("changesTitle")}</h4>
    ${
      before
        ? changes.length
          ? html`<p class="small">
                ${t("changesHint", { time: parts.clock(former.at), n: former.revision })}
              </p>
              <ul>
                ${changes.map((change) => changeLine(parts, change, before, after))}
              </ul>`
          : html`<p>${t("changesNone")}</p>`
        : html`<p class="muted">${t("changesUnread")}</p>`
    }
  </section>`;
};
