import type { Words } from "../portal-estate.ts";
import { recordTable } from "../record-table.ts";
import { escapeHtml } from "../template.ts";
import { type Reading, readValue } from "./reading.ts";

/** The bundle of the estate and the checkpoints that hold it to its word (证据包和检查点). */
export const evidencePage = async ({ caller, estate, heyue, say }: Reading): Promise<Words> => {
  const [log] = (await readValue(heyue.checkpoints.list(caller, { estate }))) ?? [];
  const [latest] = log?.latest ?? [];
  const bundle = `/heyue/v1/estates/${encodeURIComponent(estate)}/evidence`;
  if (log === undefined || latest === undefined)
    return {
      bundle,
      latestHead: `<p class="empty">${escapeHtml(say("evidenceNoCheckpoint"))}</p>`,
      checkpoints: "",
    };
  const head = ["checkpointDay", "checkpointHead", "checkpointStreams", "checkpointSigned", "checkpointDeposit"]; // prettier-ignore
  const rows = log.latest.map(({ day, deposits, head: mark, key, streams }) => ({
    cells: [
      `<time datetime="${day}">${day}</time>`,
      `<code class="head">${escapeHtml(mark)}</code>`,
      String(streams),
      escapeHtml(say(key === null ? "checkpointUnsigned" : "checkpointIsSigned")),
      deposits.map(({ receipt }) => `<span class="short">${escapeHtml(receipt)}</span>`).join("<br />") ||
        escapeHtml(say("checkpointUnsigned")),
    ],
  }));
  const keys = [...new Set(log.latest.flatMap(({ key }) => key ?? []))];
  return {
    bundle,
    latestHead:
      `<p>${escapeHtml(say("evidenceLatest"))} <code class="head" id="latest-head">${escapeHtml(latest.head)}</code></p>` +
      `<p><a href="/verify?expect=${encodeURIComponent(latest.head)}">${escapeHtml(say("evidenceVerify"))}</a></p>`,
    checkpoints:
      `<p>${escapeHtml(say("checkpointsText", { n: log.count }))}</p>` +
      keys
        .map(
          (key) => `<p>${escapeHtml(say("checkpointKey"))} <code class="head">${escapeHtml(key)}</code></p>`,
        )
        .join("") +
      recordTable({ caption: say("checkpointsTitle"), head: head.map((name) => say(name)), rows }),
  };
};
