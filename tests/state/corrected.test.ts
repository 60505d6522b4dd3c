import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Correction, FIELD_SORTS, type FieldKind } from '../../lib/model/correction.ts';
import { extractionSchema } from '../../lib/model/extraction.ts';
import { applyCorrections, pathOf } from '../../lib/state/corrected.ts';
import { mapFields } from '../../lib/state/field-walk.ts';
import { toMarks } from '../../lib/state/marks.ts';
import { fakeAmount, fakeDeliberation, fakeExtraction, fakeField } from '../makers.ts';
import { fakeCorrection } from '../store/fakes.ts';

const VALUES = { words: 'AUTRE', day: '2031-02-03', outcome: 'rejected', count: 9, sum: 12000 } as const;

/** Every field of an act that can be corrected, with its kind; each at a place of its own. */
function extractionWithPlaces() {
  let top = 0;
  const apart = mapFields(fakeDeliberation(), (_, field) => {
    top += 14;
    return { ...field, rects: [{ page: field.page, rect: [60, top, 200, top + 12] }] };
  });
  const fields: { kind: FieldKind; field: Parameters<typeof pathOf>[2] }[] = [];
  mapFields(apart, (kind, field) => {
    fields.push({ kind, field });
    return field;
  });
  return { extraction: fakeExtraction({ deliberations: [apart] }), fields };
}

const { extraction, fields } = extractionWithPlaces();
const act = { index: 0, number: '2031-17' };

function correct({ kind, field }: (typeof fields)[number], action: Correction['action']): Correction {
  const value = action === 'replace' ? VALUES[FIELD_SORTS[kind]] : null;
  const original = { value: field.value, text: field.text };
  return fakeCorrection({ path: pathOf(act, kind, field)!, action, value, original });
}

const corrections = fc
  .subarray(fields)
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((one) =>
        fc.constantFrom('dismiss', 'replace', 'confirm').map((action) => correct(one, action as Correction['action'])),
      ),
    ),
  );

test('every kind of field is met', () => {
  const kinds = new Set(fields.map(({ kind }) => kind));
  const missing = (Object.keys(FIELD_SORTS) as FieldKind[]).filter((kind) => !kinds.has(kind));
  // The invented act has a report without cantons, and nobody is absent without proxy.
  expect(missing).toEqual(['voteAbsentWithoutProxy', 'reportCantons', 'reportIntermunicipalities']);
});

test('corrections that are taken back leave what was read, the very same', () => {
  fc.assert(
    fc.property(corrections, (said) => {
      const before = structuredClone(extraction);
      const { extraction: shown } = applyCorrections(extraction, said);
      expect(extractionSchema.safeParse(shown).success).toBe(true);
      // What was read is kept apart: laying something over it does not change it.
      expect(extraction).toEqual(before);
      const back = applyCorrections(
        extraction,
        said.filter(() => false),
      );
      expect(back.extraction).toBe(extraction);
      expect(back.dismissed).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('each correction does what it says, and nothing besides', () => {
  fc.assert(
    fc.property(corrections, (said) => {
      const shown = applyCorrections(extraction, said);
      const gone = said.filter(({ action }) => action === 'dismiss');
      expect(new Set(shown.dismissed.map(({ correction }) => correction))).toEqual(new Set(gone));
      const told = [...shown.corrections].filter(([, { action }]) => action === 'replace');
      for (const [field, { value }] of told) expect((field as { value: unknown }).value).toBe(value);
      if (said.length === 0) expect(shown.extraction).toBe(extraction);
    }),
    { numRuns: 60 },
  );
});

test('a correction finds its place again when the reading of it has moved a little, and no neighbour', () => {
  const at = (x0: number, x1: number) =>
    fakeExtraction({
      deliberations: [
        fakeDeliberation({
          grants: [],
          amounts: [{ ...fakeAmount(12), rects: [{ page: 1, rect: [x0, 300, x1, 312] }] }],
        }),
      ],
    });
  const said = [
    fakeCorrection({
      action: 'replace',
      value: 12000,
      path: { act, kind: 'amount', page: 1, rect: [100, 300, 160, 312] },
    }),
  ];
  const valueAt = (x0: number, x1: number) =>
    applyCorrections(at(x0, x1), said).extraction.deliberations[0]?.amounts[0]?.value;
  expect(valueAt(100, 160)).toBe(12000);
  expect(valueAt(98, 172)).toBe(12000);
  expect(valueAt(165, 225)).toBe(12);
  expect(valueAt(100, 300)).toBe(12);
});

test('a sum that is no sum leaves the grant of which it was the sum', () => {
  const amount = fakeField(500, { page: 3, top: 501 });
  const file = fakeExtraction({
    deliberations: [
      fakeDeliberation({
        amounts: [{ ...amount, part: 'annex', role: 'grant' }],
        grants: [{ part: 'annex', page: 3, beneficiary: fakeField('Bibliothèque', { page: 3, top: 500 }), amount }],
      }),
    ],
  });
  const said = [fakeCorrection({ path: pathOf(act, 'amount', amount)! })];
  const shown = applyCorrections(file, said);
  expect(shown.extraction.deliberations[0]).toMatchObject({ amounts: [], grants: [] });
  expect(shown.dismissed).toHaveLength(1);
  expect(toMarks(shown.extraction, shown.corrections).filter(({ kind }) => kind === 'amount')).toEqual([]);
});

test('what the reader confirms is no more in doubt, and what is corrected is told by its mark', () => {
  const amount = fakeAmount(12, { doubt: 'check-fails' });
  const file = fakeExtraction({ deliberations: [fakeDeliberation({ amounts: [amount], grants: [] })] });
  const path = pathOf(act, 'amount', amount)!;
  const sure = applyCorrections(file, [fakeCorrection({ path, action: 'confirm' })]);
  expect(sure.extraction.deliberations[0]?.amounts[0]?.doubt).toBeUndefined();
  const other = applyCorrections(file, [fakeCorrection({ path, action: 'replace', value: 12000 })]);
  const [mark] = toMarks(other.extraction, other.corrections);
  expect(mark).toMatchObject({ value: 12000, correction: { action: 'replace', original: { value: 12 } } });
  expect(mark?.id).toBe(toMarks(file)[0]?.id);
});

test('a value that a newer extension would not take is left as it was read', () => {
  const amount = fakeAmount(12);
  const file = fakeExtraction({ deliberations: [fakeDeliberation({ amounts: [amount], grants: [] })] });
  const wrong = fakeCorrection({ path: pathOf(act, 'amount', amount)!, action: 'replace', value: 'mille' });
  expect(applyCorrections(file, [wrong]).extraction).toBe(file);
});
