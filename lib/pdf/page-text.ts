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
  const fonts: string[] = [];
  const parts: string[] = [];
  let offset = 0;
  for (const raw of content.items) {
    if (!('str' in raw)) continue;
    const item = toItem(raw, content.styles[raw.fontName] as Style | undefined, offset);
    items.push(item);
    fonts.push(raw.fontName);
    parts.push(item.str);
    offset += item.str.length;
    if (item.eol) {
      parts.push('\n');
      offset += 1;
    }
  }
  fitFonts(items, fonts);
  const box: Rect = [view[0] ?? 0, view[1] ?? 0, view[2] ?? 0, view[3] ?? 0];
  return { page, box, rotate: ((rotate % 360) + 360) % 360, items, text: parts.join('') };
}

function toItem(raw: PdfTextItem, style: Style | undefined, offset: number): TextItem {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = raw.transform as number[];
  const along = Math.hypot(a, b) || 1;
  const size = Math.hypot(c, d) || along;
  const family = style?.fontFamily ?? '';
  // pdf.js gives 0 or NaN where the font file tells nothing; the fallbacks are those of common faces.
  const ascent = style?.ascent && style.ascent > 0.3 && style.ascent < 1.5 ? style.ascent : 0.9;
  const descent = style?.descent && style.descent < 0 && style.descent > -0.8 ? style.descent : -0.21;
  return {
    str: raw.str,
    x,
    y,
    dx: a / along,
    dy: b / along,
    width: Math.abs(raw.width),
    size,
    ascent,
    descent,
    family: family.includes('mono') ? 'mono' : family === 'serif' ? 'serif' : 'sans',
    stretch: UNSTRETCHED,
    offset,
    eol: raw.hasEOL,
  };
}

/** Fits the widths of each font's letters to its runs on the page. */
function fitFonts(items: TextItem[], fonts: string[]): void {
  const byFont = new Map<string, TextItem[]>();
  for (const [i, item] of items.entries()) {
    const runs = byFont.get(fonts[i]!);
    if (runs) runs.push(item);
    else byFont.set(fonts[i]!, [item]);
  }
  for (const runs of byFont.values()) {
    const stretch = fitStretch(runs);
    for (const item of runs) item.stretch = stretch;
  }
}
