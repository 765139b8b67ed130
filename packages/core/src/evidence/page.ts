/** Pages of a bundle for people: plain HTML that opens from a disk, without scripts and without anything from elsewhere. */

/** Text as it stands in HTML. */
export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const style = `
  :root { color-scheme: light; }
  body { font: 15px/1.6 "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif; margin: 0 auto; padding: 24px; max-width: 1100px; color: #1b1f24; background: #fff; }
  h1 { font-size: 24px; } h2 { font-size: 18px; margin-top: 32px; border-bottom: 1px solid #d0d7de; } h3 { font-size: 16px; }
  table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: 6px 8px; border-bottom: 1px solid #d8dee4; }
  th { background: #f6f8fa; } code { font-family: ui-monospace, Consolas, monospace; font-size: 13px; overflow-wrap: anywhere; }
  q { display: block; white-space: pre-wrap; color: #424a53; } a { color: #0550ae; } dt { font-weight: 600; } dd { margin: 0 0 8px; }
  .wrap { overflow-x: auto; } time { white-space: nowrap; } td a { overflow-wrap: anywhere; }
  @media screen and (max-width: 44em) {
    body { padding: 16px; } table, tbody, tr, td { display: block; } thead { display: none; }
    tr { padding: 8px 0; border-bottom: 1px solid #d0d7de; } td { border: 0; padding: 2px 0; } td:empty { display: none; }
    td::before { content: attr(data-head) " "; color: #57606a; font-size: 13px; display: block; }
  }
  @media print { body { max-width: none; padding: 0; font-size: 11px; } tr { break-inside: avoid; } }
`;

/** A whole page; `title` is text, `body` is HTML. */
export const page = (language: string, title: string, body: string): string =>
  `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${body}
</body>
</html>
`;

/** A table; `head` is text, the cells are HTML. On a narrow screen each row stands as a list, every cell under its head. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<div class="wrap"><table>
<thead><tr>${head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join("")}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${row.map((cell, at) => `<td data-head="${escaped(head[at] ?? "")}">${cell}</td>`).join("")}</tr>`).join("\n")}
</tbody>
</table></div>`;

/** A link to another file of the bundle. */
export const link = (path: string, words: string): string =>
  `<a href="${escaped(path.split("/").map(encodeURIComponent).join("/"))}">${escaped(words)}</a>`;

/** Text as code. */
export const code = (text: string): string => `<code>${escaped(text)}</code>`;
