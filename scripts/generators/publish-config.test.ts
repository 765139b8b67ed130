import { expect, it } from "vitest";
import { withPublishConfig } from "./publish-config.ts";

const manifest = {
  exports: { ".": "./src/rules.ts", "./format/*": "./src/format/*.ts", "./data.json": "./dist/data.json" },
  bin: { heyue: "./src/cli/heyue.ts" },
  publishConfig: { exports: { "./gone": { types: "./dist/gone.d.ts" }, "./cdn/*": "./dist/cdn/*" } },
};

it("points what is published at dist, and drops an entry that is exported no more", () => {
  expect(withPublishConfig(manifest).publishConfig).toEqual({
    access: "public",
    exports: {
      ".": { types: "./dist/rules.d.ts", default: "./dist/rules.js" },
      "./format/*": { types: "./dist/format/*.d.ts", default: "./dist/format/*.js" },
      "./data.json": "./dist/data.json",
      "./cdn/*": "./dist/cdn/*",
    },
    bin: { heyue: "./dist/cli/heyue.js" },
  });
});

it("changes nothing the second time", () => {
  const once = withPublishConfig(manifest);
  expect(withPublishConfig(once)).toEqual(once);
});
