import { failure } from "./failure.ts";

/** Versions that are known to work; they are optional, since most hosts read no documents. */
const versions = { mammoth: "1.13.0", unpdf: "1.8.1", "pdfjs-dist": "6.1.200" } as const;

/**
 * Loads a library that is installed only where documents are read.
 *
 * @throws DocumentFailure `missing-library` with the command that installs it
 */
export const requireLibrary = async <A>(name: keyof typeof versions, load: () => Promise<A>): Promise<A> => {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    const names = name === "mammoth" ? (["mammoth"] as const) : (["unpdf", "pdfjs-dist"] as const);
    const command = `npm install ${names.map((one) => `${one}@${versions[one]}`).join(" ")}`;
    throw failure(
      "missing-library",
      `读取这种文件需要另外安装：${command}`,
      `Reading this kind of file needs: ${command}`,
    );
  }
};
