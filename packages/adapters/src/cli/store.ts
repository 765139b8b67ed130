import type { HeyueStore } from "@heyue/core/ports/store";
import { PortFailure } from "@heyue/core/ports/port-failure";
import { BadInput, say, type Terminal } from "./terminal.ts";

/** Where a command keeps its data. */
export interface StoreChoice {
  readonly data?: string;
  readonly database?: string;
  readonly insecureDevKey?: boolean;
}

/** Opens the store that was chosen; what stands in the way (held folder, no server, no key) is bad input, not a crash. */
export const openStore = async (choice: StoreChoice, terminal: Terminal): Promise<HeyueStore> => {
  const { data, database } = choice;
  if (data !== undefined && database !== undefined) {
    throw new BadInput("usage", {
      "zh-CN": "--data 和 --database 只能给出一个。",
      en: "Give --data or --database, not both.",
    });
  }
  try {
    if (data !== undefined) return await (await import("../pglite/pglite.ts")).pgliteStore({ dataDir: data });
    if (database !== undefined) {
      const masterKey = terminal.env["HEYUE_MASTER_KEY"];
      const { postgresStore } = await import("../postgres/postgres.ts");
      return await postgresStore({
        url: database,
        ...(masterKey === undefined ? {} : { masterKey }),
        ...(choice.insecureDevKey === true ? { insecureDevKey: true } : {}),
      });
    }
  } catch (error) {
    if (error instanceof PortFailure)
      throw new BadInput(error.reason, { "zh-CN": `无法打开存储：${error.message}`, en: error.message });
    throw error;
  }
  terminal.err(
    say(
      terminal,
      "未给出 --data 或 --database：数据只在内存中，进程结束即丢失。\n",
      "Neither --data nor --database was given: data lives in memory and ends with this process.\n",
    ),
  );
  return (await import("../memory/memory.ts")).memoryStore();
};
