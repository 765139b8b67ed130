import type { Caller } from "@heyue/core";
import type { Actor } from "@heyue/core/kernel/envelope";
import type { Directory } from "@heyue/core/ports/directory";

/** Who the host says is calling (登录身份). */
export interface Principal {
  readonly tenant: string;
  readonly actor: Actor;
}

/**
 * Resolves who calls, the way the host signs people in: a session cookie, a bearer token. `null` means not signed in
 * and gives a 401. Heyue never sees a password.
 */
export type ResolvePrincipal = (request: Request) => Promise<Principal | null>;

/**
 * The estates a principal belongs to, from the directory: all of the tenant's for the system itself, otherwise their
 * own and those they are on duty for or manage.
 */
export const callerOf = async (directory: Directory, { tenant, actor }: Principal): Promise<Caller> => {
  if (actor.role === "system") return { tenant, actor };
  const [person, estates] = await Promise.all([
    directory.person(tenant, actor.id),
    directory.estates(tenant),
  ]);
  const own = estates.filter(
    (estate) => estate.id === person?.estate || estate.manager === actor.id || estate.dutyPerson === actor.id,
  );
  return { tenant, actor, estates: own.map(({ id }) => id) };
};
