// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { importWords } from '../../components/library/import-words.ts';
import type { ImportOutcome } from '../../lib/state/importing.ts';

const outcome = (change: Partial<Extract<ImportOutcome, { ok: true }>>): ImportOutcome => ({
  ok: true,
  documents: 0,
  notes: 0,
  corrections: 0,
  apart: 0,
  tied: { placed: 0, changed: 0, lost: 0, waiting: 0 },
  homeless: 0,
  source: null,
  left: 0,
  ...change,
});

test.each<[string, ImportOutcome, RegExp]>([
  ['what was written', outcome({ notes: 3 }), /^3 notes importées\./],
  ['the corrections, too', outcome({ notes: 1, corrections: 2 }), /^Importé : 1 note et 2 corrections\./],
  ['a single correction', outcome({ corrections: 1 }), /^1 correction importée\./],
  ['that all was there', outcome({}), /^Tout y était déjà/],
  [
    'each state of notes of other tools',
    outcome({ notes: 5, tied: { placed: 1, changed: 1, lost: 2, waiting: 1 } }),
    /^5 notes.*Le texte de 1 a changé.*2 n’ont pas retrouvé leurs mots.*1 prendra sa place/,
  ],
  [
    'what to do for a document that was never opened',
    outcome({ homeless: 1, source: 'acte.pdf' }),
    /^1 note porte sur un document qui n’a pas encore été ouvert ici \(acte\.pdf\) : ouvrez-le/,
  ],
  [
    'that both texts of a note are kept',
    outcome({ notes: 2, apart: 1 }),
    /^2 notes importées\. 1 note a été écrite ici et/,
  ],
  ['what stayed out', outcome({ notes: 1, left: 2 }), /2 entrées ne sont pas des notes/],
  ['a note that is too long', { ok: false, code: 'tooLong' }, /million de signes.*Rien n’a été importé/],
  ['a PDF that is broken', { ok: false, code: 'badPdf' }, /n’a pas pu être lu.*Rien n’a été importé/],
  ['a PDF without notes', { ok: false, code: 'noNotes' }, /ni surlignage ni commentaire/],
])('says %s', (_, given, words) => {
  expect(importWords(given).replace(/\s+/g, ' ')).toMatch(words);
});
