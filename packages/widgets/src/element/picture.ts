const painted = new WeakMap<HTMLCanvasElement, Blob>();

/**
 * Draws a picture into a canvas, so that no `blob:` address is needed and a strict `img-src` holds. Resolves to
 * false when this browser cannot read the format.
 */
export const paint = async (canvas: HTMLCanvasElement, picture: Blob, edge: number): Promise<boolean> => {
  if (painted.get(canvas) === picture) return true;
  painted.set(canvas, picture);
  try {
    const bitmap = await createImageBitmap(picture, { imageOrientation: "from-image" });
    const scale = Math.min(1, edge / Math.max(bitmap.width, bitmap.height));
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    return true;
  } catch {
    return false;
  }
};

/** Draws a picture as a square cut from its middle. */
export const paintSquare = async (
  canvas: HTMLCanvasElement,
  picture: Blob,
  edge: number,
): Promise<boolean> => {
  if (painted.get(canvas) === picture) return true;
  painted.set(canvas, picture);
  try {
    const bitmap = await createImageBitmap(picture, { imageOrientation: "from-image" });
    const side = Math.min(bitmap.width, bitmap.height);
    canvas.width = canvas.height = edge;
    canvas
      .getContext("2d")
      ?.drawImage(
        bitmap,
        (bitmap.width - side) / 2,
        (bitmap.height - side) / 2,
        side,
        side,
        0,
        0,
        edge,
        edge,
      );
    bitmap.close();
    return true;
  } catch {
    return false;
  }
};
