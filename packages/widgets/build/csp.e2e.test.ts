/** The published scripts on a page with a strict policy, in a real browser, against a server that only answers. */
import { scorecard } from "@heyue/core/standard/scorecard/scorecard";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleContract, exampleLedger } from "../src/testing/contract.fixture.ts";
import { exampleDesk, examplePeople, exampleReply } from "../src/testing/estate.fixture.ts";
import { elements } from "./elements.ts";
import { openScriptPages } from "./script-page.fixture.ts";
import type { ScriptPages } from "./script-page.fixture.ts";
import { script } from "./script.ts";

const summary = {
  id: "c-1",
  number: "TS-20261124-0001",
  estate: "liuxia",
  unit: null,
  kind: "repair",
  channel: "web",
  subject: "电梯厅灯不亮",
  phase: "filed",
  paused: false,
  severity: null,
  category: null,
  complainant: { id: "p-chen", name: "陈慧敏", post: null },
  responsible: { id: "p-lin", name: "林晓燕", post: "客服管家" },
  filedAt: "2026-11-24T10:30:00+08:00",
  next: exampleReply,
  overdue: false,
  escalations: 0,
  version: 1,
};

const answers: Readonly<Record<string, unknown>> = {
  "/v1/me": exampleDesk,
  "/v1/complaints": { items: [summary] },
  "/v1/people": examplePeople,
  "/v1/estates/liuxia/contract": exampleContract,
  "/v1/contracts/k-1/ledger": exampleLedger,
  "/v1/contracts/k-1/scorecard": scorecard(
    {
      contract: "k-1",
      inspections: [],
      assessments: [],
      deviations: [],
      standards: [{ from: "2026-01-01", standards: exampleContract.draft.standards }],
    },
    { from: "2026-10", to: "2026-11" },
  ),
};

const page = (
  name: string,
): string => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${name}</title>
<script src="/watch.js"></script><script src="/${name}.js" defer></script><script src="/${name}.js?again" defer></script>
<heyue-provider base-url="/"><heyue-${name}></heyue-${name}></heyue-provider><heyue-${name} base-url="/"></heyue-${name}></html>`;

const watch = `window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective + " " + event.blockedURI + " " + event.sample));`;

/** Every piece of syntax that came after ES2019. */
const newerSyntax = (code: string): readonly string[] => {
  const found: string[] = [];
  const newer = new Set([
    ts.SyntaxKind.QuestionDotToken,
    ts.SyntaxKind.QuestionQuestionToken,
    ts.SyntaxKind.QuestionQuestionEqualsToken,
    ts.SyntaxKind.BarBarEqualsToken,
    ts.SyntaxKind.AmpersandAmpersandEqualsToken,
    ts.SyntaxKind.BigIntLiteral,
    ts.SyntaxKind.PrivateIdentifier,
    ts.SyntaxKind.PropertyDeclaration,
    ts.SyntaxKind.ClassStaticBlockDeclaration,
    ts.SyntaxKind.MetaProperty,
  ]);
  const visit = (node: ts.Node): void => {
    if (newer.has(node.kind)) found.push(`${ts.SyntaxKind[node.kind]}: ${node.getText().slice(0, 60)}`);
    node.getChildren().forEach(visit);
  };
  visit(ts.createSourceFile("script.js", code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
  return found;
};

let pages: ScriptPages;
const bundles = new Map<string, string>();

beforeAll(async () => {
  for (const { name } of elements)
    bundles.set(`/${name}.js`, await script(`import "./${name}/define.ts"; import "./provider/define.ts";`));
  bundles.set("/watch.js", watch);
  pages = await openScriptPages({ page, scripts: bundles, answers });
});

afterAll(() => pages?.close());

describe("the published scripts", () => {
  it.each(elements.map(({ name }) => name).filter((name) => name !== "provider"))(
    "%s runs twice on a page under a strict policy with Trusted Types",
    async (name) => {
      const tab = await pages.browser.newPage();
      const errors: string[] = [];
      tab.on("pageerror", (error) => errors.push(error.message));
      const requests: string[] = [];
      tab.on("request", (request) => requests.push(request.url()));
      await tab.goto(`${pages.origin}/page/${name}`);
      await tab.waitForFunction(
        (tag) =>
          [...document.querySelectorAll(tag)].every(
            (element) => (element.shadowRoot?.textContent || "").length > 60,
          ),
        `heyue-${name}`,
      );
      await tab.waitForTimeout(300);
      expect(await tab.evaluate("violations")).toEqual([]);
      expect(errors).toEqual([]);
      expect(requests.filter((url) => !url.startsWith(pages.origin))).toEqual([]);
      // Styled under the policy: the box has the padding of our styles.
      const padding = await tab.evaluate(
        (tag) =>
          getComputedStyle(document.querySelector(tag)!.shadowRoot!.querySelector(".root")!).paddingTop,
        `heyue-${name}`,
      );
      expect(padding).not.toBe("0px");
      await tab.close();
    },
  );

  it("would be seen to break the policy if they did", async () => {
    const tab = await pages.browser.newPage();
    await tab.goto(`${pages.origin}/page/complaint-form`);
    await tab.evaluate(() => {
      const wrong = document.createElement("div");
      wrong.setAttribute("style", "color: red");
      document.body.append(wrong);
    });
    await tab.waitForTimeout(100);
    expect(await tab.evaluate("violations.length")).toBeGreaterThan(0);
    await tab.close();
  });

  it("hold no syntax newer than ES2019", () => {
    for (const [name, code] of bundles)
      expect({ name, newer: newerSyntax(code) }).toEqual({ name, newer: [] });
    expect(newerSyntax("a?.b; a ??= 1; class C { #p = 1n; static {} }")).toHaveLength(6);
  });
});
