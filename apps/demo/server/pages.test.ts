import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ContractDraft } from "@heyue/core/contract/draft";
import { createPages, type PageName } from "./pages.ts";

const root = join(import.meta.dirname, "..");
const json = <A>(...path: readonly string[]): A => JSON.parse(readFileSync(join(root, ...path), "utf8")) as A;
const words = {
  "zh-CN": json<Record<string, string>>("portal", "words", "zh-CN.json"),
  en: json<Record<string, string>>("portal", "words", "en.json"),
};
const given = {
  team: "", people: "", accounts: "", loginError: "", passwordState: "", next: "/", password: "x", complaintAttribute: "", showAttribute: "", contractAttributes: "", feeAttributes: "", estate: "guihua-yuan",
  messageTitle: "title", messageText: "text",
}; // prettier-ignore

describe("pages of the portal", () => {
  it("have the same words in both languages, and none that is not used", () => {
    expect(Object.keys(words.en).sort()).toEqual(Object.keys(words["zh-CN"]).sort());
    const folder = (name: string): string =>
      readdirSync(join(root, name), { withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
        .map((entry) => readFileSync(join(root, name, entry.name), "utf8"))
        .join("");
    const text = ["portal", "portal/pages", "server"].map(folder).join("");
    const composed = ["forbiddenTitle", "forbiddenText", "missingTitle", "missingText"];
    expect(
      Object.keys(words.en).filter(
        (name) => !new RegExp(`\\b${name}\\b`).test(text) && !composed.includes(name),
      ),
    ).toEqual([]);
    for (const [name, text] of Object.entries(words.en))
      if (name !== "otherLanguageName")
        expect([name, text]).not.toEqual([name, expect.stringMatching(/[\u4e00-\u9fff]/)]);
  });

  it("write in both languages, without a script or a style of their own inside", () => {
    const pages = createPages();
    const owner = { id: "p-1", estate: "e", name: "<b>林</b>", role: "owner" } as const;
    for (const page of [
      "home",
      "submit",
      "mine",
      "contract",
      "fees",
      "desk",
      "briefing",
      "inspection",
      "login",
      "verify",
      "message",
    ] satisfies PageName[]) {
      for (const language of ["zh-CN", "en"] as const) {
        for (const person of [null, owner, { ...owner, role: "desk" } as const]) {
          const html = pages.write({
            page,
            language,
            person,
            place: new URL("http://portal/x?id=1"),
            values: given,
          });
          expect(html).toContain(`<html lang="${language}">`);
          expect(html).not.toContain("<b>");
          expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|javascript:/);
          expect(html).toContain(`href="/x?id=1&#38;lang=${language === "en" ? "zh-CN" : "en"}"`);
        }
      }
    }
  });

  it("promise on the home page what the contract promises, in its clauses", () => {
    const draft = json<ContractDraft>("contract", "guihua-yuan.json");
    const clauses = draft.chapters.flatMap(({ clauses: all }) => all);
    const home = readFileSync(join(root, "portal", "pages", "home.html"), "utf8");
    for (const [row, metric] of [
      [1, "repair.urgent.arrival"],
      [2, "lighting.fix.ordinary"],
      [4, "elevator.entrapment.arrival"],
      [5, "cctv.retention"],
    ] as const) {
      const standard = draft.standards.find((item) => item.metric === metric)!;
      const index = clauses.findIndex(({ id }) => id === standard.clause);
      expect(words["zh-CN"][`promise${row}How`]).toContain(standard.target);
      expect(words.en[`promise${row}How`]).toContain(standard.target);
      expect(words["zh-CN"][`promise${row}Where`]).toBe(`合同${clauses[index]!.number}`);
      expect(words.en[`promise${row}Where`]).toBe(`Contract, clause ${index + 1}`);
      expect(home.replace(/\s+/g, " ")).toMatch(
        new RegExp(`href="/contract#${standard.clause}"\\s*>\\s*\\{\\{promise${row}Where`),
      );
    }
  });
});
