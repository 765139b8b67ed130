import { checkpointHead, type SignedCheckpoint } from "@heyue/core/evidence";
import { canonicalJson } from "@heyue/core/kernel/canonical-json";
import type { Json } from "@heyue/core/kernel/verdict";
import type { SendMailOptions } from "nodemailer";

/** The mail that deposits a checkpoint (存证邮件); the same checkpoint gives the same mail, its Message-ID included. */
export const checkpointMail = (
  estate: string,
  signed: SignedCheckpoint,
): SendMailOptions & { readonly messageId: string } => {
  const { at, day, streams } = signed.checkpoint;
  const head = checkpointHead(signed.checkpoint);
  const name = `${estate}.${day}.heads`;
  return {
    subject: `合约·和悦 存证 Checkpoint ${estate} ${head}`,
    messageId: `<${head}@checkpoint.heyue>`,
    date: new Date(at),
    // The library draws the boundary at random otherwise, and no two mails of a checkpoint would be the same.
    baseBoundary: head.slice(-32),
    text: [
      `本邮件是小区 ${estate} ${day} 的检查点，共 ${streams} 条记录链。请保留本邮件，不要修改。`,
      `存证值：`,
      head,
      `日后核对：把附件 ${name} 与证据包一起交给 heyue evidence verify --expect ${name}；记录如被改写，会指出是哪一天。`,
      "",
      `This mail is the checkpoint of the estate ${estate} for ${day}, over ${streams} ${streams === 1 ? "stream" : "streams"}. Keep it as it is.`,
      "Head:",
      head,
      `To check later: heyue evidence verify BUNDLE --expect ${name}. If a record was rewritten, the day is named.`,
      "",
    ].join("\n"),
    attachments: [
      {
        filename: name,
        contentType: "text/plain; charset=utf-8",
        content: `${head} ${canonicalJson(signed as unknown as Json)}\n`,
      },
    ],
  };
};
