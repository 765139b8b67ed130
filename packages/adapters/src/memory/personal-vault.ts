import type { PersonalVault } from "@heyue/core/ports/personal-vault";
import { PortFailure } from "@heyue/core/ports/port-failure";
import { importKey, openText, randomKey, sealingContext, sealText } from "../sql/sealing.ts";
import type { SealingKey } from "../sql/sealing.ts";

/** Keys of persons in memory (个人信息密钥); `"erased"` stands where a key was destroyed. */
export const memoryVault = (): PersonalVault => {
  const keys = new Map<string, Promise<SealingKey | null> | "erased">();
  const keyFor = async (context: string, subject: string): Promise<SealingKey> => {
    const made = keys.get(context) ?? importKey(randomKey());
    if (!keys.has(context)) keys.set(context, made);
    const key = made === "erased" ? null : await made;
    if (key === null)
      throw new PortFailure("personal-vault", "refused", `The key of person ${subject} was erased; nothing can be sealed for that person again.`);
    return key;
  };
  return {
    seal: async (tenant, values) =>
      Promise.all(values.map(async ({ subject, plain }) => {
        const context = sealingContext(tenant, subject);
        return sealText(await keyFor(context, subject), context, plain);
      })),
    open: async (tenant, values) =>
      Promise.all(values.map(async ({ subject, sealed }) => {
        const context = sealingContext(tenant, subject);
        const known = keys.get(context);
        const key = known === undefined || known === "erased" ? null : await known;
        return key === null ? null : openText(key, context, sealed);
      })),
    erase: async (tenant, subject) => {
      const context = sealingContext(tenant, subject);
      const known = keys.get(context);
      keys.set(context, "erased");
      return known !== undefined && known !== "erased";
    },
  };
};
