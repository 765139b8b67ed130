import { storeConformance } from "@heyue/core/testing/conformance/store";
import { memoryStore } from "./memory.ts";

storeConformance(
  "memory",
  async () => {
    const store = memoryStore();
    return { store, close: () => store.close() };
  },
  { isDurable: false },
);
