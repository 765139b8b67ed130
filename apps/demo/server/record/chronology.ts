import { eventWord, kindWord, roleWord } from "@heyue/core/evidence";
import type { Envelope } from "@heyue/core/kernel/envelope";
import type { Words } from "../portal-estate.ts";
import { recordTable } from "../record-table.ts";
import { escapeHtml } from "../template.ts";
import { type Reading, readValue } from "./reading.ts";

/** Kinds that have no page of their own, and the collection that each is in. */
const collections = {
  account: "accounts",
  arrears: "arrears",
  deviation: "deviations",
  dispute: "disputes",
  risk: "risks",
} as const;

const isKind = (text: string): text is keyof typeof collections => Object.hasOwn(collections, text);

/** What happened to one thing, event by event, out of its chain (经过); `null` where there is none that this reader may see. */
export const chronologyPage = async (reading: Reading): Promise<Words | null> => {
  const { caller, heyue, language, nameOf, say, url } = reading;
  const kind = url.searchParams.get("kind") ?? "";
  const id = url.searchParams.get("id") ?? "";
  if (!isKind(kind)) return null;
  const chain = await readValue(heyue[collections[kind]].chain(caller, id));
  if (chain === null) return null;
  const rows = await Promise.all(
    chain.events.map(async ({ hash, text }) => {
      const { actor, occurredAt: at, type } = JSON.parse(text) as Envelope;
      const name = actor.role === "system" ? "" : `${await nameOf(actor.id)} `;
      return {
        cells: [
          escapeHtml(eventWord(type, language)),
          `<time datetime="${escapeHtml(at)}">${escapeHtml(at.slice(0, 16).replace("T", " "))}</time>`,
          escapeHtml(`${name}${roleWord(actor.role, language)}`),
          `<code title="${hash}">${hash.slice(0, 12)}…</code>`,
        ],
      };
    }),
  );
  const about = kindWord(kind, language);
  return {
    recordKind: about,
    chronology: recordTable({
      caption: say("recordEvents", { kind: about, n: rows.length }),
      head: ["recordWhat", "recordWhen", "recordWho", "archiveHash"].map((name) => say(name)),
      rows,
    }),
    chainHead: chain.head,
  };
};
