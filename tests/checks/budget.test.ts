import { describe, expect, it } from 'vitest';
import { articlesNamed } from '../../lib/checks/announced.ts';
import type { BudgetColumn, Deliberation, PartKind } from '../../lib/model/extraction.ts';
import { fakeAmount, fakeArticle } from '../makers.ts';
import { checked, saying } from './act.ts';

/** Prints another sum in a budget table, in its line and where it stands. */
function print(act: Deliberation, part: PartKind, row: number, column: BudgetColumn, value: number): void {
  const cell = act.budgetLines.filter((line) => line.part === part)[row]?.amounts.find((one) => one.column === column);
  const prints = act.amounts.filter((amount) => amount.part === part && amount.role === 'budgetLine');
  const amount = prints.find((one) => Math.abs(one.value - (cell?.value ?? 0)) < 0.5);
  if (!cell || !amount) throw new Error(`No ${column} in row ${row} of the ${part}.`);
  cell.value = value;
  amount.value = value;
}

describe('budget-table-articles', () => {
  it('holds where the spend column adds up to what the named articles decide on', () => {
    expect(saying('holds', checked('budget-table-articles'))).toEqual([
      'Le tableau budgétaire additionne 30 000 €, comme l’article 1.',
    ]);
  });
  it('fails with both figures and the difference, and leads to both', () => {
    const checks = checked('budget-table-articles', (act) => print(act, 'deliberation', 0, 'spend', 4100));
    expect(saying('fails', checks)).toEqual([
      'Le tableau budgétaire additionne 30 100 €, l’article 1 annonce 30 000 €. Écart : 100 €.',
    ]);
    expect(checks[0]?.evidence).toHaveLength(2);
  });
  it('adds up several articles', () => {
    const two = (act: Deliberation) => {
      act.articles[1] = fakeArticle('2', 'De verser en outre un montant total de 1 000 € à la commune.', { top: 450 });
      act.articles[2]!.body = act.articles[2]!.body.replace('à l’article 1', 'aux articles 1 et 2');
      act.amounts.push(fakeAmount(1000, { role: 'decision', text: '1 000 €', top: 440 }));
    };
    expect(saying('fails', checked('budget-table-articles', two))[0]).toContain(
      'les articles 1 et 2 annoncent 31 000 €',
    );
    const closing = checked('budget-table-articles', (act) => {
      two(act);
      print(act, 'deliberation', 1, 'spend', 27_000);
    });
    expect(saying('holds', closing)).toHaveLength(1);
  });
  it('is silent where the article is paid over years, names several sums, or the table has no spend or an unread row', () => {
    const wrong = (act: Deliberation) => print(act, 'deliberation', 0, 'spend', 100);
    const years = checked('budget-table-articles', (act) => {
      wrong(act);
      act.articles[0]!.body += ' Cette somme est versée sur trois ans.';
    });
    const several = checked('budget-table-articles', (act) => {
      wrong(act);
      act.articles[0]!.body = 'De verser 10 000 € à l’un et 20 000 € à l’autre.';
      act.amounts[0]!.value = 10_000;
      act.amounts.push(fakeAmount(20_000, { role: 'decision', text: '20 000 €', top: 480 }));
    });
    const credits = checked('budget-table-articles', (act) => {
      for (const { amounts } of act.budgetLines) amounts.length = 1;
    });
    const unread = checked('budget-table-articles', (act) => {
      act.budgetLines.splice(0, 1);
    });
    expect([...years, ...several, ...credits, ...unread]).toEqual([]);
  });
});

it('names articles in all their forms', () => {
  expect(articlesNamed('en application des articles 1 et 2')).toEqual([1, 2]);
  expect(articlesNamed('visées aux articles 1, 3 et 4 de la présente délibération')).toEqual([1, 3, 4]);
  expect(articlesNamed('reprises aux articles 1 à 3')).toEqual([1, 3, 2]);
  expect(articlesNamed('de l’article L.3211-2 et de l’article 4.1 de la convention')).toEqual([]);
});

