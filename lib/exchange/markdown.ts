import { type Format, fileName, oneFile } from './format.ts';

/** One file, for one document or several: a browser asks leave before it saves many. Its writer is loaded when it is needed. */
export const markdown: Format = {
  id: 'markdown',
  label: 'Markdown',
  async write(inputs) {
    const { toMarkdownFile } = await import('./markdown-page.ts');
    return oneFile(fileName(inputs, 'notes.md'), 'text/markdown;charset=utf-8', toMarkdownFile(inputs));
  },
};
