import type { AmendmentView } from "@heyue/core/contract/amendment/view";
import { word } from "../element/words.ts";
import { amendmentPhaseWords, causeWords } from "../vocabulary/amendment.ts";
import { listed, type Row, section } from "./section.ts";

const phases = ["proposed", "agreed"] as const;

/** Amendments in progress (办理中的变更). */
export const amendments = section<readonly AmendmentView[]>({
  name: "amendments",
  group: "contract",
  kinds: ["amendment"],
  needsContract: true,
  load: (source) => listed(source, "amendments", phases),
  figures: (all, { day, language, t, today }) => {
    const row = (one: AmendmentView): Row => ({
      key: one.id,
      about: { kind: "amendment", id: one.id },
      cells: [
        one.title,
        word(amendmentPhaseWords, language, one.phase),
        day(one.effectiveFrom),
        word(causeWords, language, one.ground.kind),
      ],
      isLate: one.effectiveFrom < today,
      facts: [
        [t("basis"), one.ground.basis],
        ...one.positions.map(({ on, party, text }) => [`${t(`by-${party}`)} ${day(on)}`, text] as const),
        ...(one.consent ? [[t("consent"), `${one.consent.ref} ${day(one.consent.on)}`] as const] : []),
        [t("record"), `${one.id}@${one.version}`],
      ],
    });
    return phases.map((phase) => {
      const found = all.filter((one) => one.phase === phase);
      return {
        id: phase,
        label: word(amendmentPhaseWords, language, phase),
        value: String(found.length),
        head: [t("what"), t("phase"), t("effectiveFrom"), t("cause")],
        rows: found.map(row),
        ...(found.length > 0 && { tone: "wait" as const }),
      };
    });
  },
});
