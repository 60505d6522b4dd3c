/** Hands a text, or bytes, to the browser as a file to save, under a name. No permission is needed: the reader asked for it. */
export function saveFile(name: string, mime: string, content: string | Uint8Array): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file after this task; a minute is ample, and the page may be closed long before.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
