import { parseNumber } from '../french/money.ts';
import { cellIn, type Row } from '../layout/tables.ts';
import type { BudgetLine } from '../model/extraction.ts';
import { cellSum, type ReadTable } from './tables.ts';

/** Codes of operations: `C02-446A05`, `C02-428O10` (a letter O), `C03-283 B01`, `583A01`, `C04-621G02-MV et SE`. */
const CODE = /^(?:[A-Z]\d{2}\s?-\s?)?\d{3}\s?[A-Z][\dO]{2}[A-Z]?(?:\s?-\s?[\p{L}\s&/]+)?$/u;
/** Imputations: `6568/93446`, `2381//90621,231511//90621 & 2041421//91621`, `9341/7518`. */
const IMPUTATION = /^\d{3,8}\/{1,2}\d{2,8}(?:[,;&]\d{3,8}\/{1,2}\d{2,8})*$/;

/** An imputation as it is printed, or null: a narrow cell breaks it anywhere, also within its digits. */
function imputationIn(text: string): string | null {
  return IMPUTATION.test(text.replace(/\s/g, '')) ? text.replace(/([\d/]) (?=[\d/])/g, '$1') : null;
}

/** The budget lines of a table: rows with an operation's code and an imputation (domain.md, "Budget table"). */
export function readBudgetLines(table: ReadTable): BudgetLine[] {
  return table.rows.flatMap((row) => {
    const imputation = row.cells.find((cell) => imputationIn(cell.text));
    const code = row.cells.find((cell) => cell !== imputation && CODE.test(cell.text));
    // A code that is printed once for several rows, or not at all, stays empty.
    const coded = table.roles.some((role) => role.kind === 'operationCode');
    if (!imputation || !(code || coded)) return [];
    const amounts = table.roles.flatMap((role, column) => {
      const cell = role.kind === 'budget' ? cellIn(row, column) : undefined;
      const sum = cell && cellSum(cell, row);
      return sum && role.kind === 'budget' ? [{ column: role.column, value: sum.value }] : [];
    });
    const section = textIn(table, row, 'section');
    const line: BudgetLine = {
      part: table.part,
      page: imputation.flow.lines[0]!.page,
      operationCode: code?.text ?? '',
      imputation: imputationIn(imputation.text) ?? imputation.text,
      label: textIn(table, row, 'label') || textBetween(row, imputation.columns[1]),
      amounts,
    };
    return [section ? { ...line, section } : line];
  });
}

function textIn(table: ReadTable, row: Row, kind: 'section' | 'label'): string {
  return row.cells
    .filter((cell) => table.roles[cell.columns[0]]?.kind === kind)
    .map((cell) => cell.text)
    .join(' ');
}

/** Without a heading, the label is what stands between the imputation and the first sum. */
function textBetween(row: Row, after: number): string {
  const words: string[] = [];
  for (const cell of row.cells) {
    if (cell.columns[0] <= after) continue;
    if (parseNumber(cell.text.replace(/\s?€$/, '')) !== null) break;
    words.push(cell.text);
  }
  return words.join(' ');
}
