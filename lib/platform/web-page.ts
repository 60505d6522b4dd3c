/** The pages of the bookmarklet's folder, wherever it is hosted: what the extension asks of the browser's own addresses and tabs. */

/** The address of the folder that this page is in, with its last slash. */
export function webFolder(): string {
  return new URL('./', location.href.replace(/[?#].*$/s, '')).href;
}

/** The reader's page for a file, which it can show as long as it keeps a copy: no site lets another one read its files. */
export function webReaderAddress(file: string, name: string, page = 1): string {
  const address = `${webFolder()}reader.html?file=${encodeURIComponent(file)}&name=${encodeURIComponent(name)}`;
  return page > 1 ? `${address}#page=${page}` : address;
}

/** Opens the reader in a tab: `query` says for what. */
export function openWebReader(query: string): void {
  window.open(`${webFolder()}reader.html${query}`, '_blank', 'noopener');
}

/** Opens « Mes délibérations » in a tab. */
export function openWebLibrary(): void {
  window.open(`${webFolder()}library.html`, '_blank', 'noopener');
}

/** Closes the reader's tab, or shows the library where a browser keeps a tab that no page has opened. */
export function leaveWebReader(): void {
  window.close();
  setTimeout(() => location.assign(`${webFolder()}library.html`), 300);
}
