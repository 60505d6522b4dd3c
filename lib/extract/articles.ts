import type { Article } from '../model/extraction.ts';
import type { Decision } from './context.ts';
import { doubtful, fieldOf, oneLine } from './field.ts';

/** A bare heading on a line of its own, on folded text. One with a title on its line belongs to a convention (domain.md, 7). */
const HEADING = /^ART(?:ICLE|\.)\s*(?:N\s?°\s*)?(\d{1,3}|UNIQUE|1\s?ER|PREMIER)\s*[:.-]?\s?[:-]?[^\S\n]*$/gm;
/** One with its text on its line: only where no heading stands alone. */
const WITH_TEXT = /^ARTICLE\s+(\d{1,3}|UNIQUE|1\s?ER|PREMIER)\s*[:.-]+\s(?=(?:D'|DE\s|[A-Z]+ER\s|L[AE]S?\s))/gm;

/**
 * The articles of the decision with their bodies (budget table included). Numbers must rise from one heading to the next:
 * a bare heading that falls back belongs to a convention printed inside an article.
 */
export function readArticles(decision: Decision): Article[] {
  const { flow, decideEnd, ballots, voteAt } = decision;
  const to = decideEnd < 0 ? decideEnd : bodyEnd(decision);
  const alone = findHeadings(decision, to, HEADING);
  const headings = alone.length > 0 ? alone : findHeadings(decision, to, WITH_TEXT);
  const doubt = !decision.decides ? 'no-decide' : alone.length === 0 ? 'article-with-text' : null;
  if (headings.length === 0) decision.warn('articles-missing', 'Aucun article n’a été reconnu.');
  if (voteAt < 0) decision.warn('vote-missing', 'Le vote n’a pas été reconnu dans ce document.');
  return headings.flatMap((heading, i) => {
    const next = headings[i + 1]?.start ?? to;
    // A ballot on the article, or on an amendment to it, is none of its text.
    const ballot = ballots.find((at) => at > heading.end && at < next);
    const body = oneLine(flow.text.slice(heading.end, ballot ?? next));
    const field = fieldOf(flow, heading.start, heading.end, heading.value);
    const article = field && { ...field, body };
    return (doubt ? doubtful(article, doubt) : article) ?? [];
  });
}

type Heading = { value: string; start: number; end: number };

function findHeadings({ folded, decideEnd }: Decision, to: number, pattern: RegExp): Heading[] {
  const headings: Heading[] = [];
  let previous = 0;
  for (const match of decideEnd < 0 ? [] : folded.slice(decideEnd, to).matchAll(pattern)) {
    const printed = match[1]!;
    const unique = printed === 'UNIQUE';
    const number = unique ? 1 : /^\d+$/.test(printed) ? Number(printed) : 1;
    if (number <= previous || number > previous + 3) continue;
    previous = number;
    const start = decideEnd + match.index;
    const end = start + match[0].trimEnd().length;
    headings.push({ value: unique ? 'unique' : String(number), start, end });
  }
  return headings;
}

/** Where the last article ends: at the vote block, the outcome or the signature, whichever comes first. */
function bodyEnd({ folded, decideEnd, ballots }: Decision): number {
  const last = ballots.at(-1);
  if (last !== undefined) return last;
  const rest = folded.slice(decideEnd);
  const end = rest.search(
    /^\s*\((?:ADOPTE|REJETE|RETIRE)|^…?\.{20,}|^(?:FAIT\s+A\s+)?ARRAS,?\s+LE\s|^LE\s+PRESIDENT\s+DU\s+CONSEIL/m,
  );
  return end < 0 ? folded.length : decideEnd + end;
}
