import { ballotConformance } from "@heyue/core/testing/conformance/ballots";
import { builtinPolicies } from "@heyue/rules";
import { pgliteStore } from "./pglite.ts";

ballotConformance("PGlite", () => pgliteStore({ inMemory: true }), builtinPolicies, 200);
