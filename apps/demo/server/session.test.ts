import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { cookieOf, createSessions } from "./session.ts";

const request = (cookie: string): Request => new Request("http://portal/", { headers: { cookie } });
const pairOf = (setCookie: string): string => setCookie.split(";")[0]!;

describe("sessions of the portal", () => {
  const key = randomBytes(32);
  const sessions = createSessions(key);
  const cookie = pairOf(sessions.begin("p-林"));

  it("names the person again, also after a restart with the same key", () => {
    expect(sessions.person(request(cookie))).toBe("p-林");
    expect(createSessions(key).person(request(`lang=en; ${cookie}`))).toBe("p-林");
  });

  it("refuses a forged, cut or foreign cookie and one that is over", () => {
    const [name, value = ""] = cookie.split("=");
    const [, signature] = value.split(".");
    const forged = `${name}=${Buffer.from(`p-boss\n${Date.now() * 2}`).toString("base64url")}.${signature}`;
    for (const other of ["", `${name}=`, `${name}=${value.slice(0, -1)}`, forged]) {
      expect(sessions.person(request(other))).toBeNull();
    }
    expect(createSessions(randomBytes(32)).person(request(cookie))).toBeNull();
    expect(createSessions(key, () => Date.now() + 31 * 24 * 3600 * 1000).person(request(cookie))).toBeNull();
    expect(sessions.person(request(pairOf(sessions.end())))).toBeNull();
  });

  it("reads one cookie among several", () => {
    expect(cookieOf(request("a=1; lang=en;b=2"), "lang")).toBe("en");
    expect(cookieOf(request("xlang=en"), "lang")).toBeNull();
  });
});
