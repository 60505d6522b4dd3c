import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import type { Rect } from '../model/geometry.ts';
import { COPY_SOURCE, PDF_MARK_KINDS, type PdfMark, type PdfMarkKind, type PdfMarks } from '../model/pdf-marks.ts';

/** What is used of an annotation of pdf.js, whose own types say `any`; each may be missing or another thing. */
type Raw = {
  subtype?: unknown;
  rect?: ArrayLike<number>;
  quadPoints?: ArrayLike<number> | null;
  contentsObj?: { str?: unknown };
  titleObj?: { str?: unknown };
  color?: ArrayLike<number> | null;
  creationDate?: unknown;
  modificationDate?: unknown;
};

/** The largest file within a PDF that is looked at, in bytes. */
const LARGEST = 64 * 1024 * 1024;

/** The annotations of all pages, and the files in the document. A page that cannot be read has none. */
export async function readMarks(document: PDFDocumentProxy, signal?: AbortSignal): Promise<PdfMarks> {
  const marks: PdfMark[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    signal?.throwIfAborted();
    try {
      const page = await document.getPage(number);
      const raw = (await page.getAnnotations()) as Raw[];
      marks.push(...raw.flatMap((one) => toMark(one, number) ?? []));
    } catch {
      signal?.throwIfAborted();
    }
  }
  return { marks, attached: await attachedTo(document), source: await sourceOf(document) };
}

async function attachedTo(document: PDFDocumentProxy): Promise<PdfMarks['attached']> {
  try {
    const files: PdfMarks['attached'] = [];
    for (const [id, { filename }] of (await document.getAttachments()) ?? []) {
      // Other files in a PDF are nobody's notes, and may be large.
      if (typeof filename !== 'string' || !filename.endsWith('.jsonld')) continue;
      const content: unknown = await document.getAttachmentContent(id);
      if (content instanceof Uint8Array && content.length <= LARGEST) files.push({ name: filename, content });
    }
    return files;
  } catch {
    return [];
  }
}

async function sourceOf(document: PDFDocumentProxy): Promise<string | null> {
  try {
    const { info } = await document.getMetadata();
    const custom = (info as { Custom?: unknown }).Custom;
    const source = custom instanceof Map ? custom.get(COPY_SOURCE) : (custom as Record<string, unknown>)?.[COPY_SOURCE];
    return typeof source === 'string' && /^[0-9a-f]{64}$/.test(source) ? source : null;
  } catch {
    return null;
  }
}

function toMark(raw: Raw, page: number): PdfMark | null {
  const kind = PDF_MARK_KINDS.find((one) => one === raw.subtype) as PdfMarkKind | undefined;
  const rect = toRect(raw.rect, 0);
  if (!kind || !rect) return null;
  const points = raw.quadPoints ?? [];
  const lines = Array.from({ length: Math.floor(points.length / 8) }, (_, at) => around(points, at * 8)).filter(
    (line) => line.every(Number.isFinite),
  );
  const color = raw.color && raw.color.length === 3 ? raw.color : null;
  return {
    kind,
    page,
    rect,
    lines: lines.map((line) => ({ page, rect: line })),
    contents: words(raw.contentsObj?.str),
    title: words(raw.titleObj?.str),
    color: color && [color[0] ?? 0, color[1] ?? 0, color[2] ?? 0],
    createdAt: toInstant(raw.creationDate),
    updatedAt: toInstant(raw.modificationDate),
  };
}

const words = (value: unknown) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '');

function toRect(points: ArrayLike<number> | undefined, from: number): Rect | null {
  const [x0, y0, x1, y1] = [0, 1, 2, 3].map((at) => points?.[from + at]);
  if (![x0, y0, x1, y1].every(Number.isFinite)) return null;
  return [Math.min(x0!, x1!), Math.min(y0!, y1!), Math.max(x0!, x1!), Math.max(y0!, y1!)];
}

/** The rectangle around a quadrilateral, whatever the order of its corners. */
function around(points: ArrayLike<number>, from: number): Rect {
  const [xs, ys] = [0, 1].map((axis) => [0, 2, 4, 6].map((at) => points[from + at + axis] ?? 0)) as [
    number[],
    number[],
  ];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** `D:20240102030405+01'00'` → an instant (ISO 32000-1, 7.9.4); null for what is none. */
export function toInstant(date: unknown): string | null {
  const parts = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?)?/.exec(
    typeof date === 'string' ? date : '',
  );
  if (!parts) return null;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', , sign, hours, minutes = '00'] =
    parts;
  const zone = sign ? `${sign}${hours}:${minutes}` : 'Z';
  const instant = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}
