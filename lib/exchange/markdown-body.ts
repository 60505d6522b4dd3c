import type { MarkedToken } from 'marked';
import { block, inline } from './markdown-text.ts';
import { readNote } from './note-markdown.ts';

/**
 * The words of a note within a Markdown file. They are Markdown themselves and stay so; but nothing in them runs, is loaded or
 * changes what stands around: tags are shown as they were typed, pictures are links, code has no language that a plug-in would
 * run, and headings are below those of the file.
 */
export function noteBody(body: string): string {
  const tokens = readNote(body);
  if (!tokens) return block(body);
  return tokens
    .map(blockOf)
    .filter((part) => part !== '')
    .join('\n\n');
}

function blockOf(token: MarkedToken): string {
  switch (token.type) {
    case 'space':
      return '';
    case 'heading':
      return `${'#'.repeat(Math.min(token.depth + 2, 6))} ${harmless(token.text.replace(/\s*\n\s*/g, ' '))}`.trim();
    case 'code':
      return fenced(token.text);
    case 'hr':
      return '* * *';
    case 'html':
    case 'def':
      return block(token.raw);
    default:
      return hardLines(harmless(token.raw.replace(/\s+$/, '')), token.type);
  }
}

/** The end of a line is one in what people type: within a paragraph it is written as a hard one. */
function hardLines(text: string, type: string): string {
  return type === 'paragraph' || type === 'text' ? text.replace(/(?<![\\\n])(?: {2,})?\n(?=[^\n])/g, '\\\n') : text;
}

function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

/** Code spans, and everywhere else what would be run, loaded or hidden: tags, pictures, templates, comments, mathematics. */
const UNSAFE =
  /(?<code>(?<ticks>`+)(?!`)[\s\S]*?(?<!`)\k<ticks>(?!`))|^(?<indent>[ \t>\-*+\d.)]*)(?<fence>`{3,}|~{3,})[^\n]*$|<(?=[a-z/!?%])(?!https?:\/\/[^\s<>]*>)|!(?=\[)|(?<=%)%|\$(?=\$)|\{(?=\{)/gim;

function harmless(text: string): string {
  return text.replace(UNSAFE, (found, ...rest) => {
    const { code, indent, fence } = rest.at(-1) as Record<string, string | undefined>;
    // Some plug-ins run a code span that begins with a sign of equality.
    if (code !== undefined) return /^`+\s*\$?=/.test(code) ? inline(code) : code;
    return fence === undefined ? `\\${found}` : `${indent ?? ''}${fence}`;
  });
}
