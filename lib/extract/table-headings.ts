import type { Cell, Row } from '../layout/tables.ts';
import { type ColumnRole, roleOf } from './headings.ts';

/**
 * The words over a column: of every heading cell that reaches over it, save titles that reach over all. Where with those of a
 * common head they tell nothing, those under it may ("Financement" over "PARTICIPATION").
 */
export function headingOf(rows: Row[], column: number): string {
  const over = rows
    .flatMap((row) => (row.cells.length > 1 ? row.cells : []))
    .filter((cell) => cell.columns[0] <= column && column <= cell.columns[1]);
  const heading = over.map((cell) => budgetHeads(cell)?.[column - cell.columns[0]] ?? cell.text).join(' ');
  if (!tellsNothing(heading)) return heading;
  const [common, ...under] = over.flatMap(({ flow }) => flow.lines.map(({ text }) => text));
  const alone = under.join(' ');
  return common && alone && tellsNothing(common) && !tellsNothing(alone) ? alone : heading;
}

function tellsNothing(heading: string): boolean {
  const role = roleOf(heading);
  return role.kind === 'unknown' || (role.kind === 'sum' && role.sum === 'unknown');
}

/** The headings of columns of a budget that stand as close to each other as words do ("Disponible Proposition"); null for another cell. */
function budgetHeads({ text, columns: [first, last] }: Cell): string[] | null {
  if (first === last) return null;
  const heads: string[] = [];
  let head = '';
  for (const word of text.split(' ')) {
    const role = roleOf(word);
    if (role.kind === 'budget' && head) {
      heads.push(head);
      head = word;
    } else head = head ? `${head} ${word}` : word;
  }
  heads.push(head);
  const said = heads.map((one) => roleOf(one)).flatMap((role) => (role.kind === 'budget' ? [role.column] : []));
  return heads.length === last - first + 1 && new Set(said).size === heads.length ? heads : null;
}

/** A word of a heading that stands over no cell belongs to its neighbour's ("MONTANT" "RETENU"), where the two make sense. */
export function joinHeadings(headings: string[], rows: Row[]): string[] {
  const out = [...headings];
  const unknown = (text: string) => roleOf(text).kind === 'unknown';
  const isSum = (text: string) => ['sum', 'budget'].includes(roleOf(text).kind);
  for (const [i, heading] of headings.entries()) {
    if (!heading || rows.some((row) => row.cells.some((cell) => cell.columns[0] <= i && i <= cell.columns[1])))
      continue;
    const after = out[i + 1];
    const joined = `${heading} ${after}`;
    const better = after && (unknown(after) ? !unknown(joined) : isSum(joined) && !isSum(after));
    if (better) out[i + 1] = joined;
  }
  return out;
}

/** A table has what is left or proposed once: where two columns say so, one heading stands over both, and which it heads is not known. */
export function withoutDoubles(roles: ColumnRole[]): ColumnRole[] {
  const count = (column: string) => roles.filter((role) => role.kind === 'budget' && role.column === column).length;
  return roles.map((role) =>
    role.kind === 'budget' && role.column !== 'authorized' && count(role.column) > 1
      ? { kind: 'sum', sum: 'unknown' }
      : role,
  );
}
