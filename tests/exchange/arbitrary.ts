import fc from 'fast-check';
import type { Note } from '../../lib/model/note.ts';
import { DOCUMENT_ID } from '../store/fakes.ts';

const coordinate = fc.double({ min: 0, max: 800, noNaN: true, noDefaultInfinity: true });
const instant = fc
  .date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2100-01-01') })
  .map((date) => date.toISOString());
const words = fc.string({ unit: 'grapheme', maxLength: 60 });

/** Notes that the model allows, with words of any script, over one page end or none. */
export const anyNote: fc.Arbitrary<Note> = fc
  .record({
    id: fc.uuid({ version: 4 }),
    body: fc.oneof(words, fc.constant('  '), fc.constant('# Titre\n\n- **gras** <b onclick="x()">')),
    page: fc.integer({ min: 1, max: 300 }),
    over: fc.boolean(),
    offset: fc.nat(5000),
    quote: fc.record({ exact: words, prefix: words, suffix: words }),
    rect: fc.tuple(coordinate, coordinate),
    revision: fc.nat(9),
    createdAt: instant,
    updatedAt: instant,
  })
  .map(({ page, over, offset, quote, rect: [x, y], ...rest }) => ({
    ...rest,
    documentId: DOCUMENT_ID,
    color: 'yellow',
    tags: [],
    deletedAt: null,
    target: {
      kind: 'text',
      start: { page, offset },
      end: over ? { page: page + 1, offset: 12 } : { page, offset: offset + 7 },
      quote,
      rects: [
        { page, rect: [x, y, x + 90, y + 11] },
        ...(over ? [{ page: page + 1, rect: [x, 700, x + 40, 712] as [number, number, number, number] }] : []),
      ],
    },
  }));
