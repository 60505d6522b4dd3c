import type { Amount, BudgetColumn, BudgetLine, Deliberation } from '../model/extraction.ts';
import { same } from './money.ts';

/** A line of a budget table with the prints of its sums, which tell its place. */
export type Cells = { line: BudgetLine; amounts: Map<BudgetColumn, Amount> };

/**
 * The lines of the budget table of a part with their prints. A budget line has no rectangles of its own: its sums are found by
 * page and value, each print taken once.
 */
export function budgetCells(deliberation: Deliberation, part: 'deliberation' | 'report'): Cells[] {
  const free = new Set(deliberation.amounts.filter((amount) => amount.part === part));
  return deliberation.budgetLines
    .filter((line) => line.part === part)
    .map((line) => {
      const amounts = new Map<BudgetColumn, Amount>();
      for (const { column, value } of line.amounts) {
        const fits = [...free].filter((a) => same(a.value, value) && Math.abs(a.page - line.page) <= 1);
        const print =
          fits.find((a) => a.role === 'budgetLine' && a.page === line.page) ??
          fits.find((a) => a.role === 'budgetLine');
        if (!print) continue;
        free.delete(print);
        if (!amounts.has(column)) amounts.set(column, print);
      }
      return { line, amounts };
    });
}

/** The prints of a part's budget tables that no line explains: a row was not read whole. */
export function unexplained({ amounts, budgetLines }: Deliberation, part: 'deliberation' | 'report'): Amount[] {
  const values = budgetLines
    .filter((line) => line.part === part)
    .flatMap((line) => line.amounts.map(({ value }) => value));
  return amounts.filter((amount) => {
    if (amount.part !== part || amount.role !== 'budgetLine') return false;
    const at = values.findIndex((value) => same(value, amount.value));
    if (at >= 0) values.splice(at, 1);
    return at < 0;
  });
}

/** The sum of a line in a column; null where it has none, or several. */
export function valueIn({ amounts }: BudgetLine, column: BudgetColumn): number | null {
  const values = amounts.filter((amount) => amount.column === column);
  return values.length === 1 ? values[0]!.value : null;
}

/** What a line spends: its spend, or a sum of the column for both where a credit stands beside it. */
export function spendOf(line: BudgetLine): number | null {
  return valueIn(line, 'spend') ?? ((valueIn(line, 'authorized') ?? 0) > 0 ? valueIn(line, 'spendOrRevenue') : null);
}

/** The print that shows where a line is: what it moves, or any of its sums. */
export const anchor = (cells: Cells): Amount | null => moved(cells) ?? [...cells.amounts.values()][0] ?? null;

/** The print of what a line spends, proposes or takes in. */
export function moved({ amounts }: Cells): Amount | null {
  return (
    amounts.get('spend') ?? amounts.get('spendOrRevenue') ?? amounts.get('proposed') ?? amounts.get('revenue') ?? null
  );
}

/** Codes and imputations without their spaces. */
export const bare = (text: string): string => text.replace(/\s+/g, '').toUpperCase();

/** How a line is called: its code and imputation. */
export const nameOf = (line: BudgetLine): string => [line.operationCode, line.imputation].filter(Boolean).join(', ');
