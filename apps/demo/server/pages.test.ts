import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ContractDraft } from "@heyue/core/contract/draft";
import { mayOpen, type PageName, pagesOf, placedPages } from "./menu.ts";
import { createPages } from "./pages.ts";
import { estateWords, portalEstates } from "./portal-estate.ts";

const root = join(import.meta.dirname, "..");
const json = <A>(...path: readonly string[]): A => JSON.parse(readFileSync(join(root, ...path), "utf8")) as A;
const words = {
  "zh-CN": json<Record<string, string>>("portal", "words", "zh-CN.json"),
  en: json<Record<string, string>>("portal", "words", "en.json"),
};
const given = {
  team: "", people: "", accounts: "", loginError: "", passwordState: "", next: "/", password: "x", expect: "",
  estate: "guihua-yuan", contractNote: "", contractAttribute: "", contractAttributes: "", scoreAttributes: "", feeAttributes: "", complaintAttribute: "", showAttribute: "",
  letters: "", archiveProblem: "", askedText: "", askedFrom: "", askedTo: "", kinds: "", periodState: "", completeness: "", found: "",
  bundle: "/", latestHead: "", checkpoints: "", recordKind: "", chronology: "", chainHead: "",
  messageTitle: "title", messageText: "text",
}; // prettier-ignore
const pageNames: readonly PageName[] = [...placedPages, "message"];

describe("pages of the portal", () => {
  it("have the same words in both languages, and none that is not used", () => {
    expect(Object.keys(words.en).sort()).toEqual(Object.keys(words["zh-CN"]).sort());
    const folder = (name: string): string =>
      readdirSync(join(root, name), { withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
        .map((entry) => readFileSync(join(root, name, entry.name), "utf8"))
        .join("");
    const text = ["portal", "portal/pages", "server", "server/record"].map(folder).join("");
    const composed = ["forbiddenTitle", "forbiddenText", "missingTitle", "missingText"];
    expect(
      Object.keys(words.en).filter(
        (name) =>
          !new RegExp(`\\b${name.replace(/^tile/, "menu")}\\b`).test(text) && !composed.includes(name),
      ),
    ).toEqual([]);
    for (const [name, text] of Object.entries(words.en))
      if (name !== "otherLanguageName")
        expect([name, text]).not.toEqual([name, expect.stringMatching(/[\u4e00-\u9fff]/)]);
  });

  it("write in both languages, without a script or a style of their own inside", () => {
    const pages = createPages();
    const owner = { id: "p-1", estate: "e", name: "<b>林</b>", role: "owner" } as const;
    for (const page of pageNames) {
      for (const language of ["zh-CN", "en"] as const) {
        for (const role of [null, "owner", "desk", "staff", "manager", "committee"] as const) {
          const visitor = role === null ? null : { person: { ...owner, role }, hasHome: true };
          const html = pages.write({
            page,
            language,
            visitor,
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

  it("have a picture and a line for every tile", () => {
    for (const role of ["owner", "desk", "staff", "manager", "committee"] as const) {
      const person = { id: "p-1", estate: "e", name: "林", role } as const;
      for (const page of pagesOf({ person, hasHome: true })) {
        expect([role, page, mayOpen(page, person)]).toEqual([role, page, true]);
        expect(existsSync(join(root, "portal", "static", `icon-${page}.svg`))).toBe(true);
      }
      const html = createPages().write({
        page: "home",
        language: "en",
        visitor: { person, hasHome: true },
        place: new URL("http://portal/"),
        values: given,
      });
      expect(html).not.toMatch(/\b(?:menu|tile)[A-Z]/);
    }
  });

  it("give a member of the committee an owner's pages only where they are one", () => {
    const person = { id: "p-1", estate: "e", name: "林", role: "committee" } as const;
    expect(pagesOf({ person, hasHome: true })).toContain("fees");
    expect(pagesOf({ person, hasHome: false })).not.toContain("fees");
    expect(mayOpen("dashboard", person)).toBe(false);
    expect(mayOpen("letters", { ...person, role: "staff" })).toBe(false);
    expect(mayOpen("evidence", { ...person, role: "owner" })).toBe(false);
  });

  it("are of the estate whose person looks at them", () => {
    const person = { id: "p-1", estate: "lanting-yayuan", name: "林", role: "owner" } as const;
    const write = (visitor: { person: typeof person; hasHome: boolean } | null): string =>
      createPages().write({
        page: "home",
        language: "zh-CN",
        visitor,
        place: new URL("http://portal/"),
        values: given,
      });
    expect(write({ person, hasHome: true })).toContain("兰汀雅苑业主网");
    expect(write({ person, hasHome: true })).toContain('href="tel:057100008901"');
    expect(write({ person, hasHome: true })).not.toContain("桂华苑");
    expect(write(null)).toContain("桂华苑业主网");
  });

  it("have the same words for every estate, in both languages", () => {
    const names = Object.keys(estateWords(portalEstates[0].id, "zh-CN"));
    for (const { id } of portalEstates) {
      expect(Object.keys(estateWords(id, "zh-CN"))).toEqual(names);
      expect(Object.keys(estateWords(id, "en"))).toEqual(names);
      expect(JSON.stringify(estateWords(id, "en"))).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it.each([
    ["guihua-yuan", ["contract", "guihua-yuan.json"], ["repair.urgent.arrival", "lighting.fix.ordinary", "elevator.entrapment.arrival", "cctv.retention"]],
    ["lanting-yayuan", ["seed", "two-years", "contract.json"], ["repair.urgent.arrival", "call.answer", "lift.emergency-call", "lighting.intact"]],
  ] as const)("promise on the home page of %s what its contract promises, in its clauses", (estate, path, metrics) => {
    const draft = json<ContractDraft>(...path);
    const clauses = draft.chapters.flatMap(({ clauses: all }) => all);
    const zh = estateWords(estate, "zh-CN");
    const en = estateWords(estate, "en");
    for (const [at, metric] of metrics.entries()) {
      const row = [1, 2, 4, 5][at];
      const standard = draft.standards.find((item) => item.metric === metric)!;
      const index = clauses.findIndex(({ id }) => id === standard.clause);
      expect(zh[`promise${row}How`]).toContain(standard.target);
      expect(en[`promise${row}How`]).toContain(standard.target);
      expect(zh[`promise${row}Where`]).toBe(`合同${clauses[index]!.number}`);
      expect(en[`promise${row}Where`]).toBe(`Contract, clause ${index + 1}`);
      expect([zh[`promise${row}Clause`], en[`promise${row}Clause`]]).toEqual([standard.clause, standard.clause]);
    }
  }); // prettier-ignore
});
