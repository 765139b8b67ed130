import type { PersonalVault } from "@heyue/core/ports/personal-vault";
import { PortFailure } from "@heyue/core/ports/port-failure";
import { createKey, openText, sealingContext, sealText } from "../sql/sealing.ts";
import type { SealingKey } from "../sql/sealing.ts";

/** Keys of persons in memory (个人信息密钥); `"erased"` stands where a key was destroyed. */
export const memoryVault = (): PersonalVault => {
  const keys = new Map<string, SealingKey | "erased">();
  const keyFor = (context: string, subject: string): SealingKey => {
    const key = keys.get(context) ?? createKey();
    if (key === "erased")
      throw new PortFailure(
        "personal-vault",
        "refused",
        `The key of person ${subject} was erased; nothing can be sealed for that person again.`,
      );
    keys.set(context, key);
    return key;
  };
  return {
    seal: async (tenant, values) =>
      values.map(({ subject, plain }) => {
        const context = sealingContext(tenant, subject);
        return sealText(keyFor(context, subject), context, plain);
      }),
    open: async (tenant, values) =>
      values.map(({ subject, sealed }) => {
        const context = sealingContext(tenant, subject);
        const key = keys.get(context);
        return key === undefined || key === "erased" ? null : openText(key, context, sealed);
      }),
    erase: async (tenant, subject) => {
      const context = sealingContext(tenant, subject);
      const known = keys.get(context);
      keys.set(context, "erased");
      return known !== undefined && known !== "erased";
    },
  };
};
