import { describe, expect, it } from 'vitest';
import type { Deliberation } from '../../lib/model/extraction.ts';
import { fakeAmount, fakeArticle } from '../makers.ts';
import { checked, grant, saying } from './act.ts';

/** Adds a row to the annex, with its sum among the act's sums. */
function addRow(act: Deliberation, name: string, value: number, top: number): void {
  const row = grant(name, value, top);
  act.grants.push(row);
  act.grants.sort((a, b) => b.amount.rects[0]!.rect[3] - a.amount.rects[0]!.rect[3]);
  act.amounts.push({ ...row.amount, part: 'annex', role: 'grant' });
}
const printed = (value: number, top: number, role: 'total' | 'other' = 'total') =>
  fakeAmount(value, { part: 'annex', role, page: 3, text: String(value), top });

describe('table-totals', () => {
  it('holds where rows add up to the printed total', () => {
    expect(saying('holds', checked('table-totals'))).toEqual([
      'Le total imprimé, 30 000 €, est bien la somme de ses 2 lignes.',
    ]);
  });
  it('adds up sub-totals to the total, and takes a total that stands twice for one', () => {
    const checks = checked('table-totals', (act) => {
      addRow(act, 'Commune de Vauxelles', 1000, 530);
      act.amounts.push(printed(30_000, 545), printed(1000, 510), printed(31_000, 490), printed(31_000, 470));
    });
    expect(saying('holds', checks)).toEqual(['Les 3 totaux imprimés sont bien les sommes de leurs lignes.']);
  });
  it('fails with both figures where an article confirms the total', () => {
    const checks = checked('table-totals', (act) => addRow(act, 'Commune de Vauxelles', 700, 570));
    expect(saying('fails', checks)).toEqual([
      'Les 3 lignes au-dessus du total additionnent 30 700 €, le total imprimé est de 30 000 €. Écart : 700 €.',
    ]);
  });
  it('fails on a sub-total that a total confirms', () => {
    const checks = checked('table-totals', (act) => {
      addRow(act, 'Commune de Vauxelles', 1200, 530);
      addRow(act, 'Commune de Lestrem', 300, 515);
      act.amounts.push(printed(1000, 500), printed(31_000, 480));
    });
    expect(saying('fails', checks)).toEqual([
      'Les 2 lignes au-dessus du total additionnent 1 500 €, le total imprimé est de 1 000 €. Écart : 500 €.',
    ]);
  });
  it('is silent where nothing confirms the total, or a sum of the column was not understood', () => {
    const alone = checked('table-totals', (act) => {
      act.articles = [];
      addRow(act, 'Commune de Vauxelles', 700, 570);
    });
    const unread = checked('table-totals', (act) => {
      addRow(act, 'Commune de Vauxelles', 700, 570);
      act.amounts.push(printed(50, 590, 'other'));
    });
    expect([...alone, ...unread]).toEqual([]);
  });
});

describe('grants-article', () => {
  it('holds where the beneficiaries get what the article announces', () => {
    expect(saying('holds', checked('grants-article'))).toEqual([
      '2 bénéficiaires reçoivent 30 000 € en tout, comme l’annonce l’article 1.',
    ]);
  });
  it('fails where the table ends with the total that the article announces, and the rows say otherwise', () => {
    const checks = checked('grants-article', (act) => addRow(act, 'Commune de Vauxelles', 700, 570));
    expect(saying('fails', checks)).toEqual([
      'Le tableau additionne 30 700 €, l’article 1 annonce 30 000 €. Écart : 700 €.',
    ]);
    expect(checks[0]?.evidence.map(({ page }) => page)).toEqual([1, 3]);
  });
  it('fails without a total where the rows are as many as the article says', () => {
    const without = (act: Deliberation) => {
      act.amounts = act.amounts.filter(({ role }) => role !== 'total');
      for (const one of [act.grants[0]!.amount, act.amounts.find(({ value }) => value === 25_000)!]) one.value = 24_000;
    };
    expect(saying('fails', checked('grants-article', without))[0]).toContain('additionne 29 000 €');
    const other = checked('grants-article', (act) => {
      without(act);
      act.articles[0]!.body = act.articles[0]!.body.replace('2 bénéficiaires', '3 bénéficiaires');
    });
    expect(other).toEqual([]);
  });
  it('adds up a list that stands in the article', () => {
    const listed = (second: number) => (act: Deliberation) => {
      act.articles = [
        fakeArticle('1', 'D’allouer, pour un total de 1 000 € : – à A, 400 € ; – à B, 600 €.', { top: 500 }),
      ];
      const sums = [400, second].map((value, n) => fakeAmount(value, { role: 'decision', top: 480 - 15 * n }));
      act.amounts = [fakeAmount(1000, { role: 'decision', top: 495 }), ...sums];
      act.grants = sums.map((amount, n) => ({ ...grant(`Commune ${n}`, 0, 0), part: 'deliberation', page: 1, amount }));
    };
    expect(saying('holds', checked('grants-article', listed(600)))).toHaveLength(1);
    expect(saying('fails', checked('grants-article', listed(650)))[0]).toBe(
      '2 bénéficiaires reçoivent en tout 1 050 €, l’article 1 annonce 1 000 €. Écart : 50 €.',
    );
  });
});

describe('convention-threshold', () => {
  it('holds where an article speaks of a convention', () => {
    expect(saying('holds', checked('convention-threshold'))).toEqual([
      'Association des Rives reçoit 25 000 €, plus de 23 000 €, et l’article 2 prévoit une convention.',
    ]);
  });
  it('fails neutrally where none does', () => {
    const checks = checked('convention-threshold', (act) => {
      act.articles[1]!.body = 'De publier la liste des aides.';
    });
    expect(saying('fails', checks)).toEqual([
      'Association des Rives reçoit 25 000 €, plus de 23 000 €, et aucun article ne parle de convention. À vérifier : une convention signée auparavant peut s’appliquer.',
    ]);
  });
  it('adds up what one body gets, and is silent at the threshold and on public bodies', () => {
    const named = (name: string, value: number) =>
      checked('convention-threshold', (act) => {
        act.grants[0] = grant(name, value, 600);
      });
    expect(named('Association des Rives', 23_000)).toEqual([]);
    expect(named('Association des communes et syndicat du Val', 90_000)).toEqual([]);
    expect(named('Commune de Noirval', 90_000)).toEqual([]);
    expect(named('Les Rives', 90_000)).toEqual([]);
    const twice = checked('convention-threshold', (act) => {
      act.grants = [grant('Club des Rives', 13_000, 600), grant('CLUB DES RIVES', 12_000, 580)];
    });
    expect(saying('holds', twice)[0]).toContain('25 000 €');
  });
});
