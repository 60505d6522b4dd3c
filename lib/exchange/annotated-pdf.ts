import { type Note, rectsOf } from '../model/note.ts';
import { actName, type ExportFile, type ExportNotice, type Format, fileName } from './format.ts';

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
        const content = await annotate(bytes, input.notes, input.document.id);
        files.push({ name: fileName([input], 'copie annotee.pdf'), mime: 'application/pdf', content });
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
 * A copy of a PDF with each note as /Highlight annotations, one a page, and the SHA-256 of the original among the document's
 * properties. Loads the PDF writer when it is first needed. Rejects for what is encrypted or cannot be read.
 */
export async function annotate(bytes: Uint8Array, notes: readonly Note[], sha256: string): Promise<Uint8Array> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const { addHighlight, setProperty } = await import('./pdf-highlight.ts');
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = document.getPages();
  for (const note of notes) {
    const numbers = [...new Set(rectsOf(note).map(({ page }) => page))].sort((a, b) => a - b);
    for (const [index, number] of numbers.entries()) {
      const page = pages[number - 1];
      // A page that is not in this file has no place for it.
      if (page) addHighlight(document, page, note, number, index);
    }
  }
  setProperty(document, 'SourceSHA256', sha256);
  return document.save({ addDefaultPage: false, updateFieldAppearances: false });
}
