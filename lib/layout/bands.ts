import type { Line } from './line.ts';

/**
 * The chunks between two strips of white that run across a table; `v0` bottom, `v1` top. `texts`: those of its cells, where
 * drawn rules tell which chunks are one; otherwise each is a cell.
 */
export type Band = { v0: number; v1: number; chunks: Line[]; texts?: string[] };

/** Tells from the texts of a row whether it heads a table. */
export type IsHeading = (texts: string[]) => boolean;

/** The white within a heading set over several lines, in sizes. */
export const HEADING_GAP = 0.6;

/** Where the print of a chunk begins and ends, up the page. */
export const top = (line: Line) => line.v + 0.72 * line.size;
export const bottom = (line: Line) => line.v - 0.2 * line.size;

/** The height of a line's print, in sizes: what is left of the distance of two lines is white. */
const PRINT = 0.92;
/** The white between rows, in sizes, where nothing tells how close they stand; more parts them in any case. */
const WIDEST = 0.5;

/** The widest distance of the lines of a cell, in sizes. */
const LEADING = 1.35;
const LOOSE_LEADING = 1.5;

/** What a cell that holds one whole sum or code of its own looks like: such cells tell the rows of a band apart. */
const SUM = /^-?\s?\d[\d .]*(?:,\s?\d{1,2})?\s?€$|^-?\d[\d .]*,\d{2}$/;
const CODE = /^[A-Z]?\d{2,3}\s?-?\s?\d{3}\s?[A-Z]\d{2}\b/;
export const isWhole = (text: string) => SUM.test(text) || CODE.test(text);

const FIGURE = /^-?\d[\d .]*(?:,\d+)?(?:\s?€)?$/;

/** Whether a text is a number, a sum or not. */
export const isFigure = (text: string): boolean => FIGURE.test(text);

/** Bands of a table between strips of white that run across it. */
export function findBands(chunks: Line[]): Band[] {
  const limit = rowGap(chunks);
  const bands: Band[] = [];
  for (const chunk of [...chunks].sort((a, b) => top(b) - top(a))) {
    const band = bands.at(-1);
    if (band && band.v0 - top(chunk) < limit * chunk.size) {
      band.chunks.push(chunk);
      band.v0 = Math.min(band.v0, bottom(chunk));
    } else bands.push({ v0: bottom(chunk), v1: top(chunk), chunks: [chunk] });
  }
  return joinTails(bands);
}

const HEAD_OF_SUM = /^-?\d{1,3}(?: \d{3})*$/;

/** Gives a band whose figures are all the ends of figures over them to the band that those stand in: narrow cells, set loosely. */
function joinTails(bands: Band[]): Band[] {
  const out: Band[] = [];
  for (const band of bands) {
    const before = out.at(-1);
    if (before && before.v0 - band.v1 < band.chunks[0]!.size && isTail(band, before))
      out[out.length - 1] = union(before, band);
    else out.push(band);
  }
  return out;
}

function isTail({ chunks }: Band, before: Band): boolean {
  const figures = chunks.filter(({ text }) => isFigure(text));
  return (
    figures.some(({ text }) => text.includes(',')) &&
    figures.every((lower) =>
      before.chunks.some(
        (upper) => upper.u0 < lower.u1 && upper.u1 > lower.u0 && HEAD_OF_SUM.test(upper.text) && isEnd(upper, lower),
      ),
    )
  );
}

export const textsOf = (band: Band): string[] => band.texts ?? band.chunks.map((chunk) => chunk.text);

export const union = (a: Band, b: Band): Band => ({
  v0: Math.min(a.v0, b.v0),
  v1: Math.max(a.v1, b.v1),
  chunks: [...a.chunks, ...b.chunks],
});

/** The white that parts rows: a little less than what lies between the closest figures below each other. */
function rowGap(chunks: Line[]): number {
  const figures = chunks.filter((chunk) => isFigure(chunk.text)).sort((a, b) => b.v - a.v);
  let closest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < figures.length; i++) {
    const upper = figures[i]!;
    let k = i + 1;
    while (k < figures.length && !isBelow(figures[k]!, upper)) k++;
    const lower = figures[k];
    if (lower && !isEnd(upper, lower)) closest = Math.min(closest, (upper.v - lower.v) / lower.size);
  }
  return Math.max(0.1, Math.min(WIDEST, closest - PRINT - 0.04));
}

