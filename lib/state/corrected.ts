import { type Correction, type CorrectionPath, type FieldKind, isAt, isValueOf } from '../model/correction.ts';
import type { Extraction, Field } from '../model/extraction.ts';
import { type Change, mapFields } from './field-walk.ts';

type AnyField = Field<string | number>;
/** A value that the reader put away: it is in no list any more, and may be brought back. `act` is the index of its act. */
export type Dismissed = { correction: Correction; field: AnyField; kind: FieldKind; act: number };

/**
 * What was read, with what the reader says of it laid over. `extraction` has the corrected values and lacks the dismissed
 * ones; `corrections` tells of each field in it that was corrected or confirmed (by identity) what the reader said.
 */
type Corrected = {
  extraction: Extraction;
  corrections: ReadonlyMap<object, Correction>;
  dismissed: readonly Dismissed[];
};

/**
 * Lays corrections over an extraction. Pure: neither is changed, and without corrections that find their place the extraction
 * is the very same object. A correction whose place holds no such value any more does nothing.
 */
export function applyCorrections(extraction: Extraction, corrections: readonly Correction[]): Corrected {
  const told = new Map<object, Correction>();
  const dismissed: Dismissed[] = [];
  if (corrections.length === 0) return { extraction, corrections: told, dismissed };
  const find = finder(corrections);
  const deliberations = extraction.deliberations.map((act, index) => {
    const change: Change = (kind, field) => {
      const correction = find(kind, field);
      if (!correction) return field;
      if (correction.action === 'dismiss') {
        // A grant's sum and the sum at its place are one.
        if (!dismissed.some((one) => one.correction === correction)) {
          dismissed.push({ correction, field, kind, act: index });
        }
        return null;
      }
      const { doubt: _, ...sure } = field;
      const value = correction.action === 'replace' ? correction.value : field.value;
      if (!isValueOf(kind, value)) return field;
      const after = { ...sure, value } as typeof field;
      told.set(after, correction);
      return after;
    };
    return mapFields(act, change);
  });
  const same = deliberations.every((act, index) => act === extraction.deliberations[index]);
  return { extraction: same ? extraction : { ...extraction, deliberations }, corrections: told, dismissed };
}

/** Where a field is named by its place; null where it has none. */
export function pathOf(act: CorrectionPath['act'], kind: FieldKind, field: AnyField): CorrectionPath | null {
  const first = field.rects[0];
  return first ? { act, kind, page: first.page, rect: first.rect } : null;
}

/** The correction of a field among many, by kind and place: the one that was made last. */
function finder(corrections: readonly Correction[]): (kind: FieldKind, field: AnyField) => Correction | null {
  const byPage = new Map<string, Correction[]>();
  for (const correction of corrections) {
    const key = `${correction.path.kind} ${correction.path.page}`;
    byPage.set(key, [...(byPage.get(key) ?? []), correction]);
  }
  return (kind, { rects }) => {
    const first = rects[0];
    const near = first && byPage.get(`${kind} ${first.page}`);
    return near?.findLast(({ path }) => isAt(path, first!.page, first!.rect)) ?? null;
  };
}
