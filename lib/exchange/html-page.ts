import { formatDate } from '../french/format.ts';
import { type Note, pageOfNote } from '../model/note.ts';
import { acts, type ExportInput } from './format.ts';
import { noteHtml } from './html-body.ts';
import { HTML_STYLE } from './html-style.ts';
import { escapeHtml, noteAddress } from './html-text.ts';
import { actOfNote, colorWords, kindWords, markWords, pageWords } from './note-words.ts';

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

function noteRow(note: Note, input: ExportInput): string {
  const address = noteAddress(input.document.url, pageOfNote(note), note.id);
  const pages = escapeHtml(pageWords(note));
  const number = actOfNote(note, input)?.number?.value;
  const about = [
    address ? `<a href="${address}">${pages}</a>` : pages,
    note.target.kind === 'text' ? '' : escapeHtml(kindWords(note)),
    acts(input).length > 1 && number ? escapeHtml(`N° ${number}`) : '',
  ];
  const words = note.body.trim() === '' ? '' : `<div class="words">${noteHtml(note.body)}</div>`;
  const facts = [colorWords(note, input), markWords(note), formatDate(note.updatedAt.slice(0, 10))];
  const tags = note.tags.map((tag) => `<li>${escapeHtml(tag)}</li>`).join('');
  return `<h2>${about.filter(Boolean).join(' · ')}</h2>
<div class="row ${note.color}">
<div class="text">${passage(note)}</div>
<aside>${words}${tags && `<ul class="tags">${tags}</ul>`}<p class="place">${escapeHtml(facts.filter(Boolean).join(' · '))}</p></aside>
</div>`;
}

/** The words that were marked, in their context; that there are none, for a rectangle or a whole act. */
function passage({ target }: Note): string {
  if (target.kind === 'area') return '<p class="place">Note sur une partie de la page.</p>';
  if (target.kind === 'act') return '<p class="place">Note sur l’acte entier.</p>';
  const { exact, prefix, suffix } = target.quote;
  const before = prefix ? `… ${escapeHtml(prefix)}` : '';
  const after = suffix ? `${escapeHtml(suffix)} …` : '';
  return `${before}<mark>${escapeHtml(exact)}</mark>${after}`;
}
