import type { Check, Deliberation, Field, Warning } from '../model/extraction.ts';
import type { Place } from '../model/geometry.ts';
import type { RelationCode } from '../model/relations.ts';
import type { Sentence } from '../model/sentence.ts';

/** Something with a place on the page: a field, or several seen as one. */
export type Side = { page: number; rects: Place[] };

/**
 * What a relation says of an act: `said`, in no language yet. `sides` are the places of both sides, the ones that disagree first; `doubts` are the fields
 * that a failure makes doubtful.
 */
export type Finding = Pick<Check, 'status' | 'expected' | 'found'> & {
  said: Sentence[];
  sides: Side[];
  doubts?: Field<unknown>[];
};

/** What is known of the reading of the file: pages that were not read, and what else went wrong. */
export type Context = { warnings: Warning[] };

/**
 * One relation of the document with itself. `hold` returns nothing where it does not apply, or where what it needs was not
 * recognised for certain: a check that fails wrongly costs more than one that is silent.
 */
export type Relation = {
  code: RelationCode;
  hold(deliberation: Deliberation, context: Context): Finding[];
};

/** Several fields as one side: the rectangles of all. Null where there are none. */
export function together(fields: Side[]): Side | null {
  const rects = fields.flatMap((field) => field.rects);
  return fields[0] && rects.length > 0 ? { page: fields[0].page, rects } : null;
}

/** The sides that there are. */
export const known = (sides: (Side | null | undefined)[]): Side[] => sides.filter((side) => !!side);

/** Whether every page of an act, or of some of its parts, was read. */
export function wasRead(deliberation: Deliberation, context: Context, kinds = ['deliberation', 'annex', 'report']) {
  const parts = deliberation.parts.filter(({ kind }) => kinds.includes(kind));
  return !context.warnings.some(
    ({ code, page }) =>
      code === 'truncated' ||
      ((code === 'page-failed' || code === 'no-text-layer') &&
        page !== null &&
        parts.some(({ firstPage, lastPage }) => page >= firstPage && page <= lastPage)),
  );
}

/** Whether the reading of an act gave a warning of this code. */
export function warned(deliberation: Deliberation, context: Context, code: string): boolean {
  const [first, last] = [deliberation.parts[0]?.firstPage ?? 0, deliberation.parts.at(-1)?.lastPage ?? 0];
  return context.warnings.some(
    (entry) => entry.code === code && (!entry.page || (entry.page >= first && entry.page <= last)),
  );
}
