import fc from 'fast-check';
import { Lexer, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { type ExportInput, fileName } from '../../lib/exchange/format.ts';
import { markdown } from '../../lib/exchange/markdown.ts';
import { noteBody } from '../../lib/exchange/markdown-body.ts';
import { toMarkdown, toObsidianTag } from '../../lib/exchange/markdown-page.ts';
import { inline } from '../../lib/exchange/markdown-text.ts';
import type { Deliberation } from '../../lib/model/extraction.ts';
import { fakeCorrection, fakeNote, fakeTarget } from '../store/fakes.ts';
import { anyNote, HOSTILE } from './arbitrary.ts';

const URL_OF_ACT = 'https://www.pasdecalais.fr/content/download/1/2/file/ACTE+2023.pdf';
const field = <T>(value: T) => ({ value, text: String(value), page: 1, rects: [] });

const act = {
  number: field('2023-604'),
  title: field('AIDE AUX COMMUNES'),
  assembly: field('Commission permanente'),
  sessionDate: field('2023-12-11'),
  outcome: field('adopted'),
  vote: {
    for: { count: field(27), groups: [] },
    against: { count: field(0), groups: [] },
    abstention: { count: field(14), groups: [] },
    absentWithoutProxy: null,
  },
} as unknown as Deliberation;

function input(overrides: Partial<ExportInput> = {}): ExportInput {
  return {
    document: { id: 'f'.repeat(64), title: null, url: URL_OF_ACT, name: 'ACTE 2023.pdf' },
    deliberations: [act],
    notes: [],
    corrections: [],
    date: '2024-01-31',
    ...overrides,
  };
}

test('an act with its decision and its notes in order', () => {
  const notes = [
    fakeNote({ target: fakeTarget(1, 5, 'une aide de\n12 000 €') }),
    fakeNote({
      target: { ...fakeTarget(2, 5, 'un bilan'), end: { page: 3, offset: 4 } },
      body: 'Première ligne\nSeconde\n\nFin',
    }),
  ];
  expect(toMarkdown(input({ notes }))).toBe(`---
titre: "AIDE AUX COMMUNES"
numero: "2023-604"
seance: "2023-12-11"
resultat: "adopté"
source: "${URL_OF_ACT}"
sha256: "${'f'.repeat(64)}"
exporte_le: "2024-01-31"
notes: 2
---

# AIDE AUX COMMUNES (N° 2023-604)

- Séance : 11 décembre 2023, Commission permanente
- Résultat : adopté
- Vote : pour : 27 voix ; contre : 0 voix ; abstention : 14 voix

[PDF d’origine](${URL_OF_ACT})

## Notes

> une aide de 12 000 €

— [Page 1](${URL_OF_ACT}#page=1&note=${notes[0]?.id}) · jaune (À retenir)

> un bilan

Première ligne\\
Seconde

Fin

— [Pages 2 à 3](${URL_OF_ACT}#page=2&note=${notes[1]?.id}) · jaune (À retenir)
`);
});

test('what the reader corrected is told apart from what was read', () => {
  const { path } = fakeCorrection();
  const corrections = [
    fakeCorrection({ action: 'replace', value: 12000 }),
    fakeCorrection({ path: { ...path, kind: 'voteFor' }, original: { value: 27, text: '27' }, action: 'confirm' }),
    fakeCorrection({ path: { ...path, kind: 'recusal' }, original: { value: 'Y *B*', text: 'Y *B*' } }),
    fakeCorrection({ path: { ...path, kind: 'sessionDate' }, action: 'replace', value: '2023-12-12' }),
  ];
  const text = toMarkdown(input({ corrections }));
  expect(text).toContain(`## Corrections du lecteur

- Somme, page 2 — corrigé : 12 000 € (lu : 12 00 €)
- Voix pour, page 2 — vérifié : 27
- Déport, page 2 — retiré (lu : Y \\*B\\*)
- Date de séance, page 2 — corrigé : 12 décembre 2023 (lu : 12 00 €)

## Notes`);
  // The facts stay as they were read.
  expect(text).toContain('- Séance : 11 décembre 2023');
  expect(text).toContain('corrections: 4\n---');
});

test('in a compendium a correction names its act', () => {
  const other = { ...act, number: field('2023-605') } as unknown as Deliberation;
  const text = toMarkdown(input({ deliberations: [act, other], corrections: [fakeCorrection()] }));
  expect(text).toContain('- Somme de l’acte N° 2024-101, page 2 — retiré (lu : 12 00 €)');
});

test('a document in which no act was recognised still has its notes', () => {
  const text = toMarkdown(input({ deliberations: [], document: { ...input().document, url: null } }));
  expect(text).toContain('# ACTE 2023.pdf');
  expect(text).toContain('Aucune note.');
  expect(text).not.toContain('undefined');
});

test('a compendium lists its acts', () => {
  const other = { ...act, number: field('2023-605'), title: null } as unknown as Deliberation;
  expect(toMarkdown(input({ deliberations: [act, other] }))).toContain(
    '- N° 2023-604 — AIDE AUX COMMUNES\n- N° 2023-605',
  );
});

test.each([
  ['# Titre', '\\# Titre'],
  ['[cliquez](javascript:alert(1))', '\\[cliquez\\](javascript:alert(1))'],
  ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)>'],
  ['*gras* et _maigre_', '\\*gras\\* et \\_maigre\\_'],
  ['---', '\\---'],
  ['- un', '\\- un'],
  ['1. un', '1\\. un'],
  ['> cité', '\\> cité'],
  ['![[secret]]', '!\\[\\[secret\\]\\]'],
  ['a | b', 'a \\| b'],
  ['&lt;', '\\&lt;'],
  ['#étiquette', '\\#étiquette'],
  ['ligne\n\n# suite', 'ligne # suite'],
  ['nul\u0000', 'nul'],
])('%j is shown, not obeyed', (text, expected) => {
  expect(inline(text)).toBe(expected);
});

