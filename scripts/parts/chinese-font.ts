/** The Chinese font that letters as PDF are set in, for the tests: found on this machine, or installed from Debian's packages. */
import { existsSync } from "node:fs";
import { knownFonts } from "../../packages/adapters/src/pdf-writer/known-font.ts";
import { thisMachine, type Machine } from "./chromium.ts";

/** Sees to it that a font is there; says on standard error what it does, and in what is missing how to mend it. */
export const provideChineseFont = async (
  machine: Machine = thisMachine,
  isThere: () => boolean = () => knownFonts(process.env["WINDIR"]).some(({ path }) => existsSync(path)),
): Promise<void> => {
  if (isThere()) return;
  if (machine.isRoot && machine.isDebian) {
    machine.say("No Chinese font on this machine: installing Debian's package fonts-noto-cjk …");
    await machine.run("apt-get", ["update", "-q"]);
    await machine.run("apt-get", ["install", "-q", "-y", "--no-install-recommends", "fonts-noto-cjk"]);
    if (isThere()) return;
  }
  throw new Error("No Chinese font was found. Install one (Debian, Ubuntu: apt-get install fonts-noto-cjk).");
};
