import type { Rect } from '../model/geometry.ts';
import { type Note, pageOfNote, rectsOf } from '../model/note.ts';
import { type ExportInput, type Format, fileName, oneFile } from './format.ts';
import { PAINTS } from './note-colors.ts';
import { ownColorName } from './note-words.ts';

/** What the standard has no word for: the note's own fields, exactly, so that it comes back equal. */
export const OWN_TERM = 'deliberationNote';
/** Counts up when an earlier reader would misunderstand; 2: a note may be on a rectangle or a whole act. */
export const OWN_VERSION = 2;
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { [OWN_TERM]: { '@id': 'urn:deliberations-annotees:note', '@type': '@json' } },
];
const PDF_FRAGMENTS = 'http://tools.ietf.org/rfc/rfc8118';

/** Web Annotations (W3C Recommendation, 23 February 2017): a page of them, each whole by itself. */
export const w3c: Format = {
  id: 'w3c',
  label: 'JSON-LD (W3C)',
  write: (inputs) => oneFile(fileName(inputs, 'notes.jsonld'), 'application/ld+json', toPage(inputs)),
};

/** All notes as a page of annotations. */
export function toPage(inputs: readonly ExportInput[]): string {
  const items = inputs.flatMap((input) => input.notes.map((note) => toAnnotation(note, input)));
  return `${JSON.stringify({ '@context': CONTEXT[0], type: 'AnnotationPage', items }, null, 2)}\n`;
}

type Input = Pick<ExportInput, 'document' | 'pages' | 'colors'>;

/**
 * One note as an annotation: its words and each tag are bodies, its colour the style of its target; a name that the reader gave
 * the colour classifies it.
 */
function toAnnotation(note: Note, input: Input): Record<string, unknown> {
  const { id, documentId, body, createdAt, updatedAt, target, ...rest } = note;
  // The words of a passage are told by the selector that everybody reads.
  const { quote, ...place } = target.kind === 'text' ? target : { ...target, quote: null };
  const bodies = bodiesOf(note, input);
  return {
    '@context': CONTEXT,
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: bodies[0]?.purpose ?? 'highlighting',
    created: createdAt,
    modified: updatedAt,
    ...(bodies.length > 0 ? { body: bodies } : {}),
    stylesheet: { type: 'CssStylesheet', value: `.${note.color} { background: ${PAINTS[note.color].fill}; }` },
    target: {
      source: sourceOf(input),
      styleClass: note.color,
      selector: [...(quote ? [{ type: 'TextQuoteSelector', ...quote }] : []), ...places(note, input)],
    },
    [OWN_TERM]: {
      version: OWN_VERSION,
      sha256: documentId,
      ...rest,
      ...(body.trim() === '' && body !== '' ? { body } : {}),
      target: place,
    },
  };
}

function bodiesOf(note: Note, input: Input): { type: 'TextualBody'; value: string; format: string; purpose: string }[] {
  const plain = (value: string, purpose: string) =>
    ({ type: 'TextualBody', value, format: 'text/plain', purpose }) as const;
  const name = ownColorName(note.color, input);
  return [
    ...(note.body.trim() === '' ? [] : [{ ...plain(note.body, 'commenting'), format: 'text/markdown' }]),
    ...note.tags.map((tag) => plain(tag, 'tagging')),
    ...(name === '' ? [] : [plain(name, 'classifying')]),
  ];
}

/** The address of the document, or its SHA-256 as a name where nobody knows an address. */
function sourceOf({ document }: Pick<ExportInput, 'document'>): string {
  return document.url && URL.canParse(document.url) ? new URL(document.url).href : `urn:sha256:${document.id}`;
}

/** A fragment for each page: the rectangle around the words (from the top left corner), and their place in the page's text. */
function places(note: Note, { pages }: Pick<ExportInput, 'pages'>): Record<string, unknown>[] {
  const rects = rectsOf(note);
  const { target } = note;
  return [...new Set(target.kind === 'act' ? [pageOfNote(note)] : rects.map(({ page }) => page))]
    .sort((a, b) => a - b)
    .map((page) => {
      const known = pages?.get(page);
      const around =
        known && rects.length > 0
          ? `&viewrect=${viewRect(
              known.box,
              rects.filter((rect) => rect.page === page).map(({ rect }) => rect),
            )}`
          : '';
      return {
        type: 'FragmentSelector',
        conformsTo: PDF_FRAGMENTS,
        value: `page=${page}${around}`,
        ...position(target, page, known?.length),
      };
    });
}

/** Where the words of a passage stand in the text of one page; `length`: of that text, where it is known. */
function position(target: Note['target'], page: number, length: number | undefined): Record<string, unknown> {
  if (target.kind !== 'text') return {};
  const { start, end } = target;
  const from = page === start.page ? start.offset : 0;
  const to = page === end.page ? end.offset : length;
  return to === undefined ? {} : { refinedBy: { type: 'TextPositionSelector', start: from, end: Math.max(from, to) } };
}

/** `left,top,width,height` from the top left corner of the page, in points. */
function viewRect(box: Rect, rects: Rect[]): string {
  const left = Math.min(...rects.map((rect) => rect[0]));
  const right = Math.max(...rects.map((rect) => rect[2]));
  const bottom = Math.min(...rects.map((rect) => rect[1]));
  const top = Math.max(...rects.map((rect) => rect[3]));
  return [left - box[0], box[3] - top, right - left, top - bottom].map((value) => Number(value.toFixed(2))).join(',');
}
