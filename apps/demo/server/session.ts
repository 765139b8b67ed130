import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const cookieName = "portal_session";
const maxAgeSeconds = 30 * 24 * 3600;

/** The portal's own sessions: a signed cookie that names the person, so that they survive a restart. */
export interface Sessions {
  /** Person id of a request's session; `null` without one, with a forged one and with one that is over. */
  person(request: Request): string | null;
  /** `Set-Cookie` that begins a session. */
  begin(person: string): string;
  /** `Set-Cookie` that ends it. */
  end(): string;
}

/** The value of a cookie of a request. */
export const cookieOf = (request: Request, name: string): string | null => {
  for (const part of (request.headers.get("cookie") ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
};

/** The key that signs sessions, kept in the data folder; made when missing. */
export const sessionKey = (dataDir: string): Buffer => {
  const path = join(dataDir, "portal.key");
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString("base64"), { mode: 0o600 });
  return Buffer.from(readFileSync(path, "utf8"), "base64");
};

/** Sessions signed with a key; `now` gives epoch milliseconds. */
export const createSessions = (key: Buffer, now: () => number = Date.now): Sessions => {
  const sign = (text: string): string => createHmac("sha256", key).update(text).digest("base64url");
  const attributes = "Path=/; HttpOnly; SameSite=Lax";
  return {
    person: (request) => {
      const [payload = "", signature = ""] = (cookieOf(request, cookieName) ?? "").split(".");
      const expected = Buffer.from(sign(payload));
      const given = Buffer.from(signature);
      if (payload === "" || given.length !== expected.length || !timingSafeEqual(given, expected))
        return null;
      const [person = "", until = ""] = Buffer.from(payload, "base64url").toString("utf8").split("\n");
      return Number(until) > now() ? person : null;
    },
    begin: (person) => {
      const payload = Buffer.from(`${person}\n${now() + maxAgeSeconds * 1000}`).toString("base64url");
      return `${cookieName}=${payload}.${sign(payload)}; ${attributes}; Max-Age=${maxAgeSeconds}`;
    },
    end: () => `${cookieName}=; ${attributes}; Max-Age=0`,
  };
};
