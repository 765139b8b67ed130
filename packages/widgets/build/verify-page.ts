/**
 * The page that verifies evidence bundles (离线校验页): one file with everything inside, to be kept and opened from a disk. Its policy allows
 * this script and these styles by their hashes and no connection at all, so that the browser itself keeps what the page promises.
 */
import { createHash } from "node:crypto";
import { script } from "./script.ts";

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const style = `
:root { color-scheme: light; }
body { margin: 0; font: 16px/1.6 "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif; color: #22241f; background: #f4f2ea; }
main { box-sizing: border-box; max-width: 52em; margin: 0 auto; padding: 1.5em 1em 3em; }
h1 { font-size: 1.5em; line-height: 1.35; margin: 0 0 0.5em; }
p { margin: 0 0 1em; max-width: 44em; }
.languages { display: flex; gap: 0.5em; justify-content: flex-end; }
button { font: inherit; min-height: 44px; padding: 0.25em 1em; border: 1px solid #85847a; border-radius: 6px; background: #fff; color: inherit; cursor: pointer; }
button[aria-pressed="true"] { border-color: #12595a; background: #e8f1ef; color: #0b4243; font-weight: 600; }
button:focus-visible { outline: 3px solid #12595a; outline-offset: 2px; }
html[lang="en"] span[lang="zh-CN"], html[lang="zh-CN"] span[lang="en"] { display: none; }
heyue-evidence { --heyue-width: none; }
@media print { body { background: #fff; } main { max-width: none; padding: 0; } .languages, h1 + p { display: none; } }
`;

const policy = (code: string): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(code)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html",
  ].join("; ");

/** The page; both languages are in it, and the reader's browser chooses the first. */
export const verifyPage = async (): Promise<string> => {
  // The end of a script element cannot stand inside of it.
  const built = await script(
    `import "./evidence/define.ts"; import { chooseLanguage } from "./evidence/offline-page.ts"; chooseLanguage();`,
  );
  const code = built.replace(/<\/(script)/gi, "<\\/$1");
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(code)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>离线校验页</title>
<style>${style}</style>
</head>
<body>
<main>
<div class="languages"><button type="button" lang="zh-CN" aria-pressed="true">中文</button><button type="button" lang="en" aria-pressed="false">English</button></div>
<h1><span lang="zh-CN">证据包离线校验页</span><span lang="en">Offline verification of evidence bundles</span></h1>
<p><span lang="zh-CN">这个文件本身就是校验工具：存在您的设备上，断开网络也能打开使用。请从您信任的人那里取得它，不要用与证据包一同交来的那一份。</span><span lang="en">This file is the tool itself: keep it on your device and open it without a network. Take it from somebody you trust, and not from those who gave you the bundle.</span></p>
<noscript><p>请在浏览器中启用 JavaScript 后重新打开本页。 Enable JavaScript and open this page again.</p></noscript>
<heyue-evidence></heyue-evidence>
</main>
<script>${code}</script>
</body>
</html>
`;
};
