/** A mailbox that checkpoints are deposited in: one mail for each estate and day (检查点存证邮箱). */
import type { CheckpointDepository } from "@heyue/core/ports/checkpoint-depository";
import { PortFailure, type PortFailureReason } from "@heyue/core/ports/port-failure";
import type { NodemailerError } from "nodemailer";
import { checkpointMail } from "./checkpoint-mail.ts";
import { mailLibrary, MissingMailLibrary } from "./library.ts";

export { MissingMailLibrary } from "./library.ts";

/** Where the mail goes, and through whom. */
export interface MailDepositoryOptions {
  /** Server that takes the mail: `smtp://user:password@host:587`, or `smtps://` for TLS from the first byte. */
  readonly url: string;
  /** Mailboxes outside of the operator's reach, e.g. the committee's. */
  readonly to: readonly string[];
  /** Sender; the user of the URL when it is an address, else `heyue@` and the host. */
  readonly from?: string;
  /** As receipts name it; `mail:` and the first mailbox when absent. */
  readonly name?: string;
  /** Longest wait for the server at each step, milliseconds; 20,000 when absent. */
  readonly timeoutMs?: number;
}

const port = "checkpoint-depository";
/** Code points that a receipt may have. */
const longestReceipt = 500;

/** Reads the URL of a mail server; throws a `RangeError` that says what is wrong. */
export const readMailUrl = (text: string): URL => {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new RangeError("write it as smtp://user:password@host:587");
  }
  if ((url.protocol !== "smtp:" && url.protocol !== "smtps:") || url.hostname === "")
    throw new RangeError("it begins with smtp:// or smtps:// and names a host");
  return url;
};

const senderOf = (url: URL): string => {
  const user = decodeURIComponent(url.username);
  return user.includes("@") ? user : `heyue@${url.hostname}`;
};

/** What a failure of the library means for the port; the password never gets into a message. */
const failureOf = (host: string, error: NodemailerError): PortFailure => {
  const { code, message, permanent, rejected } = error;
  const [reason, isRetryable]: readonly [PortFailureReason, boolean] =
    code === "ETIMEDOUT"
      ? ["timeout", true]
      : permanent === true || ["EAUTH", "ENOAUTH", "ETLS", "EREQUIRETLS", "ECONFIG"].includes(code ?? "")
        ? // The server may take the same mail once the address or the account is mended, not before.
          ["refused", permanent === false]
        : ["unavailable", true];
  const whom = rejected === undefined || rejected.length === 0 ? "" : ` (${rejected.join(", ")})`;
  return new PortFailure(port, reason, `${host} did not take the mail${whom}: ${message}`, {
    isRetryable,
    cause: error,
  });
};

/**
 * Deposits by mail: the head in the subject and the body, the signed checkpoint as an attachment that `heyue evidence verify --expect`
 * reads. The Message-ID derives from the checkpoint, so that the same one sent twice is recognised; this depository sends none twice.
 * A server takes a mail for all mailboxes or the deposit fails. A password is given only over TLS.
 *
 * @throws RangeError when the URL is none, or there is no mailbox
 */
export const mailDepository = (options: MailDepositoryOptions): CheckpointDepository => {
  const { to, timeoutMs = 20_000 } = options;
  const url = readMailUrl(options.url);
  const [first] = to;
  if (first === undefined) throw new RangeError("name a mailbox that the checkpoints are sent to");
  const from = options.from ?? senderOf(url);
  const sent = new Map<string, string>();

  const send = async (mail: ReturnType<typeof checkpointMail>): Promise<string> => {
    const { createTransport } = await mailLibrary();
    const transport = createTransport({
      host: url.hostname.replace(/^\[|\]$/g, ""),
      port: url.port === "" ? (url.protocol === "smtps:" ? 465 : 587) : Number(url.port),
      secure: url.protocol === "smtps:",
      requireTLS: url.username !== "",
      ...(url.username === ""
        ? {}
        : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      dnsTimeout: timeoutMs,
    });
    try {
      const { rejected, response } = await transport.sendMail({ ...mail, from, to: [...to] });
      if (rejected.length > 0)
        throw new PortFailure(
          port,
          "refused",
          `${url.host} took the mail, but not for ${rejected.map(String).join(", ")}`,
        );
      return [...`${mail.messageId} ${response}`].slice(0, longestReceipt).join("");
    } finally {
      transport.close();
    }
  };

  return {
    name: options.name ?? `mail:${first}`,
    deposit: async (estate, signed) => {
      const mail = checkpointMail(estate, signed);
      const known = sent.get(mail.messageId);
      if (known !== undefined) return known;
      try {
        const receipt = await send(mail);
        sent.set(mail.messageId, receipt);
        return receipt;
      } catch (error) {
        if (error instanceof PortFailure) throw error;
        if (error instanceof MissingMailLibrary)
          throw new PortFailure(port, "not-supported", error.message, { cause: error });
        throw failureOf(url.host, error as NodemailerError);
      }
    },
  };
};
