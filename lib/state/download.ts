/** Offers a text as a file to the browser's downloads. */
export function download(name: string, mime: string, text: string, page: Document = document): void {
  const url = URL.createObjectURL(new Blob([text], { type: mime }));
  const link = page.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken the bytes over by then; Firefox needs the address for a moment after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
