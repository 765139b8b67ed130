import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The earliest time that a ZIP entry can carry. */
const epoch = new Date(1980, 0, 1);
const stamps = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;

/** The same Word package without the time of its making, so that the same contract gives the same bytes. */
export const withoutTime = (bytes: Uint8Array): Uint8Array => {
  const parts = unzipSync(bytes);
  const core = parts["docProps/core.xml"];
  if (core !== undefined) parts["docProps/core.xml"] = strToU8(strFromU8(core).replace(stamps, ""));
  return zipSync(parts, { mtime: epoch, level: 6 });
};
