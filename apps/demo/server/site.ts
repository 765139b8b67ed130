import { join } from "node:path";
import type { Directory, Person } from "@heyue/core/ports/directory";
import { holdsOn } from "@heyue/core/kernel/person-unit";
import {
  isStaff,
  pagePlaces,
  roleOf,
  staffPages,
  type PageLanguage,
  type PageName,
  type Pages,
} from "./pages.ts";
import { demoPassword, localPlace, loginValues, suggestedPeople, type LoginState } from "./login.ts";
import { cookieOf, type Sessions } from "./session.ts";
import { staticFiles } from "./static-files.ts";
import { escapeHtml } from "./template.ts";

/** What the portal's own pages need. */
export interface SiteOptions {
  readonly tenant: string;
  readonly estate: string;
  readonly directory: Directory;
  readonly sessions: Sessions;
  readonly pages: Pages;
  /** Folder with the widgets' scripts. */
  readonly widgetFolder: string;
  /** Today at the estate, `YYYY-MM-DD`. */
  readonly today: () => string;
}

const headers = {
  "content-security-policy":
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; " +
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
};

const staffPlaces: readonly string[] = staffPages.map((page) => pagePlaces[page as keyof typeof pagePlaces]);

const noStore = { "cache-control": "no-store" };

/** The pages and files that the portal had before Heyue: pure host code. */
export const createSite = (options: SiteOptions): ((request: Request) => Promise<Response>) => {
  const { tenant, estate, directory, sessions, pages } = options;
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

  const personOf = async (request: Request): Promise<Person | null> => {
    const id = sessions.person(request);
    return id === null ? null : directory.person(tenant, id);
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
    person: Person | null,
    kind: "forbidden" | "missing",
    status: number,
  ): Response => {
    const language = languageOf(request, url);
    const values = {
      messageTitle: pages.word(language, `${kind}Title`),
      messageText: pages.word(language, `${kind}Text`),
    };
    return html(pages.write({ page: "message", language, person, place: url, values }), url, status);
  };

  const unitsOf = async (): Promise<ReadonlyMap<string, string>> => {
    const found = new Map<string, string>();
    for (const unit of await directory.units(tenant, estate)) {
      for (const relation of await directory.relations(tenant, { unit: unit.id })) {
        if (!holdsOn(relation, options.today()) || found.has(relation.person)) continue;
        found.set(relation.person, unit.name);
      }
    }
    return found;
  };

  const loginPage = async (request: Request, url: URL, state: LoginState): Promise<Response> => {
    const language = languageOf(request, url);
    const values = loginValues({
      people: await directory.people(tenant, estate),
      units: await unitsOf(),
      word: (name) => pages.word(language, name),
      state,
    });
    return html(
      pages.write({ page: "login", language, person: null, place: url, values }),
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
    const staffOnly = staffPlaces.includes(next) && !isStaff(person);
    return redirect(staffOnly ? "/" : next, sessions.begin(person.id));
  };

  const teamRows = async (language: PageLanguage): Promise<string> => {
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

  const show = async (page: PageName, request: Request, url: URL): Promise<Response> => {
    const language = languageOf(request, url);
    const person = await personOf(request);
    if (page === "login") {
      return loginPage(request, url, {
        next: localPlace(url.searchParams.get("next")),
        chosen: url.searchParams.get("person") ?? suggestedPeople[0]!,
      });
    }
    if (page === "home") {
      return html(
        pages.write({ page, language, person, place: url, values: { team: await teamRows(language) } }),
        url,
      );
    }
    // Whoever holds a bundle may verify it, with or without an account.
    if (person === null && page !== "verify")
      return redirect(`${pagePlaces.login}?next=${encodeURIComponent(url.pathname + url.search)}`);
    if (staffPages.includes(page) && !isStaff(person)) return message(request, url, person, "forbidden", 403);
    const complaint = url.searchParams.get("id");
    const attribute = (name: string, parameter: string): string => {
      const value = url.searchParams.get(parameter);
      return value === null ? "" : ` ${name}="${escapeHtml(value)}"`;
    };
    const values = {
      estate: escapeHtml(person?.estate ?? estate),
      // A link to a day's text, to what changed since, or to what an amendment changed.
      contractAttributes:
        attribute("as-of", "asOf") +
        attribute("compare-with", "with") +
        attribute("amendment-id", "amendment"),
      feeAttributes: attribute("month", "month") + attribute("until", "until"),
      complaintAttribute: complaint === null ? "" : ` complaint-id="${escapeHtml(complaint)}"`,
      showAttribute: person?.role === "staff" ? ' show="mine"' : "",
    };
    return html(pages.write({ page, language, person, place: url, values }), url);
  };

  return async (request) => {
    const url = new URL(request.url);
    const path = url.pathname;
    if (request.method === "POST" && path === "/login") return logIn(request, url);
    if (request.method === "POST" && path === "/logout") return redirect("/", sessions.end());
    if (request.method === "GET" || request.method === "HEAD") {
      const page = (Object.keys(pagePlaces) as (keyof typeof pagePlaces)[]).find(
        (name) => pagePlaces[name] === path,
      );
      if (page !== undefined) return show(page, request, url);
      for (const file of files) {
        const found = await file(path);
        if (found !== null) {
          for (const [name, value] of Object.entries(headers)) found.headers.set(name, value);
          return found;
        }
      }
    }
    return message(request, url, await personOf(request), "missing", 404);
  };
};
