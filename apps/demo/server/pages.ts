import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Person } from "@heyue/core/ports/directory";
import { escapeHtml, fillTemplate } from "./template.ts";

/** Languages of the portal's own pages. */
export type PageLanguage = "zh-CN" | "en";

/** The pages of the portal, by their place. */
export const pagePlaces = {
  home: "/",
  submit: "/submit",
  mine: "/mine",
  contract: "/contract",
  fees: "/fees",
  desk: "/desk",
  briefing: "/briefing",
  inspection: "/inspection",
  login: "/login",
  verify: "/verify",
} as const;
export type PageName = keyof typeof pagePlaces | "message";

type Words = { readonly [name: string]: string };

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
  verify: "evidence",
};

const menuOf = (
  staff: boolean,
): readonly { readonly page: keyof typeof pagePlaces; readonly word: string }[] => [
  { page: "home", word: "menuHome" },
  ...(staff
    ? [
        { page: "desk", word: "menuDesk" } as const,
        { page: "inspection", word: "menuInspection" } as const,
        { page: "briefing", word: "menuBriefing" } as const,
      ]
    : [
        { page: "submit", word: "menuSubmit" } as const,
        { page: "mine", word: "menuMine" } as const,
        { page: "fees", word: "menuFees" } as const,
      ]),
  { page: "contract", word: "menuContract" },
];

/** Roles that work for the provider and use the service desk. */
export const isStaff = (person: Person | null): boolean =>
  person !== null && ["desk", "staff", "manager"].includes(person.role);

/** Pages of those who work for the provider. */
export const staffPages: readonly PageName[] = ["desk", "briefing", "inspection"];

/** What a page is made of. */
interface PageRequest {
  readonly page: PageName;
  readonly language: PageLanguage;
  /** Who is logged in. */
  readonly person: Person | null;
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
  return {
    word: (language, name) => words[language][name] ?? name,
    write: ({ page, language, person, place, values = {} }) => {
      const own = words[language];
      const staff = isStaff(person);
      const other = language === "en" ? "zh-CN" : "en";
      const otherPlace = new URL(place);
      otherPlace.searchParams.set("lang", other);
      const widget = widgets[page];
      const menu = menuOf(staff).map(({ page: name, word }) => {
        const current = name === page ? ' aria-current="page"' : "";
        return `<li><a href="${pagePlaces[name]}"${current}>${escapeHtml(own[word] ?? word)}</a></li>`;
      });
      const title = {
        home: "menuHome",
        submit: "menuSubmit",
        mine: "menuMine",
        contract: "menuContract",
        fees: "menuFees",
        desk: "menuDesk",
        briefing: "menuBriefing",
        inspection: "menuInspection",
        login: "login",
        verify: "menuVerify",
        message: "messageTitle",
      }[page];
      const all: Words = {
        ...own,
        page,
        lang: language,
        userId: person?.id ?? "",
        otherLanguage: other,
        otherLanguageHref: `${otherPlace.pathname}${otherPlace.search}`,
        mainHref: staff ? pagePlaces.desk : pagePlaces.submit,
        mainText: own[staff ? "menuDesk" : "menuSubmit"] ?? "",
        menu: menu.join(""),
        menuItems: String(menu.length),
        greeting: escapeHtml(
          person === null
            ? (own["welcome"] ?? "")
            : (own["welcomePerson"] ?? "").replace("{name}", person.name),
        ),
        accountLinks:
          person === null
            ? `<a href="${pagePlaces.login}">${escapeHtml(own["login"] ?? "")}</a>`
            : `<form method="post" action="/logout"><button type="submit">${escapeHtml(own["logout"] ?? "")}</button></form>`,
        scripts: widget === undefined ? "" : `<script src="/widgets/${widget}.js" defer></script>`,
        ...values,
      };
      return fillTemplate(layout, {
        ...all,
        title: all[title] ?? title,
        content: fillTemplate(templateOf(page), all),
      });
    },
  };
};

const roleWords: { readonly [role: string]: string } = {
  owner: "roleOwner", occupant: "roleOccupant", desk: "roleDesk", staff: "roleStaff", manager: "roleManager", committee: "roleCommittee",
}; // prettier-ignore

/** What a person is, in a word and with the post. */
export const roleOf = (person: Person, word: (name: string) => string): string =>
  person.post ?? word(roleWords[person.role] ?? person.role);
