import { isFigure } from './bands.ts';
import { splitUnderHeads } from './chunks.ts';
import type { Column } from './columns.ts';
import { rowOf, spanOf, type Table } from './tables.ts';

/**
 * A table set into other columns, those of the page before; null where they do not part its figures. Words of two columns that
 * stand close on one page stand apart on another.
 */
export function withColumns(table: Table, columns: Column[]): Table | null {
  const rows = table.rows.map((row) =>
    rowOf(
      row.cells
        .flatMap((cell) => cell.flow.lines)
        .flatMap((chunk) => splitUnderHeads(chunk, columns))
        .map((chunk) => ({ chunk, columns: spanOf(chunk, columns) })),
    ),
  );
  const parted = rows.every((row) =>
    row.cells.every(({ columns: [a, b], flow }) => a === b || !flow.lines.some(({ text }) => isFigure(text))),
  );
  return parted ? { ...table, columns, rows } : null;
}
