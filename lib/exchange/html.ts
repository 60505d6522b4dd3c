import { type Format, fileName, oneFile } from './format.ts';

/**
 * A page to print, complete by itself: the words that the reader marked, in their context, with the notes beside them. It holds no
 * script, and its own policy lets none run nor anything be fetched. Its writer is loaded when it is needed.
 */
export const html: Format = {
  id: 'html',
  label: 'HTML',
  async write(inputs) {
    const { toHtml } = await import('./html-page.ts');
    return oneFile(fileName(inputs, 'notes.html'), 'text/html;charset=utf-8', toHtml(inputs));
  },
};
