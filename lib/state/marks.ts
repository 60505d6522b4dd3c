import type { Correction } from '../model/correction.ts';
import type { Amount, Extraction, Field, PartKind } from '../model/extraction.ts';
import type { Place } from '../model/geometry.ts';

export type MarkKind = 'amount' | 'vote' | 'recusal';

/**
 * Something that was read, to be shown on the page. `id` is the same in every partial result; `part` says whether it
 * stands in the decision; `source` is the Field it was made from, by identity; `detail` says what a vote counts or how a
 * member is recused; `act` is the index of its deliberation; `correction` is what the reader said of it, if anything.
 */
export type Mark = {
  id: string;
  kind: MarkKind;
  value: number | string;
  detail: string | null;
  page: number;
  rects: Place[];
  part: PartKind;
  act: number;
  source: Field<number | string>;
  correction: Correction | null;
};

const BALLOTS = ['for', 'against', 'abstention', 'absentWithoutProxy'] as const;

/** The marks of everything that was read, in the order of the acts. `corrections`: what the reader said, by field; `loose`: sums of no act. */
export function toMarks(
  extraction: Extraction,
  corrections?: ReadonlyMap<object, Correction>,
  loose: readonly Amount[] = [],
): Mark[] {
  const marks: Mark[] = [];
  const seen = new Map<string, number>();
  const add = (
    act: number,
    kind: MarkKind,
    source: Field<number | string>,
    part: PartKind,
    detail: string | null = null,
  ) => {
    if (source.rects.length === 0) return;
    const key = keyOf(kind, source);
    const copies = seen.get(key) ?? 0;
    seen.set(key, copies + 1);
    const id = copies ? `${key}-${copies}` : key;
    const { value, page, rects } = source;
    const correction = corrections?.get(source) ?? null;
    marks.push({ id, kind, value, detail, page, rects, part, act, source, correction });
  };
  for (const amount of loose) add(0, 'amount', amount, amount.part);
  extraction.deliberations.forEach((deliberation, act) => {
    for (const amount of deliberation.amounts) add(act, 'amount', amount, amount.part);
    for (const recusal of deliberation.recusals) add(act, 'recusal', recusal, 'deliberation', recusal.kind);
    for (const ballot of BALLOTS) {
      const count = deliberation.vote?.[ballot]?.count;
      if (count) add(act, 'vote', count, 'deliberation', ballot);
    }
  });
  return marks;
}

/** A place does not move as more pages come, so it names the mark. Tenths of a point tell neighbours apart. */
function keyOf(kind: MarkKind, { page, rects }: Field<unknown>): string {
  const [x, y] = rects[0]!.rect;
  return `${kind}-${page}-${Math.round(x * 10)}-${Math.round(y * 10)}`;
}

/** One rectangle of a mark on one page. */
export type MarkPiece = { mark: Mark; place: Place; first: boolean };

/** The rectangles of all marks by page. */
export function byPage(marks: Mark[]): Map<number, MarkPiece[]> {
  const pages = new Map<number, MarkPiece[]>();
  for (const mark of marks) {
    mark.rects.forEach((place, index) => {
      const pieces = pages.get(place.page);
      const piece = { mark, place, first: index === 0 };
      if (pieces) pieces.push(piece);
      else pages.set(place.page, [piece]);
    });
  }
  return pages;
}

/** The smallest of `items` whose rectangle holds the point (PDF points), a little tolerance included; null where none does. */
export function hit<T extends { place: Place }>(items: T[], x: number, y: number, tolerance = 1.5): T | null {
  let best: T | null = null;
  let bestArea = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const [x0, y0, x1, y1] = item.place.rect;
    if (x < x0 - tolerance || x > x1 + tolerance || y < y0 - tolerance || y > y1 + tolerance) continue;
    const area = (x1 - x0) * (y1 - y0);
    if (area < bestArea) {
      best = item;
      bestArea = area;
    }
  }
  return best;
}
