import type { Person } from "@heyue/core/ports/directory";
import { isStaff, pageWord, roleOf } from "./menu.ts";
import type { PortalEstate } from "./portal-estate.ts";
import { escapeHtml } from "./template.ts";

/** Everyone logs in with this: a demonstration has no secrets. */
export const demoPassword = "guihua2026";

/** Only places of this site, as a header may carry them: a login link never leads elsewhere. */
export const localPlace = (text: string | null): string => {
  const here = "http://here.invalid";
  if (text === null || !text.startsWith("/") || !URL.canParse(text, here)) return "/";
  const { origin, pathname, search, hash } = new URL(text, here);
  return origin === here ? `${pathname}${search}${hash}` : "/";
};

/** Where a login stands: where it leads, who was chosen and what was wrong. */
export interface LoginState {
  readonly next: string;
  readonly chosen: string;
  readonly wrong?: "loginWrong" | "loginUnknown";
}

/** Who may log in at an estate. */
export interface LoginEstate {
  /** Name of the estate. */
  readonly name: string;
  readonly site: PortalEstate;
  readonly people: readonly Person[];
  /** A unit of each person, by the person's id. */
  readonly units: ReadonlyMap<string, string>;
}

/** What the login page is filled with: people by estate, those who are suggested first. */
export const loginValues = (about: {
  readonly estates: readonly LoginEstate[];
  readonly word: (name: string) => string;
  readonly state: LoginState;
}): { readonly [name: string]: string } => {
  const { estates, word, state } = about;
  const detail = (person: Person, { units }: LoginEstate): string =>
    [roleOf(person, word), units.get(person.id)].filter(Boolean).join(" ");
  const groups = (estate: LoginEstate): string => {
    const { name, people, site, units } = estate;
    const suggested = site.suggested.flatMap(({ id }) => people.filter((person) => person.id === id));
    const others = people.filter(
      (person) =>
        !suggested.includes(person) &&
        (isStaff(person) || person.role === "committee" || units.has(person.id)),
    );
    const option = (person: Person): string => {
      const chosen = person.id === state.chosen ? " selected" : "";
      return `<option value="${escapeHtml(person.id)}"${chosen}>${escapeHtml(`${person.name}　${detail(person, estate)}`)}</option>`;
    };
    const group = (label: string, members: readonly Person[]): string =>
      members.length === 0
        ? ""
        : `<optgroup label="${escapeHtml(`${name} ${word(label)}`)}">${members.map(option).join("")}</optgroup>`;
    return [
      group("loginRecommended", suggested),
      group("loginStaff", others.filter(isStaff)),
      group(
        "loginOwners",
        others.filter((person) => !isStaff(person)),
      ),
    ].join("");
  };
  const accounts = (estate: LoginEstate): string => {
    const rows = estate.site.suggested.flatMap(({ id, page }) =>
      estate.people
        .filter((person) => person.id === id)
        .map(
          (person) =>
            `<tr><th scope="row">${escapeHtml(person.name)}</th><td>${escapeHtml(detail(person, estate))}</td>` +
            `<td>${escapeHtml(word(pageWord(page, person)))}</td></tr>`,
        ),
    );
    return (
      `<table class="team accounts"><caption>${escapeHtml(estate.name)}</caption><thead><tr>` +
      ["accountName", "accountRole", "accountFirst"]
        .map((name) => `<th scope="col">${escapeHtml(word(name))}</th>`)
        .join("") +
      `</tr></thead><tbody>${rows.join("")}</tbody></table>`
    );
  };
  const wrong = state.wrong === undefined ? "" : escapeHtml(word(state.wrong));
  return {
    next: state.next,
    password: demoPassword,
    loginError: wrong === "" ? "" : `<p class="wrong" id="login-error" role="alert">${wrong}</p>`,
    passwordState:
      state.wrong === "loginWrong" ? 'aria-invalid="true" aria-describedby="login-error" autofocus' : "",
    people: estates.map(groups).join(""),
    accounts: estates.map(accounts).join(""),
  };
};
