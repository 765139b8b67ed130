import { ballotConformance } from "@heyue/core/testing/conformance/ballots";
import { builtinPolicies } from "@heyue/rules";
import { memoryStore } from "./memory.ts";

ballotConformance("memory", async () => memoryStore(), builtinPolicies, 2000);
