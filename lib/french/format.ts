/** Between groups of three digits: the narrow no-break space of French typography. */
const GROUP = '\u202f';
/** Before a unit. */
const NBSP = '\u00a0';

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** `12345.5` → `12 345,5`; at most two decimals, as many as there are. */
export function formatNumber(value: number): string {
  return group(Math.abs(value), value < 0, decimalsOf(value, 0));
}

/**
 * A sum in euros as French print has it: `5 221 877,72 €`, `500 €`. Cents show where there are any, or always
 * (`cents: true`) in a column whose other sums have some.
 */
export function formatEuros(value: number, options: { cents?: boolean } = {}): string {
  return `${group(Math.abs(value), value < 0, options.cents || hasCents(value) ? 2 : 0)}${NBSP}€`;
}

/** Whether a sum is not a whole number of euros. */
export function hasCents(value: number): boolean {
  return Math.round(Math.abs(value) * 100) % 100 !== 0;
}

/** `2023-12-11` → `11 décembre 2023`, `2022-07-01` → `1er juillet 2022`. What is no ISO day comes back as it is. */
export function formatDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (!name || !day) return iso;
  return `${day === '01' ? '1er' : Number(day)}${NBSP}${name} ${year}`;
}

/** `plural(3, 'voix', 'voix')` → `3 voix`; French takes the singular below 2. */
export function plural(count: number, one: string, other: string): string {
  return `${formatNumber(count)}${NBSP}${Math.abs(count) < 2 ? one : other}`;
}

/** `pageRange(4, 9)` → `pages 4 à 9`, `pageRange(4, 4)` → `page 4`. */
export function pageRange(first: number, last: number): string {
  return pageRanges([{ first, last }]);
}

/** Runs of consecutive pages, sorted, each page once. */
export function toRanges(pages: number[]): { first: number; last: number }[] {
  const ranges: { first: number; last: number }[] = [];
  for (const page of [...new Set(pages)].sort((a, b) => a - b)) {
    const previous = ranges.at(-1);
    if (previous && previous.last === page - 1) previous.last = page;
    else ranges.push({ first: page, last: page });
  }
  return ranges;
}

/** `[4–6, 9]` → `pages 4 à 6 et 9`. */
export function pageRanges(ranges: { first: number; last: number }[]): string {
  const one = ranges.length === 1 && ranges[0]?.first === ranges[0]?.last;
  const words = ranges.map(({ first, last }) => (first === last ? `${first}` : `${first} à ${last}`));
  return `${one ? 'page' : 'pages'}${NBSP}${joinFrench(words)}`;
}

/** `a`, `a et b`, `a, b et c`. */
export function joinFrench(words: string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} et ${words.at(-1)}`;
}

function decimalsOf(value: number, least: number): number {
  const cents = Math.round(Math.abs(value) * 100) % 100;
  if (cents === 0) return least;
  return cents % 10 === 0 ? 1 : 2;
}

function group(value: number, negative: boolean, decimals: number): string {
  const [whole = '0', fraction] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, GROUP);
  return `${negative ? '−' : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
}

/** A value of one of the plain sorts as the interface and the exports write it: a sum, a count, a day; null for any other. */
export function formatValue(sort: string, value: string | number): string | null {
  if (sort === 'sum') return formatEuros(Number(value));
  if (sort === 'count') return formatNumber(Number(value));
  return sort === 'day' ? formatDate(String(value)) : null;
}
