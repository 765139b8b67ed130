import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { checkpointHead, readCheckpointHead } from "@heyue/core/evidence";
import {
  checkpointDepositoryConformance,
  depositedCheckpoint,
} from "@heyue/core/testing/conformance/checkpoint-depository";
import { SMTPServer } from "smtp-server";
import { afterEach, describe, expect, it } from "vitest";
import { checkpointMail } from "./checkpoint-mail.ts";
import { mailDepository, readMailUrl } from "./mail-depository.ts";

/** A mail server of our own, and every mail that it took. */
interface MailServer {
  readonly url: string;
  readonly mails: { readonly from: string; readonly to: readonly string[]; readonly text: string }[];
  close(): Promise<void>;
}

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

interface Answers {
  /** What it says to a recipient it does not want. */
  readonly recipient?: (address: string) => { readonly code: number; readonly words: string } | null;
  readonly data?: { readonly code: number; readonly words: string };
}

const refusal = ({ code, words }: { readonly code: number; readonly words: string }): Error =>
  Object.assign(new Error(words), { responseCode: code });

const mailServer = async ({ data, recipient }: Answers = {}): Promise<MailServer> => {
  const mails: MailServer["mails"] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _session, done) => {
      const no = recipient?.(address) ?? null;
      if (no === null) done();
      else done(refusal(no));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => void chunks.push(chunk));
      stream.on("end", () => {
        if (data !== undefined) {
          done(refusal(data));
          return;
        }
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom === false ? "" : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString("utf8"),
        });
        done(null, `queued as ${mails.length}`);
      });
    },
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  const close = (): Promise<void> => new Promise((resolve) => void server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, mails, close };
};

const served = async (answers: Answers = {}): Promise<MailServer> => {
  const server = await mailServer(answers);
  open.push(server.close);
  return server;
};

/** The parts of a mail in base64 or as they stand, decoded. */
const decoded = (mail: string): string => {
  const unfolded = mail.replaceAll(/\r\n[ \t]+/g, " ");
  return unfolded
    .replaceAll(/=\?UTF-8\?B\?([^?]*)\?=\s*/gi, (_, text: string) =>
      Buffer.from(text, "base64").toString("utf8"),
    )
    .replaceAll(/=\?UTF-8\?Q\?([^?]*)\?=\s*/gi, (_, text: string) =>
      decodeURIComponent(text.replaceAll("_", " ").replaceAll("=", "%")),
    );
};
const bodiesOf = (mail: string): string =>
  mail
    .split(/\r\n\r\n/)
    .map((part) => part.split("\r\n--")[0] ?? "")
    .map((part) => (/^[A-Za-z0-9+/=\r\n]+$/.test(part) ? Buffer.from(part, "base64").toString("utf8") : part))
    .join("\n");
const plain = (mail: string): string =>
  Buffer.from(
    mail
      .replaceAll("=\r\n", "")
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");

const committee = "committee@example.org";
const first = depositedCheckpoint("liuxia", "2026-05-01");
const head = checkpointHead(first.checkpoint);

checkpointDepositoryConformance("a mailbox", async () => {
  const server = await mailServer();
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await server.close();
    isOpen = false;
  };
  return {
    depository: mailDepository({ url: server.url, to: [committee] }),
    heads: async () =>
      server.mails.map(({ text }) => /Message-ID:\s+<(\S+)@checkpoint\.heyue>/.exec(text)?.[1] ?? ""),
    cut: close,
    close,
  };
});

