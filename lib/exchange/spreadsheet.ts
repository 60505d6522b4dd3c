/** A cell: words, a number, or nothing. */
export type Cell = string | number | null | undefined;

/** Signs that begin a formula in a spreadsheet, in their usual and their full width, and what some strip before them. */
const FORMULA = /^[\t\r\n]|^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
/** What cannot be printed has no place in a table; tabs and line ends have. */
const CONTROL = /(?![\t\r\n])[\p{Cc}\ufeff]/gu;

/**
 * A table as CSV (RFC 4180), rows ended by CRLF. Words that a spreadsheet would run as a formula get an apostrophe before them;
 * numbers are written as numbers, with `decimal`.
 */
export function toCsv(
  rows: readonly (readonly Cell[])[],
  { separator, decimal }: { separator: ';' | ','; decimal: ',' | '.' },
): string {
  const cell = (value: Cell): string => {
    if (value === null || value === undefined) return '';
    const text = typeof value === 'number' ? String(value).replace('.', decimal) : words(value);
    return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('');
}

function words(text: string): string {
  const clean = text.replace(CONTROL, '').replace(/\r\n?/g, '\n');
  return FORMULA.test(clean) ? `'${clean}` : clean;
}

/** For French spreadsheets: `;`, decimal comma, and the byte order mark by which they know UTF-8. */
export function toFrenchCsv(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${toCsv(rows, { separator: ';', decimal: ',' })}`;
}
