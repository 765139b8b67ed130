import { createHash } from "node:crypto";

/** The padding of passwords (PDF 1.7, 7.6.3.3). */
const padding = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");

const md5 = (...parts: readonly Uint8Array[]): Buffer =>
  createHash("md5").update(Buffer.concat(parts)).digest();

const rc4 = (key: Uint8Array, data: Uint8Array): Buffer => {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (first: number, second: number): void => {
    [state[first], state[second]] = [state[second]!, state[first]!];
  };
  for (let index = 0, other = 0; index < 256; index++) {
    other = (other + state[index]! + key[index % key.length]!) & 255;
    swap(index, other);
  }
  let [index, other] = [0, 0];
  return Buffer.from(
    data.map((byte) => {
      index = (index + 1) & 255;
      other = (other + state[index]!) & 255;
      swap(index, other);
      return byte ^ state[(state[index]! + state[other]!) & 255]!;
    }),
  );
};

/** How a test's PDF is locked: the words for its trailer, and what its streams become. */
export interface PdfLock {
  readonly trailer: string;
  readonly seal: (content: string, objectNumber: number) => string;
}

/** Locks a PDF with a 40-bit key (standard handler, revision 2) and a password; the empty one opens it to everybody. */
export const pdfLock = (password: string): PdfLock => {
  const padded = Buffer.concat([Buffer.from(password, "latin1"), padding]).subarray(0, 32);
  const owner = rc4(md5(padding).subarray(0, 5), padded);
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(-64);
  const key = md5(padded, owner, permissions, Buffer.of(0)).subarray(0, 5);
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
  return {
    trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /P -64 /O <${hex(owner)}> /U <${hex(rc4(key, padding))}> >> /ID [<00> <00>]`,
    seal: (content, number) =>
      rc4(
        md5(key, Buffer.of(number & 255, number >> 8, 0, 0, 0)).subarray(0, 10),
        Buffer.from(content, "latin1"),
      ).toString("latin1"),
  };
};
