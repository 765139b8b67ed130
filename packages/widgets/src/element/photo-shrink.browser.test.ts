import { describe, expect, it } from "vitest";
import { examplePhoto } from "../testing/estate.fixture.ts";
import { problemOf, shrink, sizeText } from "./photo-shrink.ts";

/** Puts an Exif segment with a place into a JPEG, as cameras do. */
const withPlace = async (photo: File): Promise<File> => {
  const bytes = new Uint8Array(await photo.arrayBuffer());
  const note = new TextEncoder().encode("Exif\0\0GPS 30.2741N 120.1551E");
  const segment = new Uint8Array([0xff, 0xe1, 0, note.length + 2, ...note]);
  return new File([bytes.slice(0, 2), segment, bytes.slice(2)], photo.name, { type: photo.type });
};

const contains = async (blob: Blob, text: string): Promise<boolean> =>
  new TextDecoder("latin1").decode(await blob.arrayBuffer()).includes(text);

describe("photos", () => {
  it("become at most 2048 pixels and lose the place they were taken at", async () => {
    const taken = await withPlace(await examplePhoto("IMG_0001.jpeg", 4000, 3000));
    expect(await contains(taken, "GPS 30.2741N")).toBe(true);
    const { blob, name, shrunk } = await shrink(taken);
    expect(shrunk).toBe(true);
    expect(name).toBe("IMG_0001.jpg");
    expect(await contains(blob, "GPS 30.2741N")).toBe(false);
    const bitmap = await createImageBitmap(blob);
    expect([bitmap.width, bitmap.height]).toEqual([2048, 1536]);
    expect(blob.size).toBeLessThan(taken.size);
  });

  it("stay as they are where this device cannot read them", async () => {
    const file = new File([new Uint8Array([0, 0, 0, 24])], "IMG_2.HEIC");
    const result = await shrink(file);
    expect(result).toMatchObject({ name: "IMG_2.HEIC", shrunk: false });
    expect(result.blob.type).toBe("image/heic");
  });

  it("are told by type or ending", () => {
    expect(problemOf(new File(["x"], "a.jpg", { type: "" }))).toBeNull();
    expect(problemOf(new File(["x"], "a.svg", { type: "image/svg+xml" }))).toBe("wrongType");
    expect(problemOf(new File([], "a.png", { type: "image/png" }))).toBe("emptyFile");
    expect(sizeText(2_500_000)).toBe("2.4 MB");
    expect(sizeText(10)).toBe("1 KB");
  });
});
