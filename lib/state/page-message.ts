import { z } from 'zod';
import type { PageText, TextItem } from '../layout/types.ts';
import { rectSchema } from '../model/geometry.ts';

/** What each run has in `numbers`: the index of its font, its geometry in PDF points, and 1 where a line end follows. */
const COLUMNS = 8;

/** A font of the page, as far as its runs have it in common. */
const fontSchema = z.object({
  ascent: z.number(),
  descent: z.number(),
  family: z.enum(['sans', 'serif', 'mono']),
  stretch: z.object({ digit: z.number(), upper: z.number(), lower: z.number() }),
});
type Font = z.infer<typeof fontSchema>;

const pageMessageSchema = z
  .object({
    page: z.number().int().positive(),
    box: rectSchema,
    rotate: z.number(),
    fonts: z.array(fontSchema),
    runs: z.custom<string[]>((runs) => Array.isArray(runs) && runs.every((run) => typeof run === 'string')),
    numbers: z.instanceof(Float64Array),
  })
  .refine(({ fonts, runs, numbers }) => isWhole(fonts.length, runs.length, numbers), {
    error: 'a page of another form',
  });

/**
 * A page's text on its way between two threads: columns, not an object for each run, since of the time that a page takes to
 * cross over most would go into the objects.
 */
export type PageMessage = z.input<typeof pageMessageSchema>;

/** A page as it is sent; the buffer of its `numbers` may be handed over. */
export function packPage({ page, box, rotate, items }: PageText): PageMessage {
  const fonts: Font[] = [];
  const known = new Map<TextItem['stretch'], number>();
  const numbers = new Float64Array(items.length * COLUMNS);
  const runs = items.map((item, i) => {
    const { ascent, descent, family, stretch } = item;
    // The runs of a font have one object for their stretch; where they have not, they take more room, and that is all.
    let font = known.get(stretch);
    if (font === undefined || !isAlike(fonts[font]!, item)) {
      font = fonts.push({ ascent, descent, family, stretch }) - 1;
      known.set(stretch, font);
    }
    const at = i * COLUMNS;
    numbers[at] = font;
    numbers[at + 1] = item.x;
    numbers[at + 2] = item.y;
    numbers[at + 3] = item.dx;
    numbers[at + 4] = item.dy;
    numbers[at + 5] = item.width;
    numbers[at + 6] = item.size;
    numbers[at + 7] = item.eol ? 1 : 0;
    return item.str;
  });
  return { page, box, rotate, fonts, runs, numbers };
}

/** The page that was packed. */
export const pageSchema = pageMessageSchema.transform(({ page, box, rotate, fonts, runs, numbers }): PageText => {
  const items: TextItem[] = [];
  let text = '';
  for (let i = 0; i < runs.length; i++) {
    const item = toItem(runs[i]!, fonts[numbers[i * COLUMNS]!]!, numbers, i * COLUMNS, text.length);
    text += item.eol ? `${item.str}\n` : item.str;
    items.push(item);
  }
  return { page, box, rotate, items, text };
});

function toItem(
  str: string,
  { ascent, descent, family, stretch }: Font,
  numbers: Float64Array,
  at: number,
  offset: number,
): TextItem {
  return {
    str,
    x: numbers[at + 1]!,
    y: numbers[at + 2]!,
    dx: numbers[at + 3]!,
    dy: numbers[at + 4]!,
    width: numbers[at + 5]!,
    size: numbers[at + 6]!,
    ascent,
    descent,
    family,
    stretch,
    offset,
    eol: numbers[at + 7] === 1,
  };
}

function isAlike(font: Font, item: TextItem): boolean {
  return font.ascent === item.ascent && font.descent === item.descent && font.family === item.family;
}

/** What no place on a page is. */
const UNFIT = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

function isWhole(fonts: number, runs: number, numbers: Float64Array): boolean {
  if (numbers.length !== runs * COLUMNS) return false;
  if (UNFIT.some((number) => numbers.includes(number))) return false;
  for (let at = 0; at < numbers.length; at += COLUMNS) {
    const font = numbers[at]!;
    if (!Number.isInteger(font) || font < 0 || font >= fonts) return false;
  }
  return true;
}
