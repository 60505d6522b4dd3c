import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv-draft-04';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExportInput, Written } from '../../lib/exchange/format.ts';
import { w3c } from '../../lib/exchange/w3c.ts';
import { isW3c, readW3c } from '../../lib/exchange/w3c-read.ts';
import { DOCUMENT_ID, fakeNote, fakeTarget } from '../store/fakes.ts';
import { anyNote } from './arbitrary.ts';
import { fakeInput, URL_OF_ACT } from './fakes.ts';

const STANDARD = fileURLToPath(new URL('../../../shared/standards/w3c/', import.meta.url));

function write(overrides: Partial<ExportInput>): { items: Record<string, unknown>[] } {
  return JSON.parse(String((w3c.write([fakeInput(overrides)]) as Written).files[0]?.content));
}

test('a note says its words, its page, its rectangle from the top left corner, and its place in the text', () => {
  const note = fakeNote({ body: 'À **voir**', target: fakeTarget(2, 10, 'vingt mille euros') });
  const pages = new Map([
    [2, { page: 2, length: 99, box: [0, 0, 595, 842] as [number, number, number, number], rotate: 0 }],
  ]);
  expect(write({ notes: [note], pages }).items[0]).toMatchObject({
    id: `urn:uuid:${note.id}`,
    type: 'Annotation',
    motivation: 'commenting',
    created: note.createdAt,
    modified: note.updatedAt,
    body: [{ type: 'TextualBody', value: 'À **voir**', format: 'text/markdown', purpose: 'commenting' }],
    target: {
      source: URL_OF_ACT,
      selector: [
        { type: 'TextQuoteSelector', exact: 'vingt mille euros', prefix: 'une aide de ', suffix: ' à la commune' },
        {
          type: 'FragmentSelector',
          value: 'page=2&viewrect=72,130,168,12',
          refinedBy: { type: 'TextPositionSelector', start: 10, end: 27 },
        },
      ],
    },
    deliberationNote: { sha256: DOCUMENT_ID },
  });
});

test('notes come back equal', () => {
  fc.assert(
    fc.property(fc.array(anyNote, { maxLength: 4 }), fc.boolean(), (notes, url) => {
      const document = { ...fakeInput().document, url: url ? URL_OF_ACT : null };
      const json = write({ notes, document });
      expect(isW3c(json)).toBe(true);
      expect(readW3c(json)).toEqual({
        ok: true,
        imported: { kind: 'w3c', documents: [], notes, corrections: [], unplaced: [], left: 0 },
      });
    }),
  );
});

describe('what others wrote', () => {
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'http://example.org/1',
    type: 'Annotation',
    body: [
      { type: 'TextualBody', value: 'Un mot', purpose: 'commenting' },
      { type: 'TextualBody', value: 'budget', purpose: 'tagging' },
    ],
    target: {
      source: URL_OF_ACT,
      selector: [
        { type: 'TextQuoteSelector', exact: '12 000 €' },
        { type: 'FragmentSelector', value: 'page=3' },
      ],
    },
  };

  test('waits for a place', () => {
    const shape = { source: URL_OF_ACT, selector: { type: 'SvgSelector', value: '<svg/>' } };
    const result = readW3c([
      annotation,
      { ...annotation, target: 'http://example.org/page' },
      { ...annotation, target: shape },
    ]);
    expect(result).toMatchObject({
      ok: true,
      imported: {
        left: 1,
        unplaced: [
          { source: URL_OF_ACT, page: 3, body: 'Un mot', tags: ['budget'], quote: { exact: '12 000 €', prefix: '' } },
          // About the whole of a document.
          { source: 'http://example.org/page', page: null, quote: null },
        ],
      },
    });
    expect(readW3c({ type: 'AnnotationCollection', first: { items: [annotation] } })).toMatchObject({ ok: true });
  });

  test('is refused whole where one entry is broken, or newer', () => {
    const [good] = write({ notes: [fakeNote()] }).items;
    const own = good?.deliberationNote as object;
    expect(readW3c([good, { ...good, id: 'urn:uuid:1' }])).toEqual({ ok: false, code: 'invalid' });
    expect(readW3c([good, { ...good, deliberationNote: { ...own, version: 3 } }])).toEqual({
      ok: false,
      code: 'newer',
    });
    expect(readW3c([good, { ...good, deliberationNote: 'x' }])).toEqual({ ok: false, code: 'invalid' });
    expect(readW3c([good, 12])).toEqual({ ok: false, code: 'invalid' });
    for (const other of [null, 12, 'x', [], {}, { items: [] }, { type: 'Annotation' }])
      expect(isW3c(other)).toBe(false);
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => typeof readW3c(json).ok === 'boolean'));
    fc.assert(fc.property(fc.jsonValue(), (target) => typeof readW3c([{ ...annotation, target }]).ok === 'boolean'));
  });
});

describe.runIf(existsSync(STANDARD))('the schemas of the W3C', () => {
  const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
  const ajv = new Ajv({ strict: false, logger: false });
  if (existsSync(STANDARD)) {
    for (const path of globSync(`${STANDARD}definitions/*.json`)) ajv.addSchema(json(path), basename(path));
  }
  const musts: string[] = existsSync(STANDARD) ? json(`${STANDARD}annotations/annotationMusts.test`).assertions : [];

  test('all 54 musts hold for every kind of note', () => {
    expect(musts).toHaveLength(54);
    const notes = fc.sample(anyNote, { numRuns: 12, seed: 4 });
    const pages = new Map([
      [1, { page: 1, length: 1, box: [0, 0, 595, 842] as [number, number, number, number], rotate: 0 }],
    ]);
    const items = [
      ...write({ notes: [fakeNote(), fakeNote({ body: 'x' }), ...notes], pages }).items,
      ...write({ notes, document: { ...fakeInput().document, url: null } }).items,
    ];
    for (const must of musts) {
      const check = ajv.compile({ ...json(`${STANDARD}${must}`), id: basename(must) });
      for (const item of items) expect(check(item), `${must}: ${JSON.stringify(check.errors)}`).toBe(true);
    }
    const first = ajv.compile({ ...json(`${STANDARD}${musts[0]}`), id: 'again.json' });
    expect(first({ ...items[0], '@context': 'x' })).toBe(false);
  });
});
