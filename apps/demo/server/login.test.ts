import { describe, expect, it } from "vitest";
import { localPlace, loginValues } from "./login.ts";

describe("login of the portal", () => {
  it("leads only to places of this site", () => {
    expect(localPlace("/mine?id=c-1#top")).toBe("/mine?id=c-1#top");
    expect(localPlace("/合同")).toBe("/%E5%90%88%E5%90%8C");
    for (const elsewhere of [
      null,
      "",
      "mine",
      "//evil.example",
      "/\\evil.example",
      "https://evil.example/",
      "/\t/evil.example",
      "javascript:alert(1)",
    ]) {
      expect([elsewhere, localPlace(elsewhere)]).toEqual([elsewhere, "/"]);
    }
  });

  it("groups people by estate, keeps the name that was chosen, and writes names as text", () => {
    const people = [
      { id: "p-0", estate: "e", name: "沈", role: "manager", post: "项目经理" },
      { id: "p-1", estate: "e", name: "<林>", role: "owner" },
      { id: "p-2", estate: "e", name: "叶", role: "desk", post: "客服前台" },
      { id: "p-3", estate: "e", name: "former", role: "owner" },
    ] as const;
    const values = loginValues({
      estates: [
        {
          name: "<苑>",
          site: { id: "e", suggested: [{ id: "p-0", page: "dashboard" }] },
          people,
          units: new Map([["p-1", "1室"]]),
        },
        { name: "汀", site: { id: "f", suggested: [] }, people: [], units: new Map() },
      ],
      word: (name) => name,
      state: { next: "/", chosen: "p-1", wrong: "loginWrong" },
    });
    expect(values["people"]).toContain('<option value="p-1" selected>&#60;林&#62;　roleOwner 1室</option>');
    expect(values["people"]).toContain("叶　客服前台");
    expect(values["people"]).not.toContain("former");
    expect(values["people"]).toContain('<optgroup label="&#60;苑&#62; loginOwners">');
    expect(values["accounts"]).toContain("<caption>汀</caption>");
    expect(values["accounts"]).toContain("<td>项目经理</td><td>menuDashboard</td>");
    expect(values["loginError"]).toContain("loginWrong");
  });
});
