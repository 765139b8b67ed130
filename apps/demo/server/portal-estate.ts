import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlacedPage } from "./menu.ts";

/** Somebody whom the login page and `pnpm demo` suggest, and the page that is made for them. */
interface SuggestedPerson {
  readonly id: string;
  readonly page: PlacedPage;
}

/** An estate that the portal has a site for (小区站点): its words are in `portal/estates/ID`. */
export interface PortalEstate {
  readonly id: string;
  readonly suggested: readonly SuggestedPerson[];
}

/** Languages of the portal's own pages. */
export type PageLanguage = "zh-CN" | "en";
export type Words = { readonly [name: string]: string };

/** The portal's estates; the first one is shown to whoever is not logged in. */
export const portalEstates: readonly [PortalEstate, PortalEstate] = [
  {
    id: "guihua-yuan",
    suggested: [
      { id: "p-lin-yuchen", page: "submit" },
      { id: "p-zhou-xiuying", page: "submit" },
      { id: "p-ye-zhiqiu", page: "desk" },
      { id: "p-song-wanqing", page: "desk" },
      { id: "p-fan-jianguo", page: "desk" },
      { id: "p-lu-mingyuan", page: "desk" },
      { id: "p-committee-1", page: "scorecard" },
    ],
  },
  {
    id: "lanting-yayuan",
    suggested: [
      { id: "lt-shen-siyuan", page: "dashboard" },
      { id: "lt-xu-yaqin", page: "scorecard" },
      { id: "lt-jia-hongmei", page: "briefing" },
      { id: "lt-guo-jianping", page: "inspection" },
      { id: "lt-tang-tiejun", page: "inspection" },
      { id: "lt-he-jianing", page: "desk" },
      { id: "lt-qin-lang", page: "fees" },
      { id: "lt-wang-bowen", page: "submit" },
    ],
  },
];

/** The site of an estate; the first one for an estate that the portal does not know. */
export const siteOf = (estate: string | undefined): PortalEstate =>
  portalEstates.find(({ id }) => id === estate) ?? portalEstates[0];

/** Name, address, telephone, notices and promises of an estate in a language. */
export const estateWords = (estate: string, language: PageLanguage): Words =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, "..", "portal", "estates", estate, `${language}.json`), "utf8"),
  ) as Words;
