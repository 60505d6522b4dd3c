import { type Band, hasFigure, type IsHeading, textsOf, union } from './bands.ts';

/** How much closer to one row than to the other a loose line stands that belongs to it, and how close at all, in sizes. */
const NEARER = 0.75;
const NEAR = 0.85;

/**
 * Gives lines of words that stand loose between rows to the row that they stand closer to: cells set with wide lines. Headings stay:
 * what is above the first row with a figure, and what is made of heading words.
 */
export function joinLoose(bands: Band[], isHeading: IsHeading): Band[] {
  const figured = bands.map((band) => hasFigure(band, isHeading));
  const first = figured.indexOf(true);
  const out: Band[] = [];
  let pending: Band | null = null;
  for (const [i, band] of bands.entries()) {
    const [before, after] = [out.at(-1), bands[i + 1]];
    const size = band.chunks[0]!.size;
    const over = before && i > first ? before.v0 - band.v1 : Number.POSITIVE_INFINITY;
    const under = after && i > first && figured[i + 1] ? band.v0 - after.v1 : Number.POSITIVE_INFINITY;
    const loose = i > first && first >= 0 && !figured[i] && !isHeading(textsOf(band));
    const near = over < NEARER * under || (over < EVEN * under && before && goesOn(before, band));
    if (loose && before && over < NEAR * size && near) out[out.length - 1] = union(before, band);
    else if (loose && under < NEAR * size && under < NEARER * over) pending = pending ? union(pending, band) : band;
    else {
      out.push(pending ? union(pending, band) : band);
      pending = null;
    }
  }
  return out;
}

/** How much closer to the row over it a line may stand at most that goes on with the words of it. */
const EVEN = 1.6;

/** Whether a loose line goes on with the words over it: a sentence, or a name that is cut at a hyphen. */
const goesOn = (before: Band, { chunks }: Band): boolean =>
  chunks.every((chunk) => {
    const over = before.chunks.filter(({ u0, u1, v }) => v > chunk.v && u0 < chunk.u1 && u1 > chunk.u0).at(-1);
    return over !== undefined && goesOnFrom(over.text, chunk.text);
  });

/** How a text begins that goes on, and how one ends that is not at its end. */
const GOES_ON = /^(?:\p{Ll}|[-–—,;:)])/u;
const UNENDED = /(?:[-–—,;:(/]|(?:^|\s)(?:de|du|des|la|le|les|et|à|au|aux|en|sur|pour|par|l[’']|d[’']))$/iu;

/** Whether a text is the rest of the one that ends before it. */
export const goesOnFrom = (before: string, text: string): boolean => GOES_ON.test(text) || UNENDED.test(before);
