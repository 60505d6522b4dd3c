import { foldText } from '../french/fold.ts';
import type { Row } from '../layout/tables.ts';

const TOTAL =
  /^(?:SOUS[-\s]|S\s?[/.-]\s?)?TOTA(?:L|UX)\b|^MONTANTS?\s+TOTAL\b|^ENSEMBLE\b|\bTOTAL\s+(?:GENERAL|DES|DE|DU)\b/;

/** Whether a row is a total or a sub-total, by its words. */
export function isTotal(row: Row): boolean {
  const is = totals.get(row) ?? row.cells.some(({ text }) => TOTAL.test(foldText(text)));
  totals.set(row, is);
  return is;
}
const totals = new WeakMap<Row, boolean>();
