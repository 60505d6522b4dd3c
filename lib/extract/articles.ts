import type { Article } from '../model/extraction.ts';
import { findHeadings } from './article-headings.ts';
import type { Decision } from './context.ts';
import { doubtful, fieldOf, oneLine } from './field.ts';
import { findPlainOutcome } from './outcome.ts';

/**
 * The articles of the decision with their bodies (budget table included). Numbers must rise from one heading to the next:
 * a bare heading that falls back belongs to a convention printed inside an article.
 */
export function readArticles(decision: Decision): Article[] {
  const { flow, decideEnd, ballots, voteAt } = decision;
  const to = decideEnd < 0 ? decideEnd : bodyEnd(decision);
  const { headings, gap } = decideEnd < 0 ? { headings: [], gap: false } : findHeadings(decision, decideEnd, to);
  if (gap)
    decision.warn(
      'articles-gap',
      'Un numéro manque dans la suite des articles : un titre n’a peut-être pas été reconnu.',
    );
  if (headings.length === 0) decision.warn('articles-missing', 'Aucun article n’a été reconnu.');
  if (voteAt < 0) decision.warn('vote-missing', 'Le vote n’a pas été reconnu dans ce document.');
  return headings.flatMap((heading, i) => {
    const next = headings[i + 1]?.start ?? to;
    // A ballot on the article, or on an amendment to it, is none of its text.
    const ballot = ballots.find((at) => at > heading.end && at < next);
    const body = oneLine(flow.text.slice(heading.end, ballot ?? next));
    const field = fieldOf(flow, heading.start, heading.end, heading.value);
    const article = field && { ...field, body };
    const doubt = decision.decides ? heading.doubt : 'no-decide';
    return (doubt ? doubtful(article, doubt) : article) ?? [];
  });
}

/** Where the last article ends: at the vote block, the outcome or the signature, whichever comes first. */
function bodyEnd(decision: Decision): number {
  const { folded, decideEnd, ballots } = decision;
  const last = ballots.at(-1);
  if (last !== undefined) return last;
  const plain = findPlainOutcome(decision, decideEnd);
  if (plain) return plain.index;
  const rest = folded.slice(decideEnd);
  const end = rest.search(
    /^\s*\((?:ADOPTE|REJETE|RETIRE)|^…?\.{20,}|^(?:FAIT\s+A\s+)?ARRAS,?\s+LE\s|^LE\s+PRESIDENT\s+DU\s+CONSEIL/m,
  );
  return end < 0 ? folded.length : decideEnd + end;
}
