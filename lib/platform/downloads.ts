import { browser } from 'wxt/browser';

/** How often it is asked whether a file is whole, in milliseconds; each question keeps the background awake. */
const PAUSE = 250;
/** How long a file may take, in milliseconds: some browsers ask the reader where it is to go. */
const LONGEST = 4 * 60 * 1000;

/** Whether files may be written into the downloads folder without the reader's doing (the reader allows it in the options). */
export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['downloads'] });
}

/** Writes a file into the downloads folder. Answers true once it is whole; false where it broke off or was refused. */
export async function download(name: string, url: string): Promise<boolean> {
  const id = await browser.downloads.download({ url, filename: name, saveAs: false, conflictAction: 'uniquify' });
  for (let waited = 0; waited < LONGEST; waited += PAUSE) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state === 'complete') return true;
    if (!item || item.state === 'interrupted') return false;
    await new Promise((resume) => setTimeout(resume, PAUSE));
  }
  return false;
}
