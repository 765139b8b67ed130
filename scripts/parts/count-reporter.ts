/** A vitest reporter that writes the count of the run as JSON to the file named by HEYUE_TEST_COUNT. */
import { writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";
import { countTests } from "./test-count.ts";

const errorsOutsideTests = (module: TestModule): number => {
  let errors = module.errors().length;
  for (const suite of module.children.allSuites()) errors += suite.errors().length;
  return errors;
};

const statesOf = function* (module: TestModule) {
  for (const test of module.children.allTests()) yield { state: test.result().state };
};

export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const path = process.env["HEYUE_TEST_COUNT"];
    if (path === undefined) return;
    const counted = modules.map((module) => ({
      tests: statesOf(module),
      errorsOutsideTests: errorsOutsideTests(module),
    }));
    writeFileSync(path, JSON.stringify(countTests(counted, unhandledErrors.length)));
  }
}
