import type { Dictionary } from "./words.ts";

/** Strings every element needs. */
export type ElementWord =
  | "large" | "authFailure" | "offlineFailure" | "serverFailure" | "conflictFailure" | "tooLargeFailure" | "rejectedFailure"
  | "validationFailure" | "logIn" | "tryAgain" | "nothingConnected" | "left-day" | "left-hour" | "left-minute"
  | "past-day" | "past-hour" | "past-minute";

/** Strings every element needs, Chinese and English. */
export const elementWords: Dictionary<ElementWord> = {
  large: ["大字", "Larger text"],
  authFailure: ["登录已过期。您填写的内容都还在，重新登录后可继续。", "Your session has ended. Everything you entered is still here; log in again to go on."],
  offlineFailure: ["现在连不上网络。您填写的内容都还在，网络恢复后请再试一次。", "There is no connection. Everything you entered is still here; try again when you are online."],
  serverFailure: ["服务暂时没有响应。您填写的内容都还在，请稍后再试。", "The service does not answer. Everything you entered is still here; try again in a moment."],
  conflictFailure: ["这件事刚刚有了新进展，已为您更新到最新。请看过后再操作。", "Something just changed here. You now see the latest; look at it and try again."],
  tooLargeFailure: ["文件太大，没有传上去。请换一张小一些的照片。", "A file is too large and was not sent. Choose a smaller photo."],
  rejectedFailure: ["现在不能这样操作。", "This cannot be done now."],
  validationFailure: ["有内容需要修改。", "Some of it needs to be corrected."],
  logIn: ["重新登录", "Log in again"],
  tryAgain: ["再试一次", "Try again"],
  nothingConnected: ["此组件尚未连接到服务：请设置 base-url 属性或 client 属性。", "This element is not connected to a service: set its base-url attribute or its client property."],
  "left-day": ["还有 {n} 天", "{n} days left"],
  "left-hour": ["还有 {n} 小时", "{n} hours left"],
  "left-minute": ["还有 {n} 分钟", "{n} minutes left"],
  "past-day": ["已超时 {n} 天", "{n} days late"],
  "past-hour": ["已超时 {n} 小时", "{n} hours late"],
  "past-minute": ["已超时 {n} 分钟", "{n} minutes late"],
};
