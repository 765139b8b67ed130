import type { Dictionary } from "./words.ts";

/** Strings every element needs. */
export type ElementWord =
  | "large"
  | "authFailure"
  | "offlineFailure"
  | "serverFailure"
  | "conflictFailure"
  | "tooLargeFailure"
  | "rejectedFailure"
  | "validationFailure"
  | "logIn"
  | "tryAgain"
  | "nothingConnected";

/** Strings every element needs, Chinese and English. */
export const elementWords: Dictionary<ElementWord> = {
  large: ["大字", "Larger text"],
  authFailure: [
    "登录已过期。填写的内容都还在，重新登录后可继续。",
    "Your session has ended. What you entered is still here; log in to go on.",
  ],
  offlineFailure: [
    "连不上网络。填写的内容都还在，联网后请再试。",
    "There is no connection. What you entered is still here; try again when online.",
  ],
  serverFailure: [
    "服务暂时没有响应。填写的内容都还在，请稍后再试。",
    "The service does not answer. What you entered is still here; try again soon.",
  ],
  conflictFailure: [
    "这件事刚有新进展，已更新到最新，请看过再操作。",
    "Something just changed. You now see the latest; look and try again.",
  ],
  tooLargeFailure: ["文件太大，没有传上去。", "A file is too large and was not sent."],
  rejectedFailure: ["现在不能这样操作。", "This cannot be done now."],
  validationFailure: ["有内容需要修改。", "Some of it needs to be corrected."],
  logIn: ["重新登录", "Log in again"],
  tryAgain: ["再试一次", "Try again"],
  nothingConnected: ["尚未连接服务：请设置 base-url 或 client。", "Not connected: set base-url or client."],
};
