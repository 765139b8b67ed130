import type { Bilingual, PolicyDocument } from "../format/document.ts";
import { messages as cnMessages } from "./cn/messages.ts";
import cn from "./cn/policy.ts";
import { messages as beijingMessages } from "./cn-beijing/messages.ts";
import beijing from "./cn-beijing/policy.ts";
import { messages as shanghaiMessages } from "./cn-shanghai/messages.ts";
import shanghai from "./cn-shanghai/policy.ts";
import { messages as hangzhouMessages } from "./cn-zhejiang-hangzhou/messages.ts";
import hangzhou from "./cn-zhejiang-hangzhou/policy.ts";

/** The sealed policies of this package. */
export const builtinDocuments: readonly PolicyDocument[] = [cn, beijing, shanghai, hangzhou];

/** One sentence for each rule of each policy, by policy id and rule name. */
export const builtinMessages: { readonly [policy: string]: { readonly [rule: string]: Bilingual } } = {
  [cn.id]: cnMessages,
  [beijing.id]: beijingMessages,
  [shanghai.id]: shanghaiMessages,
  [hangzhou.id]: hangzhouMessages,
};
