import { boardChannel } from "@heyue/core/communication/notice/board-channel";
import { messageChannelConformance } from "@heyue/core/testing/conformance/message-channel";
import { expect, it } from "vitest";
import { memoryMessageChannel } from "./message-channel.ts";

messageChannelConformance("memory", async () => {
  const channel = memoryMessageChannel("sms");
  return {
    channel,
    to: { person: "owner-1", phone: "13800000000" },
    sent: async () => channel.sent.map(({ id }) => id),
    close: async () => {},
  };
});

messageChannelConformance("the house's own notice board", async () => ({
  channel: boardChannel,
  to: { person: "owner-1", phone: null },
  close: async () => {},
}));

it("fails for whom it is told to, and takes the message once they can be reached", async () => {
  const channel = memoryMessageChannel("sms");
  const message = { id: "m-1", tenant: "t", to: { person: "owner-1", phone: null }, language: "en", title: "a", text: "b", link: null } as const; // prettier-ignore
  channel.failFor(["owner-1"], "unavailable");
  await expect(channel.send(message)).rejects.toMatchObject({ _tag: "PortFailure", isRetryable: true });
  channel.failFor(["owner-1"]);
  await expect(channel.send(message)).rejects.toMatchObject({ reason: "refused", isRetryable: false });
  expect(channel.sent).toEqual([]);
  channel.failFor([]);
  expect(await channel.send(message)).toBe("sms-1");
  expect(channel.sent).toEqual([message]);
});
