import { findMoney } from '../french/money.ts';
import { cellIn, type Row } from '../layout/tables.ts';
import type { Article, Grant } from '../model/extraction.ts';
import { fieldOf } from './field.ts';
import { cellSum, type ReadTable } from './tables.ts';
import { isTotal } from './totals.ts';

/**
 * The beneficiaries of the tables and the sums that the Département gives them (domain.md, "Annex tables"): rows with a
 * beneficiary and a sum in the granted column. A table in which that column is not certain gives none.
 */
export function readGrants(tables: ReadTable[], articles: Article[]): Grant[] {
  const announced = new Set(articles.flatMap((article) => findMoney(article.body).map((sum) => sum.value.toFixed(2))));
  return runs(tables).flatMap((run) => {
    const granted = grantedColumn(run, announced);
    const beneficiary = granted === null ? -1 : beneficiaryColumn(run, granted.closes);
    if (granted === null || beneficiary < 0) return [];
    return run.flatMap((table) => table.rows.flatMap((row) => readRow(table, row, beneficiary, granted) ?? []));
  });
}

/** Tables that go on over page ends: the same headings, one after the other. */
function runs(tables: ReadTable[]): ReadTable[][] {
  const out: ReadTable[][] = [];
  for (const table of tables) {
    const before = out.at(-1)?.at(-1);
    if (before && before.part === table.part && before.headings.join('|') === table.headings.join('|'))
      out.at(-1)!.push(table);
    else out.push([table]);
  }
  return out;
}

/** The column of the sums given; `closes`: an article announces its sum; `doubt`: what it was told by, where not for certain. */
type Granted = { column: number; closes: boolean; doubt?: string };

function readRow(table: ReadTable, row: Row, beneficiary: number, granted: Granted): Grant | null {
  const name = row.cells.find((cell) => cell.columns[0] <= beneficiary && beneficiary <= cell.columns[1]);
  const paid = cellIn(row, granted.column);
  const sum = paid && cellSum(paid, row);
  if (!name || !sum || sum.value <= 0 || name === paid || !/\p{L}{2}/u.test(name.text)) return null;
  // A name that ends with a colon heads what follows: an article, or a list.
  if (/:\s*$/.test(name.text)) return null;
  if (isTotal(row)) return null;
  const who = fieldOf(name.flow, 0, name.flow.text.length, name.text);
  const amount = fieldOf(sum.flow, sum.start, sum.end, sum.value);
  if (!who || !amount) return null;
  const territory = textOf(table, row, 'territory');
  const operation = textOf(table, row, 'operation');
  return {
    part: table.part,
    page: amount.page,
    beneficiary: who,
    amount: granted.doubt ? { ...amount, doubt: granted.doubt } : amount,
    ...(territory ? { territory } : {}),
    ...(operation ? { operation } : {}),
  };
}

function textOf(table: ReadTable, row: Row, kind: 'territory' | 'operation'): string {
  const column = table.roles.findIndex((role) => role.kind === kind);
  return (column >= 0 && cellIn(row, column)?.text) || '';
}

/** The column of the beneficiaries: the one that says so; among several, the one with the most different names. */
function beneficiaryColumn(run: ReadTable[], closes: boolean): number {
  const { roles, headings } = run[0]!;
  const named = (place: boolean) =>
    roles.flatMap((role, i) => (role.kind === 'beneficiary' && role.place === place ? [i] : []));
  // Without a heading over the names, only the sum that an article announces tells that they are beneficiaries; of two columns
  // of words without one, nothing tells which holds them.
  const words = headings.flatMap((heading, i) =>
    heading === '' && run.some((table) => holdsWords(table, i)) ? [i] : [],
  );
  const bare = closes && words.length === 1 && words[0] === 0 ? words : [];
  const columns = [named(false), named(true), bare].find((some) => some.length > 0) ?? [];
  const variety = (column: number) =>
    new Set(run.flatMap((t) => t.rows.map((row) => cellIn(row, column)?.text ?? ''))).size;
  return columns.sort((a, b) => variety(b) - variety(a) || a - b)[0] ?? -1;
}

/** Whether most of a column's cells are words. */
function holdsWords({ rows }: ReadTable, column: number): boolean {
  const texts = rows.flatMap((row) => cellIn(row, column)?.text ?? []);
  return 2 * texts.filter((text) => /\p{L}{2}/u.test(text)).length > texts.length;
}

/**
 * The column of the sums given: the one whose sum an article announces, whatever its heading; failing that the one whose
 * heading says so, or the only column of sums.
 */
function grantedColumn(run: ReadTable[], announced: Set<string>): Granted | null {
  const { roles } = run[0]!;
  const rows = run.flatMap((table) => table.rows).filter((row) => !isTotal(row));
  const sums = roles.flatMap((role, i) => (role.kind === 'sum' || role.kind === 'budget' ? [i] : []));
  // A row of sums alone is a total without its word, or one of a beneficiary who is named above.
  const named = rows.filter((row) => row.cells.some(({ text }) => /\p{L}{2}/u.test(text)));
  const closing = sums.filter((column) =>
    [rows, named].some((some) => {
      const total = some.reduce((sum, row) => sum + (sumIn(row, column) ?? 0), 0);
      return total > 0 && announced.has(total.toFixed(2));
    }),
  );
  const says = (column: number, what: 'granted' | 'unknown') => {
    const role = roles[column]!;
    return role.kind === 'sum'
      ? role.sum === what
      : what === 'granted' && role.kind === 'budget' && role.column === 'proposed';
  };
  const granted = ofThisYear(
    sums.filter((column) => says(column, 'granted')),
    run[0]!.headings,
  );
  const best = closing.filter((column) => granted.includes(column)).at(-1) ?? closing.at(-1) ?? granted.at(-1);
  if (best !== undefined) return { column: best, closes: closing.includes(best) };
  return sums.length === 1 && says(sums[0]!, 'unknown')
    ? { column: sums[0]!, closes: false, doubt: 'only-sum-column' }
    : null;
}

/** Of columns of sums given, those without a year or else of the latest: what was given the year before may stand on either side. */
function ofThisYear(columns: number[], headings: string[]): number[] {
  const yearOf = (column: number) => Number(/\b20\d\d\b/.exec(headings[column]!)?.[0] ?? Number.POSITIVE_INFINITY);
  const latest = Math.max(...columns.map(yearOf));
  return columns.filter((column) => yearOf(column) === latest);
}

function sumIn(row: Row, column: number): number | null {
  const cell = cellIn(row, column);
  return cell ? (cellSum(cell, row)?.value ?? null) : null;
}
