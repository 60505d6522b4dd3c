import { formatDate, formatNumber, pageRange, plural } from '../french/format.ts';
import type { Deliberation, Vote } from '../model/extraction.ts';
import { lastPageOfNote, type Note, pageOfNote, quoteOf } from '../model/note.ts';
import { type ExportInput, type Format, fileName, oneFile } from './format.ts';
import { correctionLines } from './markdown-corrections.ts';
import { block, goal, inline, yaml } from './markdown-text.ts';

/** One file, for one document or several: a browser asks leave before it saves many. */
export const markdown: Format = {
  id: 'markdown',
  label: 'Markdown',
  write(inputs) {
    const [only] = inputs.length === 1 ? inputs : [];
    const text = only ? toMarkdown(only) : collection(inputs);
    return oneFile(fileName(inputs, 'notes.md'), 'text/markdown;charset=utf-8', text);
  },
};

/**
 * The notes of one document as Markdown: front matter, what was decided as it was read, what the reader
 * corrected, then each note in document order with its quote, its
 * page and a link back. It is a French text about a French act, in every language of the interface.
 */
export function toMarkdown(input: ExportInput): string {
  return joined([frontMatter(input), ...section(input)]);
}

function collection(inputs: readonly ExportInput[]): string {
  const notes = inputs.reduce((count, input) => count + input.notes.length, 0);
  const front = [
    '---',
    `exporte_le: ${yaml(inputs[0]?.date ?? '')}`,
    `documents: ${inputs.length}`,
    `notes: ${notes}`,
    '---',
  ];
  const sections = inputs.map((input) => {
    const [title = '', ...rest] = section(input);
    return [title, `SHA-256 : ${input.document.id}`, ...rest];
  });
  return joined([front.join('\n'), ...sections.flat()]);
}

function section(input: ExportInput): string[] {
  const { url } = input.document;
  const corrections = correctionLines(input.corrections, input.deliberations.length > 1);
  const parts = [`# ${heading(input)}`, ...summary(input), ...corrections, '## Notes'];
  if (input.notes.length === 0) parts.push('Aucune note.');
  for (const note of input.notes) parts.push(...entry(note, url));
  return parts;
}

/** Plain spaces, so that what is searched for is found. */
function joined(parts: string[]): string {
  return `${parts.join('\n\n').replace(/[\u00a0\u202f]/g, ' ')}\n`;
}

function onlyAct({ deliberations }: ExportInput): Deliberation | null {
  return deliberations.length === 1 ? (deliberations[0] ?? null) : null;
}

function title(input: ExportInput): string {
  return onlyAct(input)?.title?.value ?? input.document.title ?? input.document.name;
}

function heading(input: ExportInput): string {
  const number = onlyAct(input)?.number?.value;
  return number ? `${inline(title(input))} (N° ${inline(number)})` : inline(title(input));
}

function frontMatter(input: ExportInput): string {
  const act = onlyAct(input);
  const lines: [string, string | null | undefined][] = [
    ['titre', title(input)],
    ['numero', act?.number?.value],
    ['seance', act?.sessionDate?.value],
    ['resultat', act?.outcome && outcome(act.outcome.value)],
    ['source', input.document.url],
    ['sha256', input.document.id],
    ['exporte_le', input.date],
  ];
  const fields = lines.flatMap(([key, value]) => (value ? [`${key}: ${yaml(value)}`] : []));
  const corrected = input.corrections.length > 0 ? [`corrections: ${input.corrections.length}`] : [];
  return ['---', ...fields, `notes: ${input.notes.length}`, ...corrected, '---'].join('\n');
}

function summary(input: ExportInput): string[] {
  const link = input.document.url && goal(input.document.url);
  const source = link ? [`[PDF d’origine](${link})`] : [];
  const act = onlyAct(input);
  if (act) return [...facts(act), ...source];
  const list = input.deliberations.map(
    ({ number, title: name }) =>
      `- ${[number && `N° ${inline(number.value)}`, name && inline(name.value)].filter(Boolean).join(' — ') || 'Acte sans titre reconnu'}`,
  );
  return [...(list.length > 0 ? [list.join('\n')] : []), ...source];
}

function facts({ sessionDate, assembly, outcome: result, vote }: Deliberation): string[] {
  const lines = [
    ...(sessionDate
      ? [`- Séance : ${[formatDate(sessionDate.value), assembly && inline(assembly.value)].filter(Boolean).join(', ')}`]
      : []),
    `- Résultat : ${result ? outcome(result.value) : 'non reconnu dans ce document'}`,
    `- Vote : ${vote ? ballots(vote) : 'non reconnu dans ce document'}`,
  ];
  return [lines.join('\n')];
}

function outcome(value: 'adopted' | 'rejected'): string {
  return value === 'adopted' ? 'adopté' : 'rejeté';
}

function ballots(vote: Vote): string {
  const said = [
    vote.for && `pour : ${plural(vote.for.count.value, 'voix', 'voix')}`,
    vote.against && `contre : ${plural(vote.against.count.value, 'voix', 'voix')}`,
    vote.abstention && `abstention : ${plural(vote.abstention.count.value, 'voix', 'voix')}`,
    vote.absentWithoutProxy && `absents sans délégation de vote : ${formatNumber(vote.absentWithoutProxy.count.value)}`,
  ];
  return said.filter(Boolean).join(' ; ');
}

function entry(note: Note, url: string | null): string[] {
  const pages = pageRange(pageOfNote(note), lastPageOfNote(note)).replace(/^p/, 'P');
  const link = url && goal(url, pageOfNote(note));
  const words = note.body.trim() === '' ? [] : [block(note.body)];
  const quote = note.target.kind === 'text' ? [`> ${inline(quoteOf(note))}`] : [];
  return [...quote, ...words, `— ${link ? `[${pages}](${link})` : pages}`];
}
