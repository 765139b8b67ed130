/** Keeps bytes as a file on the reader's device. As plain bytes: nothing out of a bundle is ever opened as a page of this site. */
export const download = (name: string, content: BlobPart): void => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: "application/octet-stream" }));
  link.download = name;
  link.click();
  // Browsers read the address some time after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
