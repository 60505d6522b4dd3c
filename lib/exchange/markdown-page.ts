import { formatDate, formatNumber, plural } from '../french/format.ts';
import type { Deliberation, Vote } from '../model/extraction.ts';
import { type Note, pageOfNote, quoteOf } from '../model/note.ts';
import type { ExportInput } from './format.ts';
import { noteBody } from './markdown-body.ts';
import { correctionLines } from './markdown-corrections.ts';
import { goal, inline, yaml } from './markdown-text.ts';
import { actOfNote, colorWords, kindWords, markWords, pageWords } from './note-words.ts';

/** The text of one document, or of several together. */
export function toMarkdownFile(inputs: readonly ExportInput[]): string {
  const [only] = inputs.length === 1 ? inputs : [];
  return only ? toMarkdown(only) : collection(inputs);
}

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
    ...tagLines(inputs),
    '---',
  ];
  const sections = inputs.map((input) => {
    const [title = '', ...rest] = section(input);
    return [title, `SHA-256 : ${input.document.id}`, ...rest];
  });
  return joined([front.join('\n'), ...sections.flat()]);
}

function section(input: ExportInput): string[] {
  const corrections = correctionLines(input.corrections, input.deliberations.length > 1);
  const parts = [`# ${heading(input)}`, ...summary(input), ...corrections, '## Notes'];
  if (input.notes.length === 0) parts.push('Aucune note.');
  for (const note of input.notes) parts.push(...entry(note, input));
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
  return ['---', ...fields, `notes: ${input.notes.length}`, ...corrected, ...tagLines([input]), '---'].join('\n');
}

function tagLines(inputs: readonly ExportInput[]): string[] {
  const tags = tagsOf(inputs);
  return tags.length > 0 ? ['tags:', ...tags.map((tag) => `  - ${yaml(tag)}`)] : [];
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

function entry(note: Note, input: ExportInput): string[] {
  const { url } = input.document;
  const link = url && goal(url, pageOfNote(note), note.id);
  const pages = link ? `[${pageWords(note)}](${link})` : pageWords(note);
  const words = note.body.trim() === '' ? [] : [noteBody(note.body)];
  const quote = note.target.kind === 'text' ? [`> ${inline(quoteOf(note))}`] : [];
  const number = actOfNote(note, input)?.number?.value;
  const about = [
    pages,
    note.target.kind === 'text' ? '' : kindWords(note),
    input.deliberations.length > 1 && number ? `N° ${inline(number)}` : '',
    inline(colorWords(note, input)),
    inline(markWords(note)),
    note.tags.map(toObsidianTag).join(' '),
  ];
  return [...quote, ...words, `— ${about.filter(Boolean).join(' · ')}`];
}

/** Every tag of the notes, once. */
function tagsOf(inputs: readonly ExportInput[]): string[] {
  const all = inputs.flatMap(({ notes }) => notes.flatMap(({ tags }) => tags));
  return [...new Set(all.map((tag) => toObsidianTag(tag).slice(1)))];
}

/** A tag as Obsidian reads it: letters, digits, `_`, `-` and `/`, and one that is no number. */
export function toObsidianTag(tag: string): string {
  const name = tag
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '_');
  return /[^\p{N}]/u.test(name) ? `#${name}` : `#_${name}`;
}