test('French text stays as it is printed', () => {
  const text = 'N° 12 : « l’aide (5 221 877,72 €) », 50 % & plus ; art. L.1111-6 – C02-446A05, 6568/93446, a_b #1';
  expect(inline(text)).toBe(text.replace(/\s/g, ' '));
});

test('no text leaves its line, and none opens markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'a1 \n#*_[]()<>`|~-+.=\\&;!$%^{}') }), (text) => {
      const line = inline(text);
      expect(line).not.toMatch(/\n/);
      expect(line).not.toMatch(/(?<!\\)(?:\\\\)*[`*[\]<|~{]/);
      expect(line).not.toMatch(/^(?:[-+>] |#{1,6}(?: |$)|-{2}|\d+[.)] )/);
      expect(line.replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(text.replace(/\s+/g, ' ').trim());
    }),
  );
});

test('a hostile title stays in its place in the front matter and in the heading', () => {
  const title = field('A"\n---\n# x\u2028<script>alert(1)</script>');
  const text = toMarkdown(input({ deliberations: [{ ...act, title } as unknown as Deliberation] }));
  expect(text.split('\n').filter((line) => line === '---')).toHaveLength(2);
  expect(text).toContain('titre: "A\\" --- # x <script>alert(1)</script>"');
  expect(text).toContain('# A" --- # x \\<script>alert(1)\\</script> (N° 2023-604)');
});

test('an address with brackets, or that is no web address', () => {
  const at = (url: string) => toMarkdown(input({ document: { ...input().document, url }, notes: [fakeNote()] }));
  expect(at('https://x.fr/a(1).pdf')).toMatch(/\]\(<https:\/\/x\.fr\/a\(1\)\.pdf#page=1&note=[\w-]+>\)/);
  expect(at('javascript:alert(1)')).not.toContain('](');
});

test('the file is named after the act, or the document, without signs that a disk refuses', () => {
  expect(fileName([input()], 'notes.md')).toBe('2023-604 - notes.md');
  const document = { ...input().document, name: '../a:b*?/Séance du 11.pdf' };
  expect(fileName([input({ deliberations: [], document })], 'notes.md')).toBe('a b Séance du 11 - notes.md');
});

test('several documents are one file, each with its identity', async () => {
  const other = input({ document: { ...input().document, id: 'e'.repeat(64) }, notes: [fakeNote({ body: 'Un mot' })] });
  const { files } = await markdown.write([input(), other]);
  expect(files.map(({ name }) => name)).toEqual(['2 deliberations 2024-01-31 - notes.md']);
  const text = String(files[0]?.content);
  expect(text).toMatch(/^---\nexporte_le: "2024-01-31"\ndocuments: 2\nnotes: 1\n---\n\n# AIDE AUX COMMUNES/);
  expect([...text.matchAll(/^SHA-256 : (.)/gm)].map(([, sign]) => sign)).toEqual(['f', 'e']);
  expect(text).toContain('Un mot');
});

test('a note on a rectangle or an act says so, with its colour, mark and tags, which the front matter gathers', () => {
  const notes = [
    fakeNote({
      target: { kind: 'area', rects: [{ page: 4, rect: [10, 10, 90, 90] }] },
      body: 'Voir le **tableau**.',
      color: 'green',
      tags: ['à revoir', '2024'],
      mark: { kind: 'amount', value: '12 000 €' },
    }),
    fakeNote({ target: { kind: 'act', page: 1, number: '2023-604' }, tags: ['À revoir'] }),
  ];
  const text = toMarkdown(input({ notes, colors: { green: 'À *vérifier*' } }));
  expect(text).toContain('notes: 2\ntags:\n  - "à-revoir"\n  - "_2024"\n  - "À-revoir"\n---');
  expect(text).toContain(
    `## Notes

Voir le **tableau**.

— [Page 4](${URL_OF_ACT}#page=4&note=${notes[0]?.id}) · encadré · vert (À \\*vérifier\\*) · somme : 12 000 € · #à-revoir #_2024

— [Page 1](${URL_OF_ACT}#page=1&note=${notes[1]?.id}) · acte entier · jaune (À retenir) · #À-revoir
`,
  );
});

test.each([
  ['budget 2024', '#budget-2024'],
  ['2024', '#_2024'],
  ['eau/rivière', '#eau/rivière'],
  ['a#b[[c]]', '#a_b_c_'],
  ['!', '#_'],
])('the tag %s', (tag, expected) => {
  expect(toObsidianTag(tag)).toBe(expected);
});

describe('the words of a note', () => {
  const walk = (tokens: readonly Token[]): Token[] =>
    tokens.flatMap((token) => [
      token,
      ...walk((token as { tokens?: Token[] }).tokens ?? []),
      ...walk((token as { items?: Token[] }).items ?? []),
    ]);

  test('are Markdown, and stay so', () => {
    const body = '# Titre\n\n- **gras**\n- [lien](https://x.fr/)\n\n> cité\n\n| a | b |\n| - | - |\n| 1 | 2 |';
    expect(noteBody(body)).toBe(body.replace('# Titre', '### Titre'));
    expect(noteBody('une\ndeux\n\ntrois')).toBe('une\\\ndeux\n\ntrois');
    expect(noteBody('Soulign\u00e9\n---')).toBe('#### Soulign\u00e9');
  });

  test.each([
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)>'],
    ['![x](https://a.fr/p.png)', '\\![x](https://a.fr/p.png)'],
    ['![[secret]]', '\\![[secret]]'],
    ['```dataviewjs\nx()\n```', '```\nx()\n```'],
    ['- ```dataviewjs\n  x()\n  ```', '- ```\n  x()\n  ```'],
    ['~~~js\n```\n~~~', '````\n```\n````'],
    ['`= this.x` `$= dv` `a = b`', '\\`= this.x\\` \\`\\$= dv\\` `a = b`'],
    ['<% tp %> {{x}} %%y%% $$z$$', '\\<% tp %> \\{{x}} %\\%y%\\% \\$$z\\$$'],
    ['```\nouvert', '```\nouvert\n```'],
    ['<!-- ouvert', '\\<!-- ouvert'],
    ['---', '* * *'],
    ['<https://x.fr/>', '<https://x.fr/>'],
  ])('%j runs and loads nothing', (body, expected) => {
    expect(noteBody(body)).toBe(expected);
  });

  test('never leave their place in the file', () => {
    const bodies = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: fc.constantFrom(...'a1 \n#*_[]()<>`|~-+.=\\&;!$%^{}"') }),
      anyNote.map(({ body }) => body),
    );
    fc.assert(
      fc.property(bodies, bodies, (one, other) => {
        const notes = [fakeNote({ body: one }), fakeNote({ body: other, tags: ['fin'] })];
        const text = toMarkdown(input({ notes }));
        const end = text.indexOf('\n---\n', 4);
        const all = walk(new Lexer({ gfm: true }).lex(text.slice(end + 5)));
        expect(all.filter(({ type }) => type === 'html').map(({ raw }) => raw)).toEqual([]);
        expect(all.filter(({ type }) => type === 'image')).toEqual([]);
        const heads = all.filter((token) => token.type === 'heading' && (token as { depth: number }).depth <= 2);
        expect(heads.map(({ raw }) => raw.trim())).toEqual(['# AIDE AUX COMMUNES (N° 2023-604)', '## Notes']);
        expect(text.endsWith('· jaune (À retenir) · #fin\n')).toBe(true);
      }),
    );
  });
});
