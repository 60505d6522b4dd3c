import { naturalWidth } from '../../lib/layout/advance.ts';
import { type Flow, toFlow } from '../../lib/layout/flow.ts';
import type { Line } from '../../lib/layout/line.ts';
import { toLines } from '../../lib/layout/lines.ts';
import { UNSTRETCHED } from '../../lib/layout/stretch.ts';
import type { PageText, TextItem } from '../../lib/layout/types.ts';
import type { Rect } from '../../lib/model/geometry.ts';

/** A run of text at a place: `x`, `y` on the baseline, PDF points. What is left out is what an upright 10-point sans has. */
export type Run = { str: string; x: number; y: number } & Partial<
  Pick<TextItem, 'width' | 'size' | 'dx' | 'dy' | 'family' | 'stretch' | 'eol'>
>;

export type PageOptions = { page?: number; box?: Rect; rotate?: number };

export const A4: Rect = [0, 0, 595, 842];

/** The width that a text has where nothing stretches it, in points. */
export function widthOf(text: string, size = 10, family: TextItem['family'] = 'sans'): number {
  return [...text].reduce((sum, ch) => sum + naturalWidth(ch, family), 0) * size;
}

/** A page from runs, in the order in which pdf.js would give them. */
export function pageOf(runs: Run[], { page = 1, box = A4, rotate = 0 }: PageOptions = {}): PageText {
  const items: TextItem[] = [];
  let text = '';
  for (const run of runs) {
    const size = run.size ?? 10;
    const family = run.family ?? 'sans';
    const width = run.width ?? widthOf(run.str, size, family);
    const rest = {
      dx: run.dx ?? 1,
      dy: run.dy ?? 0,
      ascent: 0.9,
      descent: -0.21,
      stretch: run.stretch ?? UNSTRETCHED,
      eol: run.eol ?? true,
    };
    items.push({ str: run.str, x: run.x, y: run.y, width, size, family, ...rest, offset: text.length });
    text += run.str + (rest.eol ? '\n' : '');
  }
  return { page, box, rotate, items, text };
}

/** The words of a line as runs of their own, at the places that they have in the line. */
export function wordsOf(line: string, x: number, y: number, size = 10): Run[] {
  return [...line.matchAll(/\S+/g)].map((word) => ({
    str: word[0],
    x: x + widthOf(line.slice(0, word.index), size),
    y,
    size,
  }));
}

/** How many lines `textPages` sets on a page. */
export const LINES_A_PAGE = 46;

/** Lines of text as pages, from the top of each down, one run a line. '' is a blank line, '\f' ends a page, '\v…' is stamped at its foot. */
export function textPages(
  lines: string[],
  { first = 1, perPage = LINES_A_PAGE, x = 60, leading = 14 } = {},
): PageText[] {
  const pages: Run[][] = [[]];
  let row = 0;
  for (const line of lines) {
    if (line === '\f' || row === perPage) {
      pages.push([]);
      row = 0;
    }
    if (line === '\f') continue;
    if (line.startsWith('\v')) {
      pages.at(-1)!.push({ str: line.slice(1), x: 280, y: 30 });
      continue;
    }
    if (line) pages.at(-1)!.push({ str: line, x, y: 760 - leading * row });
    row++;
  }
  return pages.map((runs, i) => pageOf(runs, { page: first + i }));
}

/** The lines of text as they are read back. */
export const textLines = (lines: string[]): Line[] => textPages(lines).flatMap(toLines);

/** Lines of text as one flow. */
export const textFlow = (lines: string[]): Flow => toFlow(textLines(lines));

/** A page turned by quarters, counter-clockwise, about its box's lower left corner; its box and all places turn with it. */
export function turned(page: PageText, quarters: 1 | 2 | 3): PageText {
  const items = page.items.map((item) => {
    const [x, y] = turnPoint(page.box, quarters, item.x, item.y);
    const [ox, oy] = turnPoint(page.box, quarters, 0, 0);
    const [ux, uy] = turnPoint(page.box, quarters, item.dx, item.dy);
    return { ...item, x, y, dx: ux - ox, dy: uy - oy };
  });
  return { ...page, items, box: turnRect(page.box, quarters, page.box) };
}

export function turnPoint(box: Rect, quarters: number, x: number, y: number): [number, number] {
  const [w, h] = [box[2] - box[0], box[3] - box[1]];
  const [u, v] = [x - box[0], y - box[1]];
  const turned = [
    [u, v],
    [h - v, u],
    [w - u, h - v],
    [v, w - u],
  ][quarters]!;
  return [box[0] + turned[0]!, box[1] + turned[1]!];
}

export function turnRect(box: Rect, quarters: number, rect: Rect): Rect {
  const [ax, ay] = turnPoint(box, quarters, rect[0], rect[1]);
  const [bx, by] = turnPoint(box, quarters, rect[2], rect[3]);
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

/** The numbers of a rectangle to the hundredth of a point. */
export const near = (rect: Rect | undefined): number[] => (rect ?? []).map((n) => Math.round(n * 100) / 100 + 0);
