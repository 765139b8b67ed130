import type { Dictionary } from "./words.ts";

/** Strings of elements that work without a connection. */
export const offlineWords = {
  waiting: ["存在本机，尚未发送", "Kept on this device, not yet sent"],
  sending: ["正在发送…", "Sending…"],
  sendNow: ["现在发送", "Send now"],
  away: [
    "现在连不上网络。看到的是 {time} 存在本机的内容；您做的会先存在本机，联网后自动发送。",
    "There is no connection. You see what this device kept on {time}; what you do is kept here and sent once you are online.",
  ],
  notKept: [
    "这台设备不让网页保存内容，发送之前请不要关闭页面。",
    "This device lets no page keep anything: do not close the page before it is sent.",
  ],
  loading: ["正在读取…", "Loading…"],
} satisfies Dictionary<string>;

/** Keys of the strings of elements that work without a connection. */
export type OfflineWord = keyof typeof offlineWords;
