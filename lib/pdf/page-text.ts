import type { TextItem as PdfTextItem, TextContent } from 'pdfjs-dist/types/src/display/api';
import { fitStretch, UNSTRETCHED } from '../layout/stretch.ts';
import type { PageText, TextItem } from '../layout/types.ts';
import type { Rect } from '../model/geometry.ts';

/** The options under which text offsets agree with the text layer (mozilla/pdf.js#16200). */
export const TEXT_OPTIONS = { includeMarkedContent: true, disableNormalization: true } as const;

type Style = { fontFamily?: string; ascent?: number; descent?: number };

/**
 * Turns what `getTextContent(TEXT_OPTIONS)` gave into the page's text with geometry.
 * `view` is the page's view box and `rotate` its /Rotate, as pdf.js tells them. Marked-content marks are dropped; every run
 * stays, empty ones too, so that the order is the text layer's.
 */
export function toPageText(page: number, view: readonly number[], rotate: number, content: TextContent): PageText {
  const items: TextItem[] = [];
  const fonts = new Map<string, Font>();
  let text = '';
  for (const raw of content.items) {
    if (!('str' in raw)) continue;
    let font = fonts.get(raw.fontName);
    if (!font) {
      font = toFont(content.styles[raw.fontName] as Style | undefined);
      fonts.set(raw.fontName, font);
    }
    const item = toItem(raw, font, text.length);
    items.push(item);
    font.runs.push(item);
    text += item.eol ? `${item.str}\n` : item.str;
  }
  // The widths of each font's letters are fitted to its runs on the page.
  for (const { runs } of fonts.values()) {
    const stretch = fitStretch(runs);
    for (const item of runs) item.stretch = stretch;
  }
  const box: Rect = [view[0] ?? 0, view[1] ?? 0, view[2] ?? 0, view[3] ?? 0];
  return { page, box, rotate: ((rotate % 360) + 360) % 360, items, text };
}

/** A font of the page: what all its runs have in common, and those runs. */
type Font = Pick<TextItem, 'ascent' | 'descent' | 'family'> & { runs: TextItem[] };

function toFont(style: Style | undefined): Font {
  const family = style?.fontFamily ?? '';
  // pdf.js gives 0 or NaN where the font file tells nothing; the fallbacks are those of common faces.
  const ascent = style?.ascent && style.ascent > 0.3 && style.ascent < 1.5 ? style.ascent : 0.9;
  const descent = style?.descent && style.descent < 0 && style.descent > -0.8 ? style.descent : -0.21;
  return {
    ascent,
    descent,
    family: family.includes('mono') ? 'mono' : family === 'serif' ? 'serif' : 'sans',
    runs: [],
  };
}

function toItem(raw: PdfTextItem, { ascent, descent, family }: Font, offset: number): TextItem {
  const matrix = raw.transform as number[];
  const [a, b, c, d] = [matrix[0] ?? 1, matrix[1] ?? 0, matrix[2] ?? 0, matrix[3] ?? 1];
  // Upright print, which is nearly all, needs no roots.
  const along = finite(b === 0 ? Math.abs(a) : Math.hypot(a, b)) || 1;
  const size = finite(c === 0 ? Math.abs(d) : Math.hypot(c, d)) || along;
  return {
    str: raw.str,
    x: finite(matrix[4]),
    y: finite(matrix[5]),
    dx: finite(a / along),
    dy: finite(b / along),
    width: Math.abs(finite(raw.width)),
    size,
    ascent,
    descent,
    family,
    stretch: UNSTRETCHED,
    offset,
    eol: raw.hasEOL,
  };
}

/** A damaged matrix may hold no number, or none that is finite. */
const finite = (value: number | undefined): number => (value !== undefined && Number.isFinite(value) ? value : 0);
