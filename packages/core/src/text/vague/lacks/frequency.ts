import { hasFrequency } from "../cures/measured.ts";
import { followsDocument } from "../cures/named-document.ts";
import { dutyOf, feedOf } from "../duty.ts";
import { isPermission } from "../exclusions/permission.ts";
import type { Judge } from "../judge.ts";

const STATE = /^(?:出没|发生|出现|待命|可?[起启使]用|可用|查阅|电源|供电)/;

/** Repetition without a number (定期, 不定期, 经常, 随时). */
export const frequency: Judge = {
  lacks: "frequency",
  words:
    "定期[\\u4e00-\\u9fff]{0,4}?[或和与、及]不定期|不定期|不定时(?!工作)|(?<![约规指限固确设])定(?:期(?!限|间)|时(?!间|段|器|工作))|经常(?!务)性?|常态化|时常|随时|不间断|多次|适时",
  weigh: (candidate, view) => {
    const { text } = candidate;
    if (hasFrequency(view, candidate) || followsDocument(view, candidate)) return undefined;
    if (isPermission(view, candidate) || STATE.test(view.text.slice(candidate.end))) return undefined;
    const feed = feedOf(view);
    if (text === "多次") return feed === "none" ? undefined : "high";
    if (text === "随时" || text === "适时") return "medium";
    if (text === "不间断") return /24\s*小时/.test(view.text) ? undefined : "medium";
    const duty = dutyOf(view, candidate);
    if (feed === "penalty" || feed === "termination" || duty === "core" || duty === "payment") return "high";
    return feed === "payment" && duty !== "ancillary" ? "high" : "medium";
  },
};
