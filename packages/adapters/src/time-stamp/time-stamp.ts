/** Time-stamps by RFC 3161 over HTTP (可信时间戳). */
import { createHash, randomBytes, X509Certificate } from "node:crypto";
import type { TimeStamp } from "@heyue/core/evidence";
import { PortFailure, type PortFailureReason } from "@heyue/core/ports/port-failure";
import type { TimeStampAuthority } from "@heyue/core/ports/time-stamp-authority";
import { Integer, OctetString } from "asn1js";
import {
  AlgorithmIdentifier,
  Certificate,
  ContentInfo,
  MessageImprint,
  PKIStatus,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from "pkijs";

/** Settings of an authority. */
export interface TimeStampOptions {
  readonly url: string;
  /** As receipts name it; the URL when absent. */
  readonly name?: string;
  /** Longest wait for an answer, milliseconds; 10,000 when absent. */
  readonly timeoutMs?: number;
}

const sha256Oid = "2.16.840.1.101.3.4.2.1";
const largestAnswer = 65_536;

const failure = (
  reason: PortFailureReason,
  { url }: TimeStampOptions,
  message: string,
  cause?: unknown,
): PortFailure => new PortFailure("time-stamp-authority", reason, `${url}: ${message}`, { cause });

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(hex, "hex"));
const hexOf = (bytes: ArrayBuffer | ArrayBufferView): string =>
  (bytes instanceof ArrayBuffer
    ? Buffer.from(bytes)
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  ).toString("hex");

/** A positive nonce: its first byte keeps the sign bit clear and is not zero, so that DER writes it as it is. */
const freshNonce = (): Uint8Array<ArrayBuffer> => {
  const nonce = Uint8Array.from(randomBytes(12));
  nonce[0] = (nonce[0]! & 0x7f) | 0x40;
  return nonce;
};

const requestOf = (sha256: string, nonce: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    new TimeStampReq({
      version: 1,
      messageImprint: new MessageImprint({
        hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256Oid }),
        hashedMessage: new OctetString({ valueHex: bytesOf(sha256) }),
      }),
      nonce: new Integer({ valueHex: nonce }),
      // With its certificate a token can be checked offline for years.
      certReq: true,
    })
      .toSchema()
      .toBER(),
  );

/** What a token says. */
export interface TimeStampFacts {
  /** SHA-256 that was stamped, lower-case hex; `null` for another algorithm. */
  readonly sha256: string | null;
  /** When, by the authority's clock, RFC 3339 in UTC. */
  readonly at: string;
  /** Hex; `null` when it has none. */
  readonly nonce: string | null;
  readonly policy: string;
  readonly serial: string;
}

const signedDataOf = (token: Uint8Array<ArrayBuffer>): SignedData =>
  new SignedData({ schema: ContentInfo.fromBER(token).content });

const contentOf = ({ encapContentInfo }: SignedData): TSTInfo => {
  if (encapContentInfo.eContent === undefined) throw new RangeError("the token has no content");
  return TSTInfo.fromBER(encapContentInfo.eContent.getValue());
};

/** Reads a token (DER); throws a `RangeError` when it is none. Says nothing about who made it: see `verifyTimeStamp`. */
export const readTimeStamp = (token: Uint8Array<ArrayBuffer>): TimeStampFacts => {
  try {
    const info = contentOf(signedDataOf(token));
    const { hashAlgorithm, hashedMessage } = info.messageImprint;
    return {
      sha256: hashAlgorithm.algorithmId === sha256Oid ? hexOf(hashedMessage.getValue()) : null,
      at: info.genTime.toISOString(),
      nonce: info.nonce === undefined ? null : hexOf(info.nonce.valueBlock.valueHexView),
      policy: info.policy,
      serial: hexOf(info.serialNumber.valueBlock.valueHexView),
    };
  } catch (cause) {
    throw new RangeError("This is no time-stamp token of RFC 3161", { cause });
  }
};

const ask = async (
  options: TimeStampOptions,
  body: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> => {
  const { timeoutMs = 10_000, url } = options;
  let response: Response;
  try {
    response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/timestamp-query", accept: "application/timestamp-reply" },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) throw new Error(`it answered ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length > largestAnswer) throw new Error(`it answered ${bytes.length} bytes`);
    return bytes;
  } catch (cause) {
    const late = cause instanceof DOMException && cause.name === "TimeoutError";
    throw failure(
      late ? "timeout" : "unavailable",
      options,
      late
        ? `no answer within ${timeoutMs} ms`
        : `no time-stamp: ${cause instanceof Error ? cause.message : String(cause)}`,
      cause,
    );
  }
};

/** The token of an answer that was granted. */
const tokenOf = (options: TimeStampOptions, answer: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
  let read: TimeStampResp;
  try {
    read = TimeStampResp.fromBER(answer);
  } catch (cause) {
    throw failure("corrupt", options, "the answer is no time-stamp response", cause);
  }
  const { status, statusStrings } = read.status;
  const granted = status === PKIStatus.granted || status === PKIStatus.grantedWithMods;
  if (!granted || read.timeStampToken === undefined) {
    const words = (statusStrings ?? []).map((text) => text.getValue()).join(" ");
    throw failure("refused", options, `it refused with status ${status}${words === "" ? "" : `: ${words}`}`);
  }
  return new Uint8Array(read.timeStampToken.toSchema().toBER());
};

/**
 * Asks a time-stamp authority. An answer counts only when it was granted and its token is over this very hash and carries the nonce of
 * this request, so that neither an old nor another answer passes for it.
 */
export const timeStampAuthority = (options: TimeStampOptions): TimeStampAuthority => {
  const name = options.name ?? options.url;
  return {
    name,
    stamp: async (sha256): Promise<TimeStamp> => {
      const nonce = freshNonce();
      const token = tokenOf(options, await ask(options, requestOf(sha256, nonce)));
      let facts: TimeStampFacts;
      try {
        facts = readTimeStamp(token);
      } catch (cause) {
        throw failure("corrupt", options, "the token cannot be read", cause);
      }
      if (facts.sha256 !== sha256)
        throw failure(
          "corrupt",
          options,
          `the token is over ${facts.sha256 ?? "another kind of hash"}, not ${sha256}`,
        );
      if (facts.nonce !== hexOf(nonce))
        throw failure("corrupt", options, "the token answers another request");
      return { authority: name, token: Buffer.from(token).toString("base64") };
    },
  };
};

/**
 * Whether a token stamps this text (the head of a checkpoint) and was signed by an authority under one of these certificates (PEM), as
 * of the time it names. `null` when it was; otherwise what is wrong.
 */
export const verifyTimeStamp = async (
  { token }: TimeStamp,
  text: string,
  trustedPem: readonly string[],
): Promise<string | null> => {
  const der = Uint8Array.from(Buffer.from(token, "base64"));
  try {
    const { at, sha256 } = readTimeStamp(der);
    if (sha256 !== createHash("sha256").update(text).digest("hex")) return "it stamps another text";
    const result = await signedDataOf(der).verify({
      signer: 0,
      data: Uint8Array.from(Buffer.from(text)).buffer,
      trustedCerts: trustedPem.map((pem) =>
        Certificate.fromBER(Uint8Array.from(new X509Certificate(pem).raw)),
      ),
      checkDate: new Date(at),
      checkChain: true,
      extendedMode: true,
    });
    return result.signatureVerified === true && result.signerCertificateVerified === true
      ? null
      : `its signature does not verify: ${result.message}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
