import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib';
import { type Note, type NoteTarget, pageOfNote, quoteOf } from '../model/note.ts';
import { COPY_NOTES, COPY_SOURCE } from '../model/pdf-marks.ts';
import { actName, type ExportFile, type ExportInput, type ExportNotice, type Format, fileName } from './format.ts';
import { toPage } from './w3c.ts';

/** Each document as a copy of its PDF with the notes in it, as any PDF reader shows them. The original is never touched. */
export const annotatedPdf: Format = {
  id: 'annotated-pdf',
  label: 'PDF annoté',
  async write(inputs) {
    const files: ExportFile[] = [];
    const notices: ExportNotice[] = [];
    // Of several documents, those that nothing is written in would only be copies.
    for (const input of inputs.filter(({ notes }) => inputs.length === 1 || notes.length > 0)) {
      const notice = (code: ExportNotice['code']) => notices.push({ code, act: actName(input), columns: [] });
      const bytes = await input.bytes?.().catch(() => null);
      if (!bytes) {
        notice('noBytes');
        continue;
      }
      try {
        files.push({
          name: fileName([input], 'copie annotee.pdf'),
          mime: 'application/pdf',
          content: await annotate(bytes, input),
        });
        if (isSigned(bytes)) notice('signed');
      } catch {
        notice('locked');
      }
    }
    return { files, notices };
  },
};

/** Whether a file bears a signature: its dictionary names the bytes that it covers, and is never compressed. */
export function isSigned(bytes: Uint8Array): boolean {
  return /\/ByteRange\s*\[/.test(new TextDecoder('latin1').decode(bytes));
}

/**
 * A copy of a PDF with each note where it stands now: a passage as /Highlight, one a page; a rectangle as /Square; an act, or what
 * is not found in this file, as a sign at the head of its page. The notes are attached to it as W3C annotations too, by which
 * they come back as they are. A copy of what is encrypted without a password to open it is not. Rejects for what needs one,
 * or cannot be read.
 */
export async function annotate(bytes: Uint8Array, input: ExportInput): Promise<Uint8Array> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const { removeOwn } = await import('./pdf-annotation.ts');
  const { setProperty } = await import('./pdf-properties.ts');
  const document = await PDFDocument.load(bytes, { updateMetadata: false, password: '' });
  const pages = document.getPages();
  const ids = new Set(input.notes.flatMap(({ id, copiedFrom }) => (copiedFrom ? [id, copiedFrom] : [id])));
  for (const page of pages) removeOwn(page, ids);
  const signs = new Map<number, number>();
  for (const note of input.notes) {
    const now = input.places?.get(note.id);
    await draw(document, pages, note, now === undefined ? note.target : now, signs);
  }
  if (input.notes.length > 0) {
    await document.attach(new TextEncoder().encode(toPage([input])), freeName(document), {
      mimeType: 'application/ld+json',
      description: 'Les notes de cette copie',
    });
  }
  setProperty(document, COPY_SOURCE, input.document.id);
  return document.save({ addDefaultPage: false, updateFieldAppearances: false });
}

/** `target`: null where the note was not found in this file. `signs`: how many stand at the head of each page. */
async function draw(
  document: PDFDocument,
  pages: readonly PDFPage[],
  note: Note,
  target: NoteTarget | null,
  signs: Map<number, number>,
): Promise<void> {
  const { addHighlight, addSign, addSquare, contentsOf } = await import('./pdf-annotation.ts');
  if (!target || target.kind === 'act') {
    const number = target?.page ?? pageOfNote(note);
    const page = pages[number - 1];
    if (!page) return;
    const words = [target ? '' : `« ${quoteOf(note)} »`, contentsOf(note)].filter((part) => part !== '').join('\n\n');
    addSign(document, page, { note, index: 0, contents: words }, signs.get(number) ?? 0);
    signs.set(number, (signs.get(number) ?? 0) + 1);
    return;
  }
  const numbers = [...new Set(target.rects.map(({ page }) => page))].sort((a, b) => a - b);
  for (const [index, number] of numbers.entries()) {
    const page = pages[number - 1];
    // A page that is not in this file has no place for it.
    if (!page) continue;
    const rects = target.rects.filter((place) => place.page === number).map(({ rect }) => rect);
    if (target.kind === 'area') addSquare(document, page, { note, index }, rects[0]!);
    else addHighlight(document, page, { note, index }, rects);
  }
}

/** A copy of a copy has the earlier notes in it. */
function freeName(document: PDFDocument): string {
  const taken = new Set(document.getAttachments().map(({ name }) => name));
  let name = COPY_NOTES;
  for (let count = 2; taken.has(name); count++) name = COPY_NOTES.replace('.', `-${count}.`);
  return name;
}
