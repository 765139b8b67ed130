import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readTimeStamp, timeStampAuthority, verifyTimeStamp } from "./time-stamp.ts";

const hasOpenssl = spawnSync("openssl", ["ts", "-help"]).status === 0;
if (!hasOpenssl && process.env["HEYUE_REQUIRE_ALL"] === "1")
  throw new Error("These tests ask a real time-stamp authority; install openssl.");

const config = `
[ca]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign
[signer]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = authority
[authority]
serial = serial
signer_cert = signer.pem
signer_key = signer.key
certs = ca.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ordering = yes
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = sha256
crypto_device = builtin
`;

const head = `2026-05-01.${"ab".repeat(32)}`;
const sha256Of = (text: string): string => createHash("sha256").update(text).digest("hex");

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

/** A certificate authority, a time-stamp authority under it, and how the latter answers over HTTP. */
describe.skipIf(!hasOpenssl)("a time-stamp authority", () => {
  let folder = "";
  let server: Server;
  let url = "";
  let answers: (query: Buffer) => Buffer | number = () => 500;
  let last: Buffer = Buffer.alloc(0);

  const openssl = (...args: readonly string[]): void => {
    execFileSync("openssl", args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  };
  const answer = (query: Buffer): Buffer => {
    writeFileSync(join(folder, "query.tsq"), query);
    openssl(
      "ts",
      "-reply",
      "-config",
      "tsa.cnf",
      "-section",
      "authority",
      "-queryfile",
      "query.tsq",
      "-out",
      "reply.tsr",
    );
    return readFileSync(join(folder, "reply.tsr"));
  };
  const authorityKeys = (name: string, extensions: string, issuer: string | null): void => {
    openssl("genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-out", `${name}.key`);
    openssl("req", "-new", "-key", `${name}.key`, "-subj", `/CN=${name}`, "-out", `${name}.csr`);
    const by = issuer === null ? ["-signkey", `${name}.key`] : ["-CA", `${issuer}.pem`, "-CAkey", `${issuer}.key`, "-CAcreateserial"];
    openssl("x509", "-req", "-in", `${name}.csr`, ...by, "-days", "3650", "-extfile", "tsa.cnf", "-extensions", extensions, "-out", `${name}.pem`);
  }; // prettier-ignore

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tsa-"));
    writeFileSync(join(folder, "tsa.cnf"), config);
    writeFileSync(join(folder, "serial"), "01\n");
    authorityKeys("ca", "ca", null);
    authorityKeys("other", "ca", null);
    authorityKeys("signer", "signer", "ca");
    server = createServer((request, response) => {
      void bodyOf(request).then((query) => {
        last = query;
        const reply = answers(query);
        if (typeof reply === "number") return response.writeHead(reply).end();
        return response.writeHead(200, { "content-type": "application/timestamp-reply" }).end(reply);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }, 60_000);
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
  const pem = (name: string): string => readFileSync(join(folder, `${name}.pem`), "utf8");
  const authority = () => timeStampAuthority({ url, name: "local", timeoutMs: 2_000 });

  it("stamps a hash; the token says which and when, and holds against the authority's certificate", async () => {
    answers = answer;
    const before = Date.now();
    const stamp = await authority().stamp(sha256Of(head));
    expect(stamp.authority).toBe("local");
    const token = Uint8Array.from(Buffer.from(stamp.token, "base64"));
    const { at, policy, sha256 } = readTimeStamp(token);
    expect({ policy, sha256 }).toEqual({ policy: "1.2.3.4.1", sha256: sha256Of(head) });
    expect(Math.abs(Date.parse(at) - before)).toBeLessThan(5_000);
    expect(await verifyTimeStamp(stamp, head, [pem("ca")])).toBeNull();
    // openssl itself agrees.
    writeFileSync(join(folder, "head"), head);
    writeFileSync(join(folder, "token.der"), token);
    openssl("ts", "-verify", "-data", "head", "-in", "token.der", "-token_in", "-CAfile", "ca.pem");
  });

  it("is not believed for another text, under another certificate, or with a byte of the token changed", async () => {
    answers = answer;
    const stamp = await authority().stamp(sha256Of(head));
    expect(await verifyTimeStamp(stamp, `${head}0`, [pem("ca")])).toMatch(/another text/);
    expect(await verifyTimeStamp(stamp, head, [pem("other")])).not.toBeNull();
    expect(await verifyTimeStamp({ ...stamp, token: "AAAA" }, head, [pem("ca")])).toMatch(
      /no time-stamp token/,
    );
    const bytes = Buffer.from(stamp.token, "base64");
    // The signature stands at the end of the token.
    bytes[bytes.length - 20]! ^= 1;
    expect(
      await verifyTimeStamp({ ...stamp, token: bytes.toString("base64") }, head, [pem("ca")]),
    ).not.toBeNull();
  });

  it("does not pass with an old answer, an answer to another hash, or a refusal", async () => {
    answers = answer;
    await authority().stamp(sha256Of(head));
    const old = answer(last);
    answers = () => old;
    await expect(authority().stamp(sha256Of(head))).rejects.toMatchObject({
      reason: "corrupt",
      message: expect.stringContaining("another request"),
    });
    await expect(authority().stamp(sha256Of("another"))).rejects.toMatchObject({
      reason: "corrupt",
      message: expect.stringContaining("not "),
    });
    // A request that openssl cannot take is answered with a refusal.
    answers = () => answer(Buffer.from("no request"));
    await expect(authority().stamp(sha256Of(head))).rejects.toMatchObject({
      reason: "refused",
      isRetryable: false,
    });
  });

  it("is tried again later when it does not answer, or answers nonsense", async () => {
    answers = () => 503;
    await expect(authority().stamp(sha256Of(head))).rejects.toMatchObject({
      reason: "unavailable",
      isRetryable: true,
    });
    answers = () => Buffer.from("hello");
    await expect(authority().stamp(sha256Of(head))).rejects.toMatchObject({ reason: "corrupt" });
    const nobody = timeStampAuthority({ url: "http://127.0.0.1:1" });
    await expect(nobody.stamp(sha256Of(head))).rejects.toMatchObject({ reason: "unavailable" });
  });
});