describe("a mailbox of deposited checkpoints", () => {
  it("gets the head in the subject and the body, in both languages, and the checkpoint as a file", async () => {
    const server = await served();
    const receipt = await mailDepository({
      url: server.url,
      to: [committee],
      from: "ops@example.org",
    }).deposit("liuxia", first);
    expect(receipt).toBe(`<${head}@checkpoint.heyue> 250 queued as 1`);
    const [mail] = server.mails;
    expect(mail).toMatchObject({ from: "ops@example.org", to: [committee] });
    const text = decoded(mail?.text ?? "");
    expect(/^Subject: .*$/m.exec(text)?.[0]).toContain(head);
    expect(text).toContain(`filename=liuxia.2026-05-01.heads`);
    const body = bodiesOf(mail?.text ?? "") + plain(mail?.text ?? "");
    expect(body).toContain("检查点");
    expect(body).toContain("This mail is the checkpoint of the estate liuxia");
    // What `heyue evidence verify --expect` reads: the head, a blank, the checkpoint.
    const [line] = body.split("\n").filter((one) => one.startsWith(`${head} {`));
    expect(readCheckpointHead(line?.split(" ")[0] ?? "")?.day).toBe("2026-05-01");
    expect(JSON.parse((line ?? "").slice((line ?? "").indexOf(" ")))).toEqual(first);
  });

  it("gets the same mail byte for byte when another depository sends the same checkpoint", async () => {
    const server = await served();
    for (let time = 0; time < 2; time += 1)
      await mailDepository({ url: server.url, to: [committee] }).deposit("liuxia", first);
    expect(server.mails).toHaveLength(2);
    expect(server.mails[1]?.text).toBe(server.mails[0]?.text);
  });

  it("has another Message-ID for another head of the same day", () => {
    const other = checkpointMail("liuxia", depositedCheckpoint("liuxia", "2026-05-01", "2"));
    expect(other.messageId).not.toBe(checkpointMail("liuxia", first).messageId);
  });

  it("is refused for good when the server does not know the mailbox", async () => {
    const server = await served({ recipient: () => ({ code: 550, words: "no such user here" }) });
    await expect(
      mailDepository({ url: server.url, to: [committee] }).deposit("liuxia", first),
    ).rejects.toMatchObject({
      _tag: "PortFailure",
      reason: "refused",
      isRetryable: false,
      message: expect.stringMatching(/committee@example\.org.*no such user here/),
    });
    expect(server.mails).toEqual([]);
  });

  it("counts only when every mailbox gets it", async () => {
    const server = await served({
      recipient: (address) => (address === committee ? null : { code: 550, words: "unknown" }),
    });
    await expect(
      mailDepository({ url: server.url, to: [committee, "chair@example.org"] }).deposit("liuxia", first),
    ).rejects.toMatchObject({ reason: "refused", message: expect.stringContaining("chair@example.org") });
  });

  it("is tried again when the server is busy, at the recipient or after the text", async () => {
    const busy = { code: 451, words: "try again later" };
    for (const answers of [{ recipient: () => busy }, { data: busy }]) {
      const server = await served(answers);
      await expect(
        mailDepository({ url: server.url, to: [committee] }).deposit("liuxia", first),
      ).rejects.toMatchObject({ reason: "unavailable", isRetryable: true });
    }
  });

  it("is refused for good when the text is not taken", async () => {
    const server = await served({ data: { code: 552, words: "too large" } });
    await expect(
      mailDepository({ url: server.url, to: [committee] }).deposit("liuxia", first),
    ).rejects.toMatchObject({ reason: "refused", isRetryable: false });
  });

  it("gives up after a while when the server says nothing", async () => {
    const sockets: Socket[] = [];
    const silent: Server = createServer((socket) => void sockets.push(socket));
    await new Promise<void>((resolve) => void silent.listen(0, "127.0.0.1", resolve));
    open.push(async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => void silent.close(() => resolve()));
    });
    const { port } = silent.address() as AddressInfo;
    await expect(
      mailDepository({ url: `smtp://127.0.0.1:${port}`, to: [committee], timeoutMs: 200 }).deposit(
        "liuxia",
        first,
      ),
    ).rejects.toMatchObject({ _tag: "PortFailure", reason: "timeout", isRetryable: true });
  });

  it("gives no password to a server without TLS, and shows none in what it says", async () => {
    const server = await served();
    const url = server.url.replace("smtp://", "smtp://ops%40example.org:secret-word@");
    const failure: unknown = await mailDepository({ url, to: [committee] })
      .deposit("liuxia", first)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ _tag: "PortFailure", reason: "refused", isRetryable: false });
    expect(String((failure as Error).message)).not.toContain("secret-word");
    expect(server.mails).toEqual([]);
  });

  it("needs a mailbox and the address of a mail server", () => {
    expect(() => mailDepository({ url: "smtp://127.0.0.1", to: [] })).toThrow(/mailbox/);
    for (const url of ["127.0.0.1:25", "http://127.0.0.1", "smtp://"])
      expect(() => readMailUrl(url)).toThrow(/smtp:\/\//);
  });
});
