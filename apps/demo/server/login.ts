import type { Person } from "@heyue/core/ports/directory";
import { isStaff, roleOf } from "./pages.ts";
import { escapeHtml } from "./template.ts";

/** Everyone logs in with this: a demonstration has no secrets. */
export const demoPassword = "guihua2026";

/** People whom the login page suggests, in this order. */
export const suggestedPeople = [
  "p-lin-yuchen",
  "p-zhou-xiuying",
  "p-ye-zhiqiu",
  "p-song-wanqing",
  "p-fan-jianguo",
  "p-lu-mingyuan",
  "p-committee-1",
];

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

/** What the login page is filled with. */
export const loginValues = (about: {
  readonly people: readonly Person[];
  /** A unit of each person, by the person's id. */
  readonly units: ReadonlyMap<string, string>;
  readonly word: (name: string) => string;
  readonly state: LoginState;
}): { readonly [name: string]: string } => {
  const { people, units, word, state } = about;
  const detail = (person: Person): string =>
    [roleOf(person, word), units.get(person.id)].filter(Boolean).join(" ");
  const option = (person: Person): string => {
    const chosen = person.id === state.chosen ? " selected" : "";
    return `<option value="${escapeHtml(person.id)}"${chosen}>${escapeHtml(`${person.name}　${detail(person)}`)}</option>`;
  };
  const group = (label: string, members: readonly Person[]): string =>
    `<optgroup label="${escapeHtml(word(label))}">${members.map(option).join("")}</optgroup>`;
  const row = (person: Person): string =>
    `<tr><th scope="row">${escapeHtml(person.name)}</th><td>${escapeHtml(detail(person))}</td></tr>`;

  const suggested = suggestedPeople.flatMap((id) => people.filter((person) => person.id === id));
  const others = people.filter(
    (person) => !suggested.includes(person) && (isStaff(person) || units.has(person.id)),
  );
  const wrong = state.wrong === undefined ? "" : escapeHtml(word(state.wrong));
  return {
    next: state.next,
    password: demoPassword,
    loginError: wrong === "" ? "" : `<p class="wrong" id="login-error" role="alert">${wrong}</p>`,
    passwordState:
      state.wrong === "loginWrong" ? 'aria-invalid="true" aria-describedby="login-error" autofocus' : "",
    people: [
      group("loginRecommended", suggested),
      group("loginStaff", others.filter(isStaff)),
      group(
        "loginOwners",
        others.filter((person) => !isStaff(person)),
      ),
    ].join(""),
    accounts: suggested.map(row).join(""),
  };
};
