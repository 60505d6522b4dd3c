import type { PageText, TextItem } from './types.ts';

/**
 * What the transmission to the Préfecture prints on an act that is finished: over its text as it comes, on the first page or on all.
 * Told by its words, in a print of its own.
 */
const TRANSMITTED = /062-\d{9}-\d{8}|en pr[ée]fecture|t[ée]l[ée]transmi/i;
const STAMP =
  /^\s*(?:accus[ée] (?:de r[ée]ception|certifi[ée])|date de (?:t[ée]l[ée]transmission|r[ée]ception (?:en )?pr[ée]fecture)|(?:envoy[ée]|re[çc]u|publi[ée]|affich[ée])(?: en pr[ée]fecture)? le|id\s*:\s*062-|062-\d{9}-\d{8})/i;
/** How much the sizes of two runs of a stamp differ at most, in sizes. */
const ALIKE = 0.06;
/** A stamp has two lines at least: one may be a sentence of the act. */
const LEAST = 2;

/** Whether a line of text is one of a stamp of the transmission. */
export const isStamp = (text: string): boolean => STAMP.test(text);

/** The runs of a page without those of stamps laid over it, and those. */
export function partStamps({ items, text }: PageText): { items: TextItem[]; stamps: TextItem[] } {
  if (!TRANSMITTED.test(text)) return { items, stamps: [] };
  const told = items.filter(({ str }) => STAMP.test(str));
  if (told.length < LEAST) return { items, stamps: [] };
  // Other words of the same print right behind them, as a date in a run of its own.
  const near = (item: TextItem) =>
    told.some(
      (line) =>
        item.dx === line.dx &&
        item.dy === line.dy &&
        item.family === line.family &&
        Math.abs(item.size - line.size) < ALIKE * line.size &&
        isBehind(item, line),
    );
  const stamps = new Set(items.filter((item) => told.includes(item) || near(item)));
  return { items: items.filter((item) => !stamps.has(item)), stamps: [...stamps] };
}

/** Whether a run goes on with a line of a stamp. */
function isBehind(item: TextItem, { x, y, dx, dy, width, size }: TextItem): boolean {
  const [along, up] = [(item.x - x) * dx + (item.y - y) * dy, -(item.x - x) * dy + (item.y - y) * dx];
  return Math.abs(up) < 0.3 * size && along > 0 && along < width + 2 * size;
}
