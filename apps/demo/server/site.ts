import { join } from "node:path";
import type { Caller, Heyue } from "@heyue/core";
import { holdsOn } from "@heyue/core/kernel/person-unit";
import type { Directory } from "@heyue/core/ports/directory";
import { demoPassword, localPlace, loginValues, type LoginEstate, type LoginState } from "./login.ts";
import { isStaff, mayOpen, pagePlaces, placedPages, roleOf, type PageName, type Visitor } from "./menu.ts";
import type { Pages } from "./pages.ts";
import { portalEstates, siteOf, type PageLanguage, type Words } from "./portal-estate.ts";
import { archivePage } from "./record/archive.ts";
import { chronologyPage } from "./record/chronology.ts";
import { evidencePage } from "./record/evidence.ts";
import { lettersPage } from "./record/letters.ts";
import type { Reading } from "./record/reading.ts";
import { endedContract } from "./record/shown-contract.ts";
import { cookieOf, type Sessions } from "./session.ts";
import { staticFiles } from "./static-files.ts";
import { escapeHtml } from "./template.ts";
import { widgetValues } from "./widget-values.ts";

/** What the portal's own pages need. */
export interface SiteOptions {
  readonly tenant: string;
  /** What the pages of records read. */
  readonly heyue: Heyue;
  readonly directory: Directory;
  readonly sessions: Sessions;
  readonly pages: Pages;
  /** Folder with the widgets' scripts. */
  readonly widgetFolder: string;
  /** Today at the estates, `YYYY-MM-DD`. */
  readonly today: () => string;
}

const headers = {
  "content-security-policy":
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; " +
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
};

const noStore = { "cache-control": "no-store" };

