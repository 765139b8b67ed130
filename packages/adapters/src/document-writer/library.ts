import type * as Docx from "docx";

/** The version that is known to work; it is optional, since most hosts write no Word files. */
const command = "npm install docx@9.15.2";

/** The library that writes Word files is not installed. */
export class MissingWordWriter extends Error {
  readonly words = {
    "zh-CN": `写 Word 文件需要另外安装：${command}`,
    en: `Writing Word files needs: ${command}`,
  } as const;
  constructor() {
    super(`Writing Word files needs: ${command}`);
    this.name = "MissingWordWriter";
  }
}

/**
 * Loads the library that writes Word files.
 *
 * @throws MissingWordWriter with the command that installs it
 */
export const wordLibrary = async (): Promise<typeof Docx> => {
  try {
    return await import("docx");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new MissingWordWriter();
  }
};
