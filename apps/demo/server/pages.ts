import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pagePlaces, pagesOf, pageWord, type PageName, type Visitor } from "./menu.ts";
import { estateWords, type PageLanguage, siteOf, type Words } from "./portal-estate.ts";
import { escapeHtml, fillTemplate } from "./template.ts";

const folder = join(import.meta.dirname, "..", "portal");
const read = (...path: readonly string[]): string => readFileSync(join(folder, ...path), "utf8");
const wordsOf = (language: PageLanguage): Words => JSON.parse(read("words", `${language}.json`)) as Words;

const widgets: { readonly [page in PageName]?: string } = {
  submit: "complaint-form",
  mine: "complaint-tracker",
  contract: "contract-viewer",
  fees: "fee-explainer",
  desk: "complaint-desk",
  briefing: "briefing",
  inspection: "inspection",
  scorecard: "scorecard",
  dashboard: "dashboard",
  verify: "evidence",
};

/** What a page is made of. */
interface PageRequest {
  readonly page: PageName;
  readonly language: PageLanguage;
  /** Who is logged in; the person's estate decides whose site it is. */
  readonly visitor: Visitor | null;
  /** Path and query of this page, for the other language. */
  readonly place: URL;
  readonly values?: Words;
}

/** Writes the portal's pages. */
export interface Pages {
  write(request: PageRequest): string;
  word(language: PageLanguage, name: string): string;
}

/** Reads the portal's templates and words once. */
export const createPages = (): Pages => {
  const layout = read("layout.html");
  const words = { "zh-CN": wordsOf("zh-CN"), en: wordsOf("en") };
  const templates = new Map<PageName, string>();
  const templateOf = (page: PageName): string => {
    const known = templates.get(page) ?? read("pages", `${page}.html`);
    templates.set(page, known);
    return known;
  };
  const ofEstates = new Map<string, Words>();
  const wordsOfEstate = (estate: string, language: PageLanguage): Words => {
    const key = `${estate} ${language}`;
    const known = ofEstates.get(key) ?? estateWords(estate, language);
    ofEstates.set(key, known);
    return known;
  };
  return {
    word: (language, name) => words[language][name] ?? name,
    write: ({ page, language, visitor, place, values = {} }) => {
      const person = visitor?.person ?? null;
      const own = words[language];
      const text = (name: string): string => escapeHtml(own[name] ?? name);
      const other = language === "en" ? "zh-CN" : "en";
      const otherPlace = new URL(place);
      otherPlace.searchParams.set("lang", other);
      const widget = widgets[page];
      const pages = pagesOf(visitor);
      const main = pages[0] ?? "submit";
      const menu = (["home", ...pages] as const).map((name) => {
        const current = name === page ? ' aria-current="page"' : "";
        return `<li><a href="${pagePlaces[name]}"${current}>${text(pageWord(name, person))}</a></li>`;
      });
      const tiles = ([...pages, "verify"] as const).map((name) => {
        const word = pageWord(name, person);
        return (
          `<li><a href="${pagePlaces[name]}"><img src="/static/icon-${name}.svg" width="34" height="34" alt="" />` +
          `<strong>${text(word)}</strong><span>${text(word.replace("menu", "tile"))}</span></a></li>`
        );
      });
      const all: Words = {
        ...own,
        ...wordsOfEstate(siteOf(person?.estate).id, language),
        page,
        lang: language,
        userId: person?.id ?? "",
        otherLanguage: other,
        otherLanguageHref: `${otherPlace.pathname}${otherPlace.search}`,
        mainHref: pagePlaces[main],
        mainText: own[pageWord(main, person)] ?? "",
        menu: menu.join(""),
        menuItems: String(menu.length),
        tiles: tiles.join(""),
        greeting: escapeHtml(
          person === null
            ? (own["welcome"] ?? "")
            : (own["welcomePerson"] ?? "").replace("{name}", person.name),
        ),
        accountLinks:
          person === null
            ? `<a href="${pagePlaces.login}">${text("login")}</a>`
            : `<form method="post" action="/logout"><button type="submit">${text("logout")}</button></form>`,
        scripts: widget === undefined ? "" : `<script src="/widgets/${widget}.js" defer></script>`,
        ...values,
      };
      const title = pageWord(page, person);
      return fillTemplate(layout, {
        ...all,
        title: all[title] ?? title,
        content: fillTemplate(templateOf(page), { ...all, pageTitle: all[title] ?? title }),
      });
    },
  };
};
