import { describe, expect, it } from "vitest";
import { checkNoticeLinks, noticeToken, readNoticeToken } from "./link.ts";

const secret = "a secret of the house, long enough to be one";
const link = { tenant: "t", notice: "estate-1.n1", person: "owner-1" };

describe("a personal link", () => {
  it("names who reads what, and only to the house that made it", () => {
    const token = noticeToken(secret, link);
    expect(readNoticeToken(secret, token)).toEqual(link);
    expect(readNoticeToken(`${secret}!`, token)).toBeNull();
    expect(encodeURIComponent(token)).toBe(token);
  });

  it("is another one for another person, and cannot be turned into it", () => {
    const [mine, hers] = [noticeToken(secret, link), noticeToken(secret, { ...link, person: "owner-2" })];
    const [, mac = ""] = mine.split(".");
    const [payload = ""] = hers.split(".");
    expect(readNoticeToken(secret, `${payload}.${mac}`)).toBeNull();
  });

  it("is nothing once any of its digits is another", () => {
    const token = noticeToken(secret, link);
    for (const [index, digit] of [...token].entries()) {
      const changed = `${token.slice(0, index)}${digit === "0" ? "1" : "0"}${token.slice(index + 1)}`;
      expect(readNoticeToken(secret, changed)).toBeNull();
    }
    for (const text of ["", ".", "zz.00", `${token}0`, token.slice(1)])
      expect(readNoticeToken(secret, text)).toBeNull();
  });

  it("needs a secret that cannot be guessed", () => {
    expect(() => checkNoticeLinks({ secret: "short", base: "" })).toThrow(/32/);
    expect(checkNoticeLinks({ secret, base: "/" }).secret).toBe(secret);
  });
});
