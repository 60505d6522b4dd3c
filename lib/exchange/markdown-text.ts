/**
 * Signs that Markdown would read, each only where it would: elsewhere French text stays as it is printed. CommonMark and HTML,
 * and what is common on top: tables, strikethrough, mathematics, Obsidian's links, tags, comments, block names, templates.
 */
const SIGNS = [
  /[\\`*[\]<|~{]/u,
  // Emphasis does not begin inside a word.
  /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u,
  // A character reference.
  /&(?=#?\w+;)/u,
  // A heading or a tag; a tag is not a number.
  /^#(?=#{0,5}(?:\s|$))|(?<=^|\s)#(?=[\p{L}_/-])/u,
  /(?<=^|\s)\^|\$(?=\S)|%(?=%)|=(?==)/u,
  // A quotation, a list, a rule, an underline of a heading, all at the beginning of a line only.
  /^>|^[-+](?=\s|$)|^-(?=-)|^=(?=\s*$)|(?<=^\d{1,9})[.)](?=\s|$)/u,
];
const SIGN = new RegExp(SIGNS.map(({ source }) => source).join('|'), 'gu');

/** Text from the act or the reader as one line of Markdown that shows it as it is. */
export function inline(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(SIGN, '\\$&');
}

/** Several lines, each escaped; a line within a paragraph ends hard, so that it stays a line. */
export function block(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').trim().split('\n').map(inline);
  return lines.map((line, index) => (line !== '' && lines[index + 1] ? `${line}\\` : line)).join('\n');
}

/** A web address as the goal of a Markdown link; null for what is no http(s) address. `page`, `note`: adds `#page=…&note=…`. */
export function goal(url: string, page?: number, note = ''): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const whole = (
    page === undefined ? href : `${href.replace(/#.*$/, '')}#page=${page}${note && `&note=${note}`}`
  ).replace(/[<>\\\s]/g, encodeURIComponent);
  return /[()]/.test(whole) ? `<${whole}>` : whole;
}

/** A value of the front matter: a JSON string is a YAML string whatever it holds. */
export function yaml(text: string): string {
  return JSON.stringify(text.replace(/\s+/gu, ' ').trim()).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
