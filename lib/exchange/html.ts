import { formatDate, pageRange } from '../french/format.ts';
import { lastPageOfNote, type Note, pageOfNote } from '../model/note.ts';
import { acts, type ExportInput, type Format, fileName, oneFile } from './format.ts';
import { HTML_STYLE } from './html-style.ts';
import { escapeHtml, pageAddress } from './html-text.ts';

/**
 * A page to print, complete by itself: the words that the reader marked, in their context, with the notes beside them. It holds no
 * script, and its own policy lets none run nor anything be fetched.
 */
export const html: Format = {
  id: 'html',
  label: 'HTML',
  write: (inputs) => oneFile(fileName(inputs, 'notes.html'), 'text/html;charset=utf-8', toHtml(inputs)),
};

/** The page as a text. */
export function toHtml(inputs: readonly ExportInput[]): string {
  const [first] = inputs;
  const name = inputs.length === 1 && first ? titleOf(first) : `${inputs.length} délibérations annotées`;
  return `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(name)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
${inputs.map(article).join('\n')}
</body>
</html>
`;
}

function titleOf(input: ExportInput): string {
  const list = acts(input);
  const [act] = list.length === 1 ? list : [];
  const title = act?.title?.value ?? input.document.title ?? input.document.name;
  return act?.number ? `${title} (N° ${act.number.value})` : title;
}

function article(input: ExportInput): string {
  const list = acts(input);
  const [act] = list.length === 1 ? list : [];
  const facts: [string, string | null | undefined][] = [
    ['Séance', act?.sessionDate && formatDate(act.sessionDate.value)],
    ['Source', input.document.url],
    ['SHA-256', input.document.id],
    ['Exporté le', formatDate(input.date)],
  ];
  const rows = facts.map(([term, value]) => (value ? `<dt>${term}</dt><dd>${escapeHtml(value)}</dd>` : '')).join('');
  const notes = input.notes.map((note) => noteRow(note, input)).join('\n') || '<p>Aucune note.</p>';
  return `<article>
<h1>${escapeHtml(titleOf(input))}</h1>
<dl>${rows}</dl>
${notes}
</article>`;
}

function noteRow(note: Note, { document }: ExportInput): string {
  const { body, updatedAt } = note;
  const pages = pageRange(pageOfNote(note), lastPageOfNote(note)).replace(/^p/, 'P');
  const address = pageAddress(document.url, pageOfNote(note));
  const place = address ? `<a href="${address}">${escapeHtml(pages)}</a>` : escapeHtml(pages);
  const words = body.trim() === '' ? '' : `<p>${escapeHtml(body)}</p>`;
  return `<h2>${place}</h2>
<div class="row">
<div class="text">${passage(note)}</div>
<aside>${words}<p class="place">${escapeHtml(formatDate(updatedAt.slice(0, 10)))}</p></aside>
</div>`;
}

/** The words that were marked, in their context; nothing for a rectangle or a whole act. */
function passage({ target }: Note): string {
  if (target.kind !== 'text') return '';
  const { exact, prefix, suffix } = target.quote;
  const before = prefix ? `… ${escapeHtml(prefix)}` : '';
  const after = suffix ? `${escapeHtml(suffix)} …` : '';
  return `${before}<mark>${escapeHtml(exact)}</mark>${after}`;
}
