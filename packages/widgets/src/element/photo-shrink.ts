/** Longest edge of a photo that is sent, in pixels. */
const longestEdge = 2048;
/** Largest file the server takes, in bytes. */
export const largestFile = 10 * 1024 * 1024;
/** Most photos of one complaint. */
export const mostPhotos = 9;

const sent = /^image\/(jpeg|png|webp|heic|heif)$/;
const endings = /\.(jpe?g|png|webp|heic|heif)$/i;

/** What is wrong with a chosen file before anything is done with it. */
export type PhotoProblem = "wrongType" | "emptyFile" | "tooLarge";

/** A photo ready to be sent. */
export interface Shrunk {
  readonly blob: Blob;
  readonly name: string;
  /** False when this device could not read it and the original goes as it is. */
  readonly shrunk: boolean;
}

/** Refuses what is no photo. The ending counts too: some phones give no media type. */
export const problemOf = (file: File): PhotoProblem | null => {
  if (!sent.test(file.type) && !endings.test(file.name)) return "wrongType";
  return file.size === 0 ? "emptyFile" : null;
};

/** A photo as the camera made it, its bytes untouched: evidence is not made smaller. */
export const original = (file: File): Shrunk => {
  // Some phones name no type: the ending does.
  const type =
    file.type ||
    `image/${file.name.replace(/.*\./, "").toLowerCase().replace("jpg", "jpeg").replace("heif", "heic")}`;
  return { blob: file.slice(0, file.size, type), name: file.name, shrunk: false };
};

/**
 * Makes a photo small enough to send: turned upright, at most 2048 pixels, without the place and time that
 * cameras write into it. A format this device cannot read goes as it is.
 */
export const shrink = async (file: File, edge = longestEdge): Promise<Shrunk> => {
  if (typeof createImageBitmap !== "function") return original(file);
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, edge / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    const context = canvas.getContext("2d");
    if (!context) return original(file);
    // JPEG has no transparency: what shines through is white, as on paper.
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.8));
    return blob ? { blob, name: file.name.replace(/(\.\w+)?$/, ".jpg"), shrunk: true } : original(file);
  } catch {
    return original(file);
  }
};

/** `640 KB`, `2.4 MB`. */
export const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
