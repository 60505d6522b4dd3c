import { fitStretch, UNSTRETCHED } from '../layout/stretch.ts';
import type { PageText, TextItem } from '../layout/types.ts';
import type { Rect } from '../model/geometry.ts';
import { COLUMNS, type PackedText } from './packed-text.ts';

/** The options under which text offsets agree with the text layer (mozilla/pdf.js#16200). */
export const TEXT_OPTIONS = { includeMarkedContent: true, disableNormalization: true } as const;

type Style = { fontFamily?: string; ascent?: number; descent?: number };

/**
 * Turns what `getTextContent(TEXT_OPTIONS)` gave, packed and in one piece or several, into the page's text with geometry.
 * `view` is the page's view box and `rotate` its /Rotate, as pdf.js tells them.
 */
export function toPageText(page: number, view: readonly number[], rotate: number, pieces: PackedText[]): PageText {
  const items: TextItem[] = [];
  const fonts = new Map<string, Font>();
  const styles: PackedText['styles'] = Object.assign({}, ...pieces.map((piece) => piece.styles));
  let text = '';
  for (const { items: packed } of pieces) {
    const own = packed.fonts.map((name) => {
      const font = fonts.get(name) ?? toFont(styles[name]);
      fonts.set(name, font);
      return font;
    });
    for (let i = 0; i < packed.runs.length; i++) {
      const font = own[packed.numbers[i * COLUMNS]!]!;
      const item = toItem(packed.runs[i]!, packed.numbers, i * COLUMNS, font, text.length);
      items.push(item);
      font.runs.push(item);
      text += item.eol ? `${item.str}\n` : item.str;
    }
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

function toItem(str: string, numbers: Float64Array, from: number, font: Font, offset: number): TextItem {
  const [a, b, c, d] = [numbers[from + 1]!, numbers[from + 2]!, numbers[from + 3]!, numbers[from + 4]!];
  // Upright print, which is nearly all, needs no roots.
  const along = finite(b === 0 ? Math.abs(a) : Math.hypot(a, b)) || 1;
  const size = finite(c === 0 ? Math.abs(d) : Math.hypot(c, d)) || along;
  return {
    str,
    x: finite(numbers[from + 5]!),
    y: finite(numbers[from + 6]!),
    dx: finite(a / along),
    dy: finite(b / along),
    width: Math.abs(finite(numbers[from + 7]!)),
    size,
    ascent: font.ascent,
    descent: font.descent,
    family: font.family,
    stretch: UNSTRETCHED,
    offset,
    eol: numbers[from + 8] === 1,
  };
}

/** A damaged matrix may hold no number, or none that is finite. */
const finite = (value: number): number => (Number.isFinite(value) ? value : 0);
