import { isHeading } from '../../lib/extract/headings.ts';
import { toBlocks } from '../../lib/layout/blocks.ts';
import { toLines } from '../../lib/layout/lines.ts';
import type { Rule } from '../../lib/layout/rules.ts';
import type { Table } from '../../lib/layout/tables.ts';
import { A4, pageOf, type Run, widthOf, wordsOf } from './page.ts';

/** A table as it is meant: `heading` and `rows` hold the texts of the cells, `align` and `widths` (points) those of columns. */
export type Grid = {
  heading: string[];
  rows: string[][];
  align: ('left' | 'right')[];
  widths: number[];
  size?: number;
  /** White above and below the words of a cell, in points. */
  padding?: number;
  /** Where the lines of a short cell stand in its row. */
  vertical?: 'top' | 'middle';
  /** One run for each word, for each line of a cell, or for each character. */
  runs?: 'words' | 'lines';
  /** Lines of text above and below. */
  before?: string[];
  after?: string[];
  /** What is drawn: every side of every cell, the lines between rows alone, or nothing. */
  rules?: 'grid' | 'rows' | 'none';
  /** Whether the words of the heading stand in the middle of their columns, as they do unless said otherwise. */
  centre?: boolean;
};

const INSET = 4;

/** The lines of a cell: as many words a line as its width has room for. */
export function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width - 2 * INSET)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A table's words where they stand on a page, and the rules around its cells. */
type SetGrid = { runs: Run[]; rules: Rule[] };

/** Sets a table on a page, as office programs do. */
export function setGrid(grid: Grid): SetGrid {
  const { size = 9, padding = 3, vertical = 'top', runs = 'words', before = [], after = [], centre = true } = grid;
  const leading = size * 1.2;
  const out: Run[] = [];
  const draw = (text: string, x: number, y: number) => {
    if (runs === 'lines') out.push({ str: text, x, y, size });
    else out.push(...wordsOf(text, x, y, size));
  };
  const lefts = [0, ...grid.widths].map((_, c, all) => 40 + all.slice(0, c + 1).reduce((sum, width) => sum + width, 0));
  const levels: number[] = [];
  const ASCENT = 0.95 * size;
  let y = 770;
  const paragraph = (lines: string[]) => {
    for (const line of lines) {
      draw(line, 40, y);
      y -= leading * 1.2;
    }
    y -= 8;
  };
  paragraph(before);
  for (const [r, row] of [grid.heading, ...grid.rows].entries()) {
    levels.push(y + ASCENT);
    const cells = row.map((text, c) => wrapped(text, grid.widths[c]!, size));
    const height = Math.max(1, ...cells.map((lines) => lines.length));
    for (const [c, lines] of cells.entries()) {
      const left = 40 + grid.widths.slice(0, c).reduce((sum, width) => sum + width, 0);
      const down = vertical === 'middle' ? ((height - lines.length) * leading) / 2 : 0;
      for (const [i, line] of lines.entries()) {
        const room = grid.widths[c]! - 2 * INSET - widthOf(line, size);
        const push = r === 0 && centre ? room / 2 : grid.align[c] === 'right' ? room : 0;
        draw(line, left + INSET + push, y - padding - down - leading * i);
      }
    }
    y -= height * leading + 2 * padding;
  }
  levels.push(y + ASCENT);
  y -= 14;
  paragraph(after);
  return { runs: out, rules: rulesBetween(lefts, levels, grid.rules ?? 'none') };
}

function rulesBetween(xs: number[], ys: number[], which: 'grid' | 'rows' | 'none'): Rule[] {
  const [x0, x1, y0, y1] = [xs[0]!, xs.at(-1)!, ys.at(-1)!, ys[0]!];
  const along = ys.map((y) => ({ x0, y0: y, x1, y1: y }));
  const across = xs.map((x) => ({ x0: x, y0, x1: x, y1 }));
  return which === 'none' ? [] : which === 'rows' ? along : [...along, ...across];
}

/** The tables that are read back from a page with a grid, and its running text. */
export function readGrid(grid: Grid): { tables: Table[]; prose: string[] } {
  const { runs, rules } = setGrid(grid);
  const blocks = toBlocks(toLines(pageOf(runs, { box: A4 })), isHeading, rules);
  return {
    tables: blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
    prose: blocks.flatMap((block) => (block.kind === 'prose' ? block.lines.map((line) => line.text) : [])),
  };
}

/** The cells of a table's rows, by column; what reaches over several columns is marked with how far. */
export function cellsOf(table: Table, rows = table.rows): string[][] {
  return rows.map((row) =>
    table.columns.map((_, column) => {
      const cells = row.cells.filter((cell) => cell.columns[0] <= column && column <= cell.columns[1]);
      return cells
        .map((c) => (c.columns[0] === c.columns[1] ? c.text : `${c.text} [${c.columns.join('-')}]`))
        .join(' | ');
    }),
  );
}
