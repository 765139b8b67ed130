import { sha256OfBytes } from "@heyue/core/kernel/hash-chain";
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder";
import { attachmentTypes, type AttachmentType } from "../api/attachment-group.ts";
import { api } from "../api/api.ts";
import { json } from "../call.ts";
import { Problem } from "../problem.ts";
import { serve } from "./serving.ts";

const extensions: { readonly [Type in AttachmentType]: string } = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/heic": "heic",
  "application/pdf": "pdf",
};

const isAttachmentType = (text: string): text is AttachmentType =>
  (attachmentTypes as readonly string[]).includes(text);

/** A file name without folders and control characters, at most 200 characters long. */
const cleanName = (header: string | undefined, fallback: string): string => {
  let name: string;
  try {
    name = decodeURIComponent(header ?? "");
  } catch {
    throw new Problem("invalid-input", {
      issues: [
        {
          path: "/headers/heyue-filename",
          code: "value",
          message: "percent-encode the name as UTF-8, as encodeURIComponent does",
        },
      ],
    });
  }
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const clean = [...last.replaceAll(/\p{C}/gu, "").trim()].slice(0, 200).join("");
  return clean === "" ? fallback : clean;
};

/**
 * Handlers of the attachment operations. The address of an attachment is the SHA-256 of its bytes: whoever is signed in at the
 * tenant and was given the address may read it; nobody can guess one.
 */
export const attachmentHandlers = HttpApiBuilder.group(api, "attachments", (handlers) =>
  handlers.handleAll({
    upload: serve(async (call, { headers }) => {
      const bytes = call.bytes ?? new Uint8Array();
      const mediaType = (call.request.headers.get("content-type") ?? "")
        .split(";", 1)[0]!
        .trim()
        .toLowerCase() as AttachmentType;
      const name = cleanName(headers["heyue-filename"], `attachment.${extensions[mediaType]}`);
      const id = sha256OfBytes(bytes);
      await call.heyue.store.blobs.put(call.caller.tenant, { id, mediaType, size: bytes.length, bytes });
      return json({ id, name, mediaType, size: bytes.length }, 201, { location: `/v1/attachments/${id}` });
    }),
    download: serve(async (call, { params }) => {
      const blob = await call.heyue.store.blobs.get(call.caller.tenant, params.id);
      if (blob === null) throw new Problem("not-found", { about: `attachment ${params.id}` });
      const known = isAttachmentType(blob.mediaType);
      const name = `${params.id.slice(0, 16)}.${known ? extensions[blob.mediaType as AttachmentType] : "bin"}`;
      const headers = {
        "content-type": known ? blob.mediaType : "application/octet-stream",
        // A photo may be shown in place; everything else is saved, so that nothing runs in the host's origin.
        "content-disposition": `${blob.mediaType.startsWith("image/") && known ? "inline" : "attachment"}; filename="${name}"`,
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
        "cache-control": "private, max-age=31536000, immutable",
        etag: `"${params.id}"`,
      };
      if (call.request.headers.get("if-none-match") === headers.etag)
        return new Response(null, { status: 304, headers });
      return new Response(new Uint8Array(blob.bytes), { headers });
    }),
  }),
);
