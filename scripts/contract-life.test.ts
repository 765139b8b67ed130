import { readFileSync } from "node:fs";
import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import { register } from "../packages/core/src/application/register.ts";
import { contracts } from "../packages/core/src/application/served/contract.ts";
import { collections } from "../packages/adapters/src/http/collection/collections.ts";

const page = readFileSync(new URL("../docs/contract-life.md", import.meta.url), "utf8");
/** Rows of the table of collections; complaints, which everybody may file, are served in a way of their own. */
const rows = [...page.matchAll(/^\| `heyue\.(\w+)` +\| `\/v1\/(\w+)` +\| [^|]+\| ([^|]+?) +\|/gm)]
  .map(([, name = "", path = "", openers = ""]) => ({ name, path, openers: openers.split(", ") }))
  .filter(({ name }) => name !== "complaints");

const roles = ["owner", "occupant", "desk", "staff", "manager", "committee", "system"] as const;
const served = { ...register, contracts };

describe("the table of collections in docs/contract-life.md", () => {
  it("is found", () => {
    expect(rows.length).toBeGreaterThan(15);
  });

  it.each(rows)("names who may open $name, and where it is over HTTP", ({ name, openers, path }) => {
    const { decide, opening } = served[name as keyof typeof served];
    const may = roles.filter((role) => {
      const context = { now: "2026-03-02T09:00:00+08:00", actor: { id: "p-1", role }, id: "estate-1.x" };
      // Whatever there is: who may at all is asked first.
      const decision = (decide as typeof contracts.decide)({}, context, 1)({}, { type: opening });
      return !(Result.isFailure(decision) && decision.failure.code === "not-allowed");
    });
    expect(openers).toEqual(may);
    if (name !== "contracts") expect(collections.map((one) => one.name)).toContain(path);
  });
});
