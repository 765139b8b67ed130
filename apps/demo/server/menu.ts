import type { Person } from "@heyue/core/ports/directory";

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
  scorecard: "/scorecard",
  dashboard: "/dashboard",
  letters: "/letters",
  archive: "/archive",
  evidence: "/evidence",
  record: "/record",
  login: "/login",
  verify: "/verify",
} as const;
export type PlacedPage = keyof typeof pagePlaces;
export type PageName = PlacedPage | "message";

/** Every page that has a place. */
export const placedPages = Object.keys(pagePlaces) as readonly PlacedPage[];

/** What a page is called in the menu and in its title, by the portal's word. */
const pageWords: { readonly [page in PageName]: string } = {
  home: "menuHome",
  submit: "menuSubmit",
  mine: "menuMine",
  contract: "menuContract",
  fees: "menuFees",
  desk: "menuDesk",
  briefing: "menuBriefing",
  inspection: "menuInspection",
  scorecard: "menuScorecard",
  dashboard: "menuDashboard",
  letters: "menuLetters",
  archive: "menuArchive",
  evidence: "menuEvidence",
  record: "menuRecord",
  login: "login",
  verify: "menuVerify",
  message: "messageTitle",
};

/** Who looks at the portal: a person, and whether they have a home there. */
export interface Visitor {
  readonly person: Person;
  /** Whether a relation to a unit holds today: a member of the committee who is an owner too has the owner's pages. */
  readonly hasHome: boolean;
}

const staffRoles: readonly Person["role"][] = ["desk", "staff", "manager"];
const keeperRoles: readonly Person["role"][] = ["manager", "committee"];

/** Roles that work for the provider and use the service desk. */
export const isStaff = (person: Person | null): boolean =>
  person !== null && staffRoles.includes(person.role);

/** Pages that only some roles may open. */
const rolesOf: { readonly [page in PageName]?: readonly Person["role"][] } = {
  desk: staffRoles,
  briefing: staffRoles,
  inspection: staffRoles,
  scorecard: keeperRoles,
  dashboard: ["manager"],
  letters: ["manager"],
  archive: keeperRoles,
  evidence: keeperRoles,
  record: keeperRoles,
};

/** Whether a person may open a page. */
export const mayOpen = (page: PageName, person: Person | null): boolean => {
  const roles = rolesOf[page];
  return roles === undefined || (person !== null && roles.includes(person.role));
};

const ownPages: readonly PlacedPage[] = ["submit", "mine", "fees"];

/** Pages of somebody's own work, the first one first; without the home page and what is for everybody. */
export const pagesOf = (visitor: Visitor | null): readonly PlacedPage[] => {
  switch (visitor?.person.role) {
    case "manager":
      return [
        "dashboard",
        "scorecard",
        "contract",
        "briefing",
        "inspection",
        "desk",
        "letters",
        "archive",
        "evidence",
      ];
    case "desk":
      return ["desk", "inspection", "briefing", "contract"];
    case "staff":
      return ["inspection", "desk", "briefing", "contract"];
    case "committee":
      return ["scorecard", "contract", "archive", "evidence", ...(visitor?.hasHome === true ? ownPages : [])];
    default:
      return [...ownPages, "contract"];
  }
};

/** What a page is called for somebody: staff in the field see their own cases at the desk. */
export const pageWord = (page: PageName, person: Person | null): string =>
  page === "desk" && person?.role === "staff" ? "menuTasks" : pageWords[page];

const roleWords: { readonly [role: string]: string } = {
  owner: "roleOwner", occupant: "roleOccupant", desk: "roleDesk", staff: "roleStaff", manager: "roleManager", committee: "roleCommittee",
}; // prettier-ignore

/** What a person is, in a word and with the post. */
export const roleOf = (person: Person, word: (name: string) => string): string =>
  person.post ?? word(roleWords[person.role] ?? person.role);
