import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";

/** Whom a personal link is for, and which notice it opens. */
export interface NoticeLink {
  readonly tenant: string;
  readonly notice: string;
  readonly person: string;
}

/** How personal links are made: a secret of at least 32 characters that only the house knows, and the address they begin with. */
export interface NoticeLinks {
  readonly secret: string;
  /** E.g. `https://example.org/v1/notices/read/`; the token is added to it. */
  readonly base: string;
}

/** Keeps a token from being good for anything else that the secret may be used for. */
const purpose = "heyue/notice-read/1";
const leastSecret = 32;

const macOf = (secret: string, payload: string): Uint8Array =>
  hmac(sha256, utf8ToBytes(secret), utf8ToBytes(`${purpose}\n${payload}`));

/** Compares in a time that does not tell where they differ. */
const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length &&
  a.reduce((difference, byte, index) => difference | (byte ^ (b[index] ?? 0)), 0) === 0;

/** Checks the secret once, when the house is opened; throws a `RangeError` for one that could be guessed. */
export const checkNoticeLinks = (links: NoticeLinks): NoticeLinks => {
  if (links.secret.length < leastSecret)
    throw new RangeError(
      `noticeLinks.secret has ${links.secret.length} characters; personal links need at least ${leastSecret} random ones`,
    );
  return links;
};

/**
 * The token of a personal link (个人链接令牌): who and what in hex, and an HMAC-SHA-256 over it. Nothing is stored, nobody without
 * the secret can make one, and it opens this notice for this person and nothing else.
 */
export const noticeToken = (secret: string, { notice, person, tenant }: NoticeLink): string => {
  const payload = bytesToHex(utf8ToBytes(JSON.stringify([tenant, notice, person])));
  return `${payload}.${bytesToHex(macOf(secret, payload))}`;
};

/** Reads a token; `null` for one that this secret did not make. */
export const readNoticeToken = (secret: string, token: string): NoticeLink | null => {
  const match = /^((?:[0-9a-f]{2}){1,1000})\.([0-9a-f]{64})$/.exec(token);
  const [, payload = "", mac = ""] = match ?? [];
  if (match === null || !isSame(macOf(secret, payload), hexToBytes(mac))) return null;
  const [tenant, notice, person] = JSON.parse(new TextDecoder().decode(hexToBytes(payload))) as [
    string,
    string,
    string,
  ];
  return { tenant, notice, person };
};
