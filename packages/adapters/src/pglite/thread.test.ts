import { threadConformance } from "@heyue/core/testing/conformance/thread";
import { pgliteStore } from "./pglite.ts";

threadConformance("PGlite", () => pgliteStore({ inMemory: true }));
