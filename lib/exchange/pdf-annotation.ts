import {
  type PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { Rect } from '../model/geometry.ts';
import type { Note } from '../model/note.ts';
import { COPY_AUTHOR } from '../model/pdf-marks.ts';
import { PAINTS, toRgb } from './note-colors.ts';

/** The annotation is printed with its page. */
const PRINTED = 4;
/** The width of a frame, in points. */
const STROKE = 1.5;
/** The side of the sign of a note without words on the page, and how far it stands from the corner, in points. */
const SIGN = 20;
const MARGIN = 8;

/**
 * The words of a note as a PDF reader shows them: its own, then its tags. An edit in another tool is known by them
 * (lib/exchange/pdf-read.ts).
 */
export function contentsOf({ body, tags }: Pick<Note, 'body' | 'tags'>): string {
  const line = tags.map((tag) => `#${tag}`).join(' ');
  return [body, line].filter((part) => part !== '').join('\n\n');
}

/** What an annotation of a note is: `index` counts its parts on several pages; the first one holds the words. */
type Part = { note: Note; index: number; contents?: string };

/** /Highlight (ISO 32000-1, 12.5.6.10): the words that are marked on one page. */
export function addHighlight(document: PDFDocument, page: PDFPage, part: Part, rects: readonly Rect[]): void {
  const { fill } = PAINTS[part.note.color];
  const around = boundsOf(rects);
  add(document, page, part, {
    Subtype: 'Highlight',
    Rect: around,
    QuadPoints: rects.flatMap(quad),
    C: toRgb(fill),
    AP: { N: markerOf(document, rects, around, toRgb(fill)) },
  });
}

/** /Square (12.5.6.8): a frame around a part of the page. */
export function addSquare(document: PDFDocument, page: PDFPage, part: Part, rect: Rect): void {
  const color = toRgb(PAINTS[part.note.color].line);
  const around = boundsOf([rect]);
  add(document, page, part, {
    Subtype: 'Square',
    Rect: around,
    C: color,
    BS: { W: STROKE, S: 'S' },
    AP: { N: frameOf(document, around, color) },
  });
}

/** /Text (12.5.6.4): a sign at the head of a page, as seen; `row` counts those that stand there already. */
export function addSign(document: PDFDocument, page: PDFPage, part: Part, row: number): void {
  add(document, page, part, {
    Subtype: 'Text',
    Rect: signRect(page, row),
    Name: 'Comment',
    C: toRgb(PAINTS[part.note.color].line),
  });
}

/** Takes away the annotations that an earlier copy had of the same notes, so that none is there twice. */
export function removeOwn(page: PDFPage, ids: ReadonlySet<string>): void {
  const annots = page.node.Annots();
  if (!annots) return;
  for (let at = annots.size() - 1; at >= 0; at--) {
    const name = nameOf(annots, at);
    if (name && ids.has(name.slice(0, 36))) annots.remove(at);
  }
}

function nameOf(annots: PDFArray, at: number): string | null {
  const annotation = annots.lookup(at);
  const name = annotation instanceof PDFDict ? annotation.lookup(PDFName.of('NM')) : undefined;
  return name instanceof PDFString || name instanceof PDFHexString ? name.decodeText() : null;
}

function add(
  document: PDFDocument,
  page: PDFPage,
  { note, index, contents = contentsOf(note) }: Part,
  own: { [key: string]: unknown; AP?: { N: PDFRef } },
): void {
  const annotation = document.context.obj({
    Type: 'Annot',
    F: PRINTED,
    P: page.ref,
    NM: PDFString.of(index === 0 ? note.id : `${note.id}-${index}`),
    T: PDFHexString.fromText(COPY_AUTHOR),
    Contents: PDFHexString.fromText(index === 0 ? contents : ''),
    CreationDate: pdfDate(note.createdAt),
    M: pdfDate(note.updatedAt),
    ...(own as Record<string, string>),
  });
  page.node.addAnnot(document.context.register(annotation));
}

/** The marker's strokes, multiplied with the page so that the words stay black. */
function markerOf(document: PDFDocument, rects: readonly Rect[], around: Rect, color: number[]): PDFRef {
  const { context } = document;
  const state = context.register(context.obj({ Type: 'ExtGState', BM: 'Multiply', ca: 1 }));
  const strokes = rects.map(([x0, y0, x1, y1]) => [x0, y0, x1 - x0, y1 - y0].map(short).join(' '));
  const content = ['/G0 gs', `${color.join(' ')} rg`, ...strokes.map((stroke) => `${stroke} re f`)].join('\n');
  return context.register(
    context.flateStream(content, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: around,
      Group: { S: 'Transparency' },
      Resources: { ExtGState: { G0: state } },
    }),
  );
}

function frameOf({ context }: PDFDocument, around: Rect, color: number[]): PDFRef {
  const [x0, y0, x1, y1] = around;
  const half = STROKE / 2;
  const line = [x0 + half, y0 + half, Math.max(0, x1 - x0 - STROKE), Math.max(0, y1 - y0 - STROKE)].map(short);
  const content = `${color.join(' ')} RG\n${STROKE} w\n${line.join(' ')} re S`;
  return context.register(
    context.flateStream(content, { Type: 'XObject', Subtype: 'Form', BBox: around, Resources: {} }),
  );
}

/** In the corner that is the upper left one once the page is turned, one below the other. */
function signRect(page: PDFPage, row: number): Rect {
  const { x, y, width, height } = page.getCropBox();
  const along = MARGIN + row * (SIGN + 4);
  const turn = ((page.getRotation().angle % 360) + 360) % 360;
  const [left, bottom] = {
    0: [x + MARGIN, y + height - along - SIGN],
    90: [x + along, y + MARGIN],
    180: [x + width - MARGIN - SIGN, y + along],
    270: [x + width - along - SIGN, y + height - MARGIN - SIGN],
  }[turn] ?? [x + MARGIN, y + height - along - SIGN];
  return [short(left!), short(bottom!), short(left! + SIGN), short(bottom! + SIGN)];
}

/** Top left, top right, bottom left, bottom right: the order that readers take, whatever the standard's picture shows. */
function quad([x0, y0, x1, y1]: Rect): number[] {
  return [x0, y1, x1, y1, x0, y0, x1, y0].map(short);
}

function boundsOf(rects: readonly Rect[]): Rect {
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
