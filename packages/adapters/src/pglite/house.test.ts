import { houseConformance } from "@heyue/core/testing/conformance/house";
import { pgliteStore } from "./pglite.ts";

houseConformance("PGlite", () => pgliteStore({ inMemory: true }));
