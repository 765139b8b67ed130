import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

const mediaTypes: { readonly [extension: string]: string } = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".map": "application/json",
};

/** Serves one folder below a path; `null` for what is not there and for everything outside of the folder. */
export const staticFiles =
  (prefix: string, folder: string) =>
  async (path: string): Promise<Response | null> => {
    if (!path.startsWith(prefix)) return null;
    const mediaType = mediaTypes[extname(path)];
    const file = normalize(join(folder, path.slice(prefix.length)));
    if (mediaType === undefined || !file.startsWith(folder + sep)) return null;
    try {
      return new Response(new Uint8Array(await readFile(file)), {
        headers: { "content-type": mediaType, "cache-control": "no-cache" },
      });
    } catch {
      return null;
    }
  };
