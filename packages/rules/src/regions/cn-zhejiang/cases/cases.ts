import type { PolicyCase } from "../../../kit/policy-test.ts";
import feeStart from "./fee-start.json" with { type: "json" };
import lateSurcharge from "./late-surcharge.json" with { type: "json" };

/** Every case of this place, one file for each rule. */
export const cases = [...feeStart, ...lateSurcharge] as readonly unknown[] as readonly PolicyCase[];
