/** A message to one person (消息). */
export interface Message {
  /** The same id again is the same message: it is taken once, and answered with the same accepted id. */
  readonly id: string;
  readonly tenant: string;
  /** Id of the person in the directory, and the phone where one is known. */
  readonly to: { readonly person: string; readonly phone: string | null };
  readonly language: "zh-CN" | "en";
  readonly title: string;
  readonly text: string;
  /** Personal link of the addressee; `null` where the house offers none. Whoever opens it is taken for the addressee. */
  readonly link: string | null;
}

/**
 * A channel that messages go out by (消息渠道): WeCom, text message, e-mail, the notice board. It answers with the id under which it took
 * a message; taken is not delivered, and delivered is not read. Failures reject with a `PortFailure`: one that is retryable is tried
 * again on the same channel, any other falls back to the next.
 */
export interface MessageChannel {
  /** As notices name it, e.g. `sms`: letters, digits and `.`, `_`, `~`, `-`. */
  readonly name: string;
  /** Takes a message; the answer is its id at the channel. */
  send(message: Message): Promise<string>;
}
