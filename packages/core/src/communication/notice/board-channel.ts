import type { MessageChannel } from "../../ports/message-channel.ts";

/** Name of the house's own channel. */
export const boardChannelName = "board";

/**
 * The notice board of the house (公告栏), where everyone finds the notices that are for them: a published notice lies there at once, so
 * that the channel takes everything and has nothing to send.
 */
export const boardChannel: MessageChannel = {
  name: boardChannelName,
  send: async ({ id, tenant }) => `${boardChannelName}:${tenant}:${id}`,
};