/** The pages and files that the portal had before Heyue: pure host code. */
export const createSite = (options: SiteOptions): ((request: Request) => Promise<Response>) => {
  const { tenant, heyue, directory, sessions, pages } = options;
  const files = [
    staticFiles("/static/", join(import.meta.dirname, "..", "portal", "static")),
    staticFiles("/widgets/", options.widgetFolder),
  ];

  const languageOf = (request: Request, url: URL): PageLanguage => {
    const asked = url.searchParams.get("lang") ?? cookieOf(request, "lang");
    return asked !== null && asked.toLowerCase().startsWith("en") ? "en" : "zh-CN";
  };

  const languageCookie = (url: URL): { readonly "set-cookie"?: string } => {
    const asked = url.searchParams.get("lang");
    if (asked === null) return {};
    return {
      "set-cookie": `lang=${asked.startsWith("en") ? "en" : "zh-CN"}; Path=/; SameSite=Lax; Max-Age=31536000`,
    };
  };

  const visitorOf = async (request: Request): Promise<Visitor | null> => {
    const id = sessions.person(request);
    const person = id === null ? null : await directory.person(tenant, id);
    if (person === null) return null;
    const relations = await directory.relations(tenant, { person: person.id });
    return { person, hasHome: relations.some((relation) => holdsOn(relation, options.today())) };
  };

  const html = (text: string, url: URL, status = 200): Response =>
    new Response(text, {
      status,
      headers: { ...headers, ...noStore, "content-type": "text/html; charset=utf-8", ...languageCookie(url) },
    });

  const redirect = (to: string, cookie?: string): Response =>
    new Response(null, {
      status: 303,
      headers: {
        ...headers,
        ...noStore,
        location: to,
        ...(cookie === undefined ? {} : { "set-cookie": cookie }),
      },
    });

  const message = (
    request: Request,
    url: URL,
    visitor: Visitor | null,
    kind: "forbidden" | "missing",
    status: number,
  ): Response => {
    const language = languageOf(request, url);
    const values = {
      messageTitle: pages.word(language, `${kind}Title`),
      messageText: pages.word(language, `${kind}Text`),
    };
    return html(pages.write({ page: "message", language, visitor, place: url, values }), url, status);
  };

  /** The people of an estate and a unit of each; `null` where the estate is not in this house. */
  const loginEstate = async (site: (typeof portalEstates)[number]): Promise<LoginEstate | null> => {
    const estate = await directory.estate(tenant, site.id);
    if (estate === null) return null;
    const units = new Map<string, string>();
    for (const unit of await directory.units(tenant, site.id))
      for (const relation of await directory.relations(tenant, { unit: unit.id }))
        if (holdsOn(relation, options.today()) && !units.has(relation.person))
          units.set(relation.person, unit.name);
    return { name: estate.name, site, people: await directory.people(tenant, site.id), units };
  };

  const loginPage = async (request: Request, url: URL, state: LoginState): Promise<Response> => {
    const language = languageOf(request, url);
    const estates = await Promise.all(portalEstates.map(loginEstate));
    const values = loginValues({
      estates: estates.filter((estate) => estate !== null),
      word: (name) => pages.word(language, name),
      state,
    });
    return html(
      pages.write({ page: "login", language, visitor: null, place: url, values }),
      url,
      state.wrong === undefined ? 200 : 422,
    );
  };

  const logIn = async (request: Request, url: URL): Promise<Response> => {
    const form = new URLSearchParams(await request.text());
    const chosen = form.get("person") ?? "";
    const next = localPlace(form.get("next"));
    const person = await directory.person(tenant, chosen);
    if (person === null) return loginPage(request, url, { next, chosen, wrong: "loginUnknown" });
    if ((form.get("password") ?? "").trim() !== demoPassword)
      return loginPage(request, url, { next, chosen, wrong: "loginWrong" });
    const page = placedPages.find((name) => pagePlaces[name] === next.split(/[?#]/)[0]);
    const isClosed = page !== undefined && !mayOpen(page, person);
    return redirect(isClosed ? "/" : next, sessions.begin(person.id));
  };

  const teamRows = async (estate: string, language: PageLanguage): Promise<string> => {
    const word = (name: string): string => pages.word(language, name);
    const rank = ["manager", "desk", "staff"];
    const staff = (await directory.people(tenant, estate))
      .filter(isStaff)
      .sort((a, b) => rank.indexOf(a.role) - rank.indexOf(b.role));
    return staff
      .map(
        (person) =>
          `<tr><th scope="row">${escapeHtml(person.name)}</th><td>${escapeHtml(roleOf(person, word))}</td></tr>`,
      )
      .join("");
  };

  const readingOf = ({ person }: Visitor, language: PageLanguage, url: URL): Reading => {
    const caller: Caller = { tenant, actor: { id: person.id, role: person.role } };
    return {
      heyue,
      caller,
      language,
      url,
      estate: person.estate,
      say: (word, values = {}) =>
        pages.word(language, word).replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? "")),
      nameOf: async (id) => (await directory.person(tenant, id))?.name ?? id,
    };
  };

  /** What a page is filled with beside its words; `null` where what it is asked for is not there. */
  const valuesOf = async (page: PageName, reading: Reading): Promise<Words | null> => {
    if (page === "letters") return lettersPage(reading);
    if (page === "evidence") return evidencePage(reading);
    if (page === "record") return chronologyPage(reading);
    const ended = await endedContract(reading);
    return page === "archive" ? archivePage(reading, ended?.id ?? null) : widgetValues(reading, ended);
  };

  const show = async (page: PageName, request: Request, url: URL): Promise<Response> => {
    const language = languageOf(request, url);
    const visitor = await visitorOf(request);
    const write = (values: Words): Response =>
      html(pages.write({ page, language, visitor, place: url, values }), url);
    switch (page) {
      case "login":
        return loginPage(request, url, {
          next: localPlace(url.searchParams.get("next")),
          chosen: url.searchParams.get("person") ?? portalEstates[0].suggested[0]?.id ?? "",
        });
      case "home":
        return write({ team: await teamRows(siteOf(visitor?.person.estate).id, language) });
      // Whoever holds a bundle may verify it, with or without an account.
      case "verify":
        return write({ expect: url.searchParams.get("expect") ?? "" });
    }
    if (visitor === null)
      return redirect(`${pagePlaces.login}?next=${encodeURIComponent(url.pathname + url.search)}`);
    if (!mayOpen(page, visitor.person)) return message(request, url, visitor, "forbidden", 403);
    const values = await valuesOf(page, readingOf(visitor, language, url));
    return values === null ? message(request, url, visitor, "missing", 404) : write(values);
  };

  return async (request) => {
    const url = new URL(request.url);
    const path = url.pathname;
    if (request.method === "POST" && path === "/login") return logIn(request, url);
    if (request.method === "POST" && path === "/logout") return redirect("/", sessions.end());
    if (request.method === "GET" || request.method === "HEAD") {
      const page = placedPages.find((name) => pagePlaces[name] === path);
      if (page !== undefined) return show(page, request, url);
      for (const file of files) {
        const found = await file(path);
        if (found !== null) {
          for (const [name, value] of Object.entries(headers)) found.headers.set(name, value);
          return found;
        }
      }
    }
    return message(request, url, await visitorOf(request), "missing", 404);
  };
};
