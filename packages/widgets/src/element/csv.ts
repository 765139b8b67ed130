/** A number as this package writes it: those alone may begin with a sign. */
const number = /^[+-]?\d+(\.\d+)?%?$/;

/**
 * One cell of a table for a spreadsheet. What a spreadsheet would take for a formula gets an apostrophe in front: these words
 * were typed by people.
 */
const cell = (value: string): string => {
  const text = /^[=+\-@\t\r＝＋－＠]/.test(value) && !number.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
};

/** A table as CSV (RFC 4180), with the mark by which Excel knows UTF-8. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;

/** Keeps a table as a file on the reader's device. */
export const downloadCsv = (name: string, rows: readonly (readonly string[])[]): void => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([csvText(rows)], { type: "text/csv;charset=utf-8" }));
  link.download = `${name.replace(/[\\/:*?"<>|\s]+/g, "-")}.csv`;
  link.click();
  // Browsers read the address some time after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