describe('spend-within-credit', () => {
  it('holds on each line', () => {
    expect(saying('holds', checked('spend-within-credit'))).toEqual([
      'Sur chacune des 2 lignes, la dépense tient dans le crédit.',
    ]);
  });
  it('fails on the line that goes beyond', () => {
    const checks = checked('spend-within-credit', (act) => print(act, 'deliberation', 1, 'spend', 31_500));
    expect(saying('fails', checks)).toEqual([
      'Ligne C03-112B02, 6568/93112 : la dépense est de 31 500 €, le crédit de 31 000 €. Écart : 500 €.',
    ]);
  });
  it('is silent where a line has no credit', () => {
    const checks = checked('spend-within-credit', (act) => {
      for (const line of act.budgetLines) line.amounts = line.amounts.filter(({ column }) => column !== 'authorized');
    });
    expect(checks).toEqual([]);
  });
});

describe('report-balance', () => {
  it('holds where what is left is what was there less what is proposed', () => {
    expect(saying('holds', checked('report-balance'))).toHaveLength(1);
  });
  it('fails with all figures', () => {
    const checks = checked('report-balance', (act) => print(act, 'report', 0, 'balance', 4400));
    expect(saying('fails', checks)).toEqual([
      'Ligne C03-111A01, 6568/93111 du rapport : 8 000 € disponibles moins 4 000 € proposés font 4 000 €, le solde imprimé est de 4 400 €. Écart : 400 €.',
    ]);
  });
  it('takes the balance of a revenue for what is proposed', () => {
    const checks = checked('report-balance', (act) => {
      const [row] = act.budgetLines.filter(({ part }) => part === 'report');
      for (const cell of row!.amounts) cell.value = cell.column === 'available' ? 0 : 4000;
    });
    expect(saying('fails', checks)).toEqual([]);
  });
});

describe('report-rows', () => {
  it('holds where lines are proposed as they are decided', () => {
    expect(saying('holds', checked('report-rows'))).toEqual([
      '2 lignes budgétaires portent les mêmes sommes dans la décision et au rapport.',
    ]);
  });
  it('fails on a spend or a credit that differs', () => {
    const spend = checked('report-rows', (act) => print(act, 'report', 0, 'proposed', 4500));
    expect(saying('fails', spend)).toEqual([
      'Ligne C03-111A01, 6568/93111 : la décision porte 4 000 €, le rapport propose 4 500 €. Écart : 500 €.',
    ]);
    const credit = checked('report-rows', (act) => print(act, 'report', 0, 'authorized', 9100));
    expect(saying('fails', credit)[0]).toContain('un crédit de 9 000 €, le rapport ouvre un crédit de 9 100 €');
  });
  it('is silent on lines that stand twice, and on a lone column that may hold spends', () => {
    const twice = checked('report-rows', (act) => {
      for (const line of act.budgetLines) line.operationCode = 'C03-111A01';
      for (const line of act.budgetLines) line.imputation = '6568/93111';
    });
    const lone = checked('report-rows', (act) => {
      act.budgetLines = act.budgetLines.filter(({ operationCode }) => operationCode === 'C03-111A01');
      act.budgetLines[0]!.amounts = [{ column: 'authorized', value: 4000 }];
    });
    expect([...twice, ...lone]).toEqual([]);
  });
});

describe('operation-codes', () => {
  const code = (act: Deliberation, value: string) => {
    act.budgetLines[1]!.operationCode = value;
  };
  it('holds where the report has the codes of the decision', () => {
    expect(
      saying(
        'holds',
        checked('operation-codes', (act) => code(act, 'C03 - 112B02')),
      ),
    ).toHaveLength(1);
  });
  it('fails where the same sum goes by another code', () => {
    expect(
      saying(
        'fails',
        checked('operation-codes', (act) => code(act, 'C02-581E02')),
      ),
    ).toEqual(['Pour la même somme, la décision porte le code C02-581E02, le rapport C03-112B02.']);
    const zero = checked('operation-codes', (act) => code(act, 'C03-112BO2'));
    expect(saying('fails', zero)[0]).toContain('La lettre O y tient lieu de zéro, ou l’inverse.');
  });
  it('is silent where a code was not read, or no sum tells the lines apart', () => {
    const blank = checked('operation-codes', (act) => code(act, ''));
    const alike = checked('operation-codes', (act) => {
      code(act, 'C02-581E02');
      print(act, 'report', 1, 'proposed', 26_001);
    });
    expect([...blank, ...alike]).toEqual([]);
  });
});
