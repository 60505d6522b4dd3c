import { browser } from 'wxt/browser';

/** The origin of the extension's own pages: messages of the reader's frame come from it and from nowhere else. */
export function extensionOrigin(): string {
  return new URL(browser.runtime.getURL('/')).origin;
}

/** The reader's page for a file: `file` is an https address, `name` what to call it until its title is read. */
export function readerAddress(file: string, name: string): string {
  const path = browser.runtime.getURL('/' as never);
  return `${path}reader.html?file=${encodeURIComponent(file)}&name=${encodeURIComponent(name)}`;
}
