import { PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFPage, PDFString } from '@cantoo/pdf-lib';
import type { Rect } from '../model/geometry.ts';
import { type Note, rectsOf } from '../model/note.ts';

/** Red, green and blue, 0 to 1, of a marker on white paper. */
const YELLOW = [1, 0.84, 0.25] as const;
const AUTHOR = 'Délibérations annotées';
/** The annotation is printed with its page. */
const PRINTED = 4;

/**
 * Adds what a note marks on one page, as a /Highlight annotation (ISO 32000-1, 12.5.6.10). Where a note goes over several pages, the
 * first part (`index` 0) holds the words; the names of the others end with their index, so that they are known as one.
 */
export function addHighlight(document: PDFDocument, page: PDFPage, note: Note, number: number, index: number): void {
  const { context } = document;
  const rects = rectsOf(note)
    .filter((place) => place.page === number)
    .map(({ rect }) => rect);
  const around = boundsOf(rects);
  const annotation = context.obj({
    Type: 'Annot',
    Subtype: 'Highlight',
    Rect: around,
    QuadPoints: rects.flatMap(quad),
    C: [...YELLOW],
    F: PRINTED,
    P: page.ref,
    NM: PDFString.of(index === 0 ? note.id : `${note.id}-${index}`),
    T: PDFHexString.fromText(AUTHOR),
    Contents: PDFHexString.fromText(index === 0 ? note.body : ''),
    CreationDate: pdfDate(note.createdAt),
    M: pdfDate(note.updatedAt),
    AP: { N: appearance(document, rects, around) },
  });
  page.node.addAnnot(context.register(annotation));
}

/** Sets a property of the document (/Info), beside those that it has. */
export function setProperty({ context }: PDFDocument, name: string, value: string): void {
  const { Info } = context.trailerInfo;
  const known = Info ? context.lookup(Info) : undefined;
  const info = known instanceof PDFDict ? known : context.obj({});
  if (info !== known) context.trailerInfo.Info = context.register(info);
  info.set(PDFName.of(name), PDFString.of(value));
}

/** The marker's strokes, multiplied with the page so that the words stay black. */
function appearance({ context }: PDFDocument, rects: Rect[], around: Rect) {
  const state = context.register(context.obj({ Type: 'ExtGState', BM: 'Multiply', ca: 1 }));
  const strokes = rects.map(([x0, y0, x1, y1]) => [x0, y0, x1 - x0, y1 - y0].map(short).join(' '));
  const content = ['/G0 gs', `${YELLOW.join(' ')} rg`, ...strokes.map((stroke) => `${stroke} re f`)].join('\n');
  const stream = context.flateStream(content, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: around,
    Group: { S: 'Transparency' },
    Resources: { ExtGState: { G0: state } },
  });
  return context.register(stream);
}

/** Top left, top right, bottom left, bottom right: the order that readers take, whatever the standard's picture shows. */
function quad([x0, y0, x1, y1]: Rect): number[] {
  return [x0, y1, x1, y1, x0, y0, x1, y0].map(short);
}

function boundsOf(rects: Rect[]): Rect {
  const column = (index: 0 | 1 | 2 | 3) => rects.map((rect) => rect[index]);
  const [x0, y0] = [Math.min(...column(0)), Math.min(...column(1))];
  return [short(x0), short(y0), short(Math.max(...column(2))), short(Math.max(...column(3)))];
}

/** A hundredth of a point; never in scientific notation, which PDF has not. */
function short(value: number): number {
  return Math.round(value * 100) / 100;
}

/** `2024-01-02T03:04:05.000Z` → `D:20240102030405Z`. */
function pdfDate(iso: string): PDFString {
  return PDFString.of(`D:${iso.replace(/\.\d+/, '').replace(/\D/g, '').slice(0, 14)}Z`);
}
