import type * as Nodemailer from "nodemailer";

/** The version that is known to work; it is optional, since many hosts send no mail. */
const command = "npm install nodemailer@10.6.1";

/** The library that sends mail is not installed. */
export class MissingMailLibrary extends Error {
  readonly words = {
    "zh-CN": `发送邮件需要另外安装：${command}`,
    en: `Sending mail needs: ${command}`,
  } as const;
  constructor() {
    super(`Sending mail needs: ${command}`);
    this.name = "MissingMailLibrary";
  }
}

/**
 * Loads the library that sends mail.
 *
 * @throws MissingMailLibrary with the command that installs it
 */
export const mailLibrary = async (): Promise<typeof Nodemailer> => {
  try {
    return await import("nodemailer");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new MissingMailLibrary();
  }
};
