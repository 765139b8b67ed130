import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

const mediaTypes: { readonly [extension: string]: string } = {
  ".html": "text/html; charset=utf-8",
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
        headers: {
          "content-type": mediaType,
          "cache-control": "no-cache",
          // A page that carries its script inside cannot run under the portal's policy: it is kept and opened from the disk.
          ...(extname(path) === ".html" ? { "content-disposition": "attachment" } : {}),
        },
      });
    } catch {
      return null;
    }
  };
