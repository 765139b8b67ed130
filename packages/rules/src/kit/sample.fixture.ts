import { definePolicy } from "../format/definition.ts";
import type { PolicyDocument } from "../format/document.ts";
import type { PolicyCase } from "./policy-case.ts";
import { scaffoldPolicy } from "./scaffold.ts";

const files = scaffoldPolicy({
  name: "sample-place",
  code: "990000",
  title: { "zh-CN": "某地", en: "Some place" },
  parent: "CN",
  above: ["CN"],
  calendar: "CN",
  offset: "+08:00",
  today: "2026-11-24",
  heyue: "*",
});

const read = (path: string): unknown => JSON.parse(files.find((file) => file.path === path)?.text ?? "null");

/** The policy and the cases that every new package begins with. */
export const samplePolicy: PolicyDocument = definePolicy(read("policy.json") as PolicyDocument);
export const sampleCases: readonly PolicyCase[] = read("cases/reply-deadline.json") as readonly PolicyCase[];

/** A document that a test may make wrong in any way: whatever JSON holds. */
export type Draft = ReturnType<JSON["parse"]>;

/** A copy that may be changed before it is sealed. */
export const draft = (change: (policy: Draft) => void): PolicyDocument => {
  const policy = JSON.parse(JSON.stringify(samplePolicy)) as PolicyDocument;
  change(policy);
  return policy;
};
