/** A new idempotency key. Pages on plain http have no `randomUUID`: the same 122 random bits are made by hand. */
export const key = (): string => {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
};
