import type { Actor, Role } from "../../kernel/envelope.ts";
import type { AccountCommand } from "./command.ts";
import type { Counterparty, Side } from "./state.ts";

const everySide: readonly Role[] = ["manager", "committee", "owner", "occupant"];

/** Who may do what; whose side an entry is, is judged entry by entry. */
export const accountPermissions: { readonly [Type in AccountCommand["type"]]: readonly Role[] } = {
  open: ["manager", "committee", "system"],
  charge: ["manager", "desk"],
  credit: everySide,
  confirm: everySide,
  contest: everySide,
  determine: everySide,
  settle: ["desk", ...everySide],
  net: everySide,
  waive: everySide,
  withdraw: ["desk", ...everySide],
  allot: ["committee"],
  close: ["manager", "committee"],
};

/**
 * The side a person speaks for in what concerns a counterparty, or `null`: the provider's people for the provider, the
 * committee for the owners as a body, whoever holds the unit for the unit.
 */
export const sideOf = (
  { id, role }: Actor,
  party: Counterparty,
  holders: readonly string[] | null,
): Side | null => {
  if (role === "manager" || role === "desk") return "provider";
  if (party.kind === "owners") return role === "committee" ? "client" : null;
  return holders?.includes(id) === true ? "client" : null;
};
