import type { Article } from '../model/extraction.ts';
import type { Decision } from './context.ts';
import { doubtful, fieldOf, oneLine } from './field.ts';

/** A bare heading on a line of its own, on folded text. One with a title on its line belongs to a convention (domain.md, 7). */
const HEADING = /^ARTICLE\s+(\d{1,3}|UNIQUE|1\s?ER|PREMIER)\s*:?[^\S\n]*$/gm;

/**
 * The articles of the decision with their bodies (budget table included). Numbers must rise from one heading to the next:
 * a bare heading that falls back belongs to a convention printed inside an article.
 */
export function readArticles(decision: Decision): Article[] {
  const { flow, folded, decideEnd, voteAt } = decision;
  if (decideEnd < 0) return [];
  const to = bodyEnd(decision);
  const headings: { value: string; start: number; end: number }[] = [];
  let previous = 0;
  for (const match of folded.slice(decideEnd, to).matchAll(HEADING)) {
    const printed = match[1]!;
    const unique = printed === 'UNIQUE';
    const number = unique ? 1 : /^\d+$/.test(printed) ? Number(printed) : 1;
    if (number <= previous || number > previous + 3) continue;
    previous = number;
    const start = decideEnd + match.index;
    headings.push({ value: unique ? 'unique' : String(number), start, end: start + match[0].length });
  }
  if (headings.length === 0) decision.warn('articles-missing', 'Aucun article n’a été reconnu.');
  if (voteAt < 0) decision.warn('vote-missing', 'Le vote n’a pas été reconnu dans ce document.');
  return headings.flatMap((heading, i) => {
    const body = oneLine(flow.text.slice(heading.end, headings[i + 1]?.start ?? to));
    const field = fieldOf(flow, heading.start, heading.end, heading.value);
    const article = field && { ...field, body };
    return (decision.decides ? article : doubtful(article, 'no-decide')) ?? [];
  });
}

/** Where the last article ends: at the vote block, the outcome or the signature, whichever comes first. */
function bodyEnd({ folded, decideEnd, voteAt }: Decision): number {
  if (voteAt >= 0) return voteAt;
  const rest = folded.slice(decideEnd);
  const end = rest.search(
    /^\s*\((?:ADOPTE|REJETE|RETIRE)|^…?\.{20,}|^(?:FAIT\s+A\s+)?ARRAS,?\s+LE\s|^LE\s+PRESIDENT\s+DU\s+CONSEIL/m,
  );
  return end < 0 ? folded.length : decideEnd + end;
}
