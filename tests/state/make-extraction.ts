import type { Deliberation, Extraction, Field } from '../../lib/model/extraction.ts';
import type { Rect } from '../../lib/model/geometry.ts';

/** A field as if it were read at a place; one rectangle a place given. */
export function fakeField<T>(value: T, page = 1, ...rects: Rect[]): Field<T> {
  const places = rects.length > 0 ? rects : ([[10, 10, 50, 20]] as Rect[]);
  return { value, text: String(value), page, rects: places.map((rect) => ({ page, rect })) };
}

export { emptyDeliberation as fakeDeliberation } from '../makers.ts';

export function fakeExtraction(...deliberations: Deliberation[]): Extraction {
  const source = { name: 'acte.pdf', url: null, sha256: '0'.repeat(64), fingerprint: null, pageCount: 3 };
  return { schema: 'deliberation-extraction/1', source, deliberations, warnings: [] };
}
