import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Message, MessageChannel } from "../../ports/message-channel.ts";

/** What an adapter hands to the suite: an open channel, and an addressee it can reach. */
export interface MessageChannelFixture {
  readonly channel: MessageChannel;
  readonly to: Message["to"];
  /** Messages that went out so far, by id and without repetition; absent where the technology cannot say. */
  readonly sent?: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

let messages = 0;

/** What every message channel must do: take a message, say under which id, and take the same message once. */
export const messageChannelConformance = (name: string, open: () => Promise<MessageChannelFixture>): void => {
  describe(`message channel: ${name}`, () => {
    let fixture: MessageChannelFixture;
    beforeAll(async () => {
      fixture = await open();
    }, 120_000);
    afterAll(() => fixture.close());

    const message = (changes: Partial<Message> = {}): Message => ({
      id: `conformance-${(messages += 1)}`,
      tenant: "tenant-1",
      to: fixture.to,
      language: "zh-CN",
      title: "停水通知",
      text: "明日九时起停水。\n请提前储水。😀",
      link: null,
      ...changes,
    });

    it("has a name that a notice can be published on", () => {
      expect(fixture.channel.name).toMatch(/^[A-Za-z0-9._~-]{1,64}$/);
    });

    it("answers with an id of its own for each message", async () => {
      const [first, second] = [message(), message({ language: "en", link: "https://heyue.test/n/1" })];
      const ids = [await fixture.channel.send(first), await fixture.channel.send(second)];
      expect(ids.every((id) => typeof id === "string" && id.length > 0)).toBe(true);
      expect(ids[0]).not.toBe(ids[1]);
    });

    it("takes the same message once, and answers the same", async () => {
      const once = message();
      const id = await fixture.channel.send(once);
      expect(await fixture.channel.send(once)).toBe(id);
      const sent = await fixture.sent?.();
      if (sent !== undefined) expect(sent.filter((item) => item === once.id)).toEqual([once.id]);
    });

    it("takes the same id of another tenant for another message", async () => {
      const first = message();
      const ids = [
        await fixture.channel.send(first),
        await fixture.channel.send({ ...first, tenant: "tenant-2" }),
      ];
      expect(ids[0]).not.toBe(ids[1]);
    });
  });
};