const isBelow = (figure: Line, upper: Line): boolean =>
  figure.u0 < upper.u1 && figure.u1 > upper.u0 && upper.v - figure.v > 0.6 * figure.size;

/** Whether a figure may be the end of the one over it, whose cell was too narrow for the whole ("6 801" / "643,00"). */
export function isEnd(upper: Line, lower: Line): boolean {
  if (!/^\d{3}(?: \d{3})*(?:,\d{2})?(?:\s?€)?$/.test(lower.text)) return false;
  // Cents that only the lower one has make it likelier than two whole sums below each other.
  return (upper.v - lower.v) / lower.size < (lower.text.includes(',') ? LOOSE_LEADING : LEADING);
}

/** A year, with the unit of the sums under it or without. */
const YEAR = /^20\d\d(?:\s?€)?$/;

/** Whether a band holds a sum or a bare number: a row of content, not a heading. Years stand in headings too. */
export function hasFigure(band: Band, isHeading: IsHeading): boolean {
  let year = false;
  for (const { text } of band.chunks) {
    if (YEAR.test(text)) year ||= text.endsWith('€');
    else if (isWhole(text) || BARE.test(text)) return true;
  }
  return year && !isHeading(textsOf(band));
}

const BARE = /^-?\d[\d .]*(?:,\d+)?$/;

/**
 * How many bands at the head of a table are titles: what stands over the first that heads columns, before any figure. What
 * stands in several cells close over a heading is a heading too: common heads, and heads of columns that it leaves out.
 */
export function titlesOf(bands: Band[], isHeading: IsHeading): number {
  const heading = bands.findIndex((band) => isHeading(textsOf(band)));
  if (heading <= 0 || bands.slice(0, heading).some((band) => hasFigure(band, isHeading))) return 0;
  let titles = heading;
  while (titles > 0 && textsOf(bands[titles - 1]!).length > 1 && isClose(bands[titles - 1]!, bands[titles]!)) titles--;
  return titles;
}

const isClose = (over: Band, under: Band): boolean => over.v0 - under.v1 < HEADING_GAP * under.chunks[0]!.size;

/** A new table begins where a heading follows rows with figures, and rows with figures follow it; or at a title between them. */
export function splitBands(bands: Band[], isHeading: IsHeading): Band[][] {
  const tables: Band[][] = [];
  const figured = bands.map((band) => hasFigure(band, isHeading));
  let figures = false;
  let closed = false;
  for (const [i, band] of bands.entries()) {
    const current = tables.at(-1);
    const heading = figures && isHeading(textsOf(band)) && figured.includes(true, i + 1);
    // A table without a heading over it may have this one under its rows: then white stands behind it, not before.
    const own = heading && !current?.some((b) => isHeading(textsOf(b))) && closesTable(bands, i);
    if (!current || closed || (heading && !own) || (figures && !figured[i] && isTitle(current.at(-1)!, band))) {
      tables.push([...(current ? titleUnder(current, band) : []), band]);
      figures = false;
    } else current.push(band);
    closed = own;
    figures ||= figured[i]!;
  }
  return tables;
}

/** Whether a band is a title between two tables: alone in its row, in a size of its own, with white over it. */
function isTitle(before: Band, { chunks, v1 }: Band): boolean {
  const [chunk] = chunks;
  const row = before.chunks[0];
  return (
    chunks.length === 1 &&
    chunk !== undefined &&
    row !== undefined &&
    chunk.size - row.size > OTHER_SIZE &&
    before.v0 - v1 > chunk.size
  );
}

/** How much larger print is that is of another size, in points. */
const OTHER_SIZE = 0.5;

/** Takes from the end of a table what stands alone in its row, nearer to the heading under it than to the rows: its title. */
function titleUnder(table: Band[], heading: Band): Band[] {
  const [before, last] = table.slice(-2);
  if (!before || !last || last.chunks.length > 1 || BARE.test(last.chunks[0]!.text)) return [];
  return before.v0 - last.v1 > last.v0 - heading.v1 ? table.splice(-1) : [];
}

function closesTable(bands: Band[], at: number): boolean {
  const [before, band, after] = [bands[at - 1], bands[at]!, bands[at + 1]];
  return before !== undefined && after !== undefined && band.v0 - after.v1 > 1.4 * (before.v0 - band.v1);
}
