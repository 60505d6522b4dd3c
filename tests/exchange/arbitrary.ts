import fc from 'fast-check';
import { cleanTags, NOTE_COLORS, type Note, type NoteTarget } from '../../lib/model/note.ts';
import { DOCUMENT_ID } from '../store/fakes.ts';

type Rect = [number, number, number, number];

const coordinate = fc.double({ min: 0, max: 800, noNaN: true, noDefaultInfinity: true });
const instant = fc
  .date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2100-01-01') })
  .map((date) => date.toISOString());
/** What goes wrong where words are not taken as words: formulas, markup, front matter, line ends, odd scripts, lone halves. */
export const HOSTILE = [
  '=HYPERLINK("http://x")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r\n=1',
  'une\r\ndeux\rtrois\ntab\t;"',
  '# Titre\n\n- **gras** <b onclick="x()">',
  '---\ntitre: faux\n---',
  '</mark><script>alert(1)</script><!--',
  '![x](https://pisteur.example/p.png) [y](javascript:alert(1))',
  '```dataviewjs\napp.vault.delete()\n```',
  '`= this.file` `$= dv` <% tp.x %> {{x}} %%caché $$',
  '`` ` \\\u0000\u0007\ufeff\u202e\u2028',
  '\ud83d',
  'e\u0301 👩‍👩‍👧 日本 עברית',
];
const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom(...HOSTILE));
const rect = fc.tuple(coordinate, coordinate).map(([x, y]): Rect => [x, y, x + 90, y + 11]);
const page = fc.integer({ min: 1, max: 300 });

const passage: fc.Arbitrary<NoteTarget> = fc
  .record({
    page,
    over: fc.boolean(),
    offset: fc.nat(5000),
    quote: fc.record({ exact: words, prefix: words, suffix: words }),
    rect,
  })
  .map(({ page, over, offset, quote, rect }) => ({
    kind: 'text',
    start: { page, offset },
    end: over ? { page: page + 1, offset: 12 } : { page, offset: offset + 7 },
    quote,
    rects: [{ page, rect }, ...(over ? [{ page: page + 1, rect: [rect[0], 700, rect[0] + 40, 712] as Rect }] : [])],
  }));
const area: fc.Arbitrary<NoteTarget> = fc
  .record({ page, rect, drawnOn: fc.option(fc.constant('c'.repeat(64))), words: fc.option(words) })
  .map(({ page, rect, drawnOn, words }) => ({
    kind: 'area',
    rects: [{ page, rect }],
    ...(drawnOn ? { drawnOn } : {}),
    ...(words === null ? {} : { words }),
  }));
const act: fc.Arbitrary<NoteTarget> = fc
  .record({ page, number: fc.option(words) })
  .map((target) => ({ kind: 'act', ...target }));

/** Notes that the model allows, of all kinds and colours, with words of any script. */
export const anyNote: fc.Arbitrary<Note> = fc
  .record({
    id: fc.uuid({ version: 4 }),
    body: fc.oneof(words, fc.constant('  ')),
    target: fc.oneof(passage, area, act),
    color: fc.constantFrom(...NOTE_COLORS),
    tags: fc.array(words, { maxLength: 4 }).map(cleanTags),
    mark: fc.option(fc.record({ kind: fc.constantFrom('amount', 'vote', 'recusal'), value: words })),
    copied: fc.option(fc.uuid({ version: 4 })),
    apart: fc.option(fc.uuid({ version: 4 })),
    revision: fc.nat(9),
    createdAt: instant,
    updatedAt: instant,
  })
  .map(({ mark, copied, apart, ...rest }) => ({
    ...rest,
    documentId: DOCUMENT_ID,
    deletedAt: null,
    ...(mark ? { mark } : {}),
    ...(copied ? { copiedFrom: copied } : {}),
    ...(apart ? { apartFrom: apart } : {}),
  }));
