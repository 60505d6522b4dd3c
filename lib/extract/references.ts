import { foldText } from '../french/fold.ts';
import type { Flow } from '../layout/flow.ts';
import type { Reference } from '../model/extraction.ts';
import { type Citation, findCitations } from './citations.ts';
import { findCodeArticles } from './code-articles.ts';
import type { Decision } from './context.ts';
import { fieldOf } from './field.ts';
import { foldedOf } from './folded.ts';

/**
 * What an act refers to (domain.md, "An act", 5): every text once, where it is cited first, in the order of print. The
 * decision is read behind its number, so that its own number and title are none; then its report. A text that is cited by
 * its day alone is left out where one of that day is cited by its number.
 */
export function readReferences(decision: Decision, report: Flow | null, own: string | null): Reference[] {
  const from = Math.max(0, decision.numberEnd);
  const to = decision.voteAt >= 0 ? decision.voteAt : decision.flow.text.length;
  const all = [...readFrom(decision.flow, from, to), ...(report ? readFrom(report, 0, report.text.length) : [])];
  const numbered = new Set(all.filter(({ value, date }) => value !== date).map(({ kind, date }) => `${kind} ${date}`));
  const seen = new Set<string>();
  return all.filter((reference) => {
    const { kind, value, date, title } = reference;
    if (kind === 'deliberation' && value === own) return false;
    if (value === date && numbered.has(`${kind} ${date}`)) return false;
    const key = foldText([kind, value, kind === 'code' ? title : (date ?? '')].join(' '));
    return !seen.has(key) && seen.add(key);
  });
}

function readFrom(flow: Flow, from: number, to: number): Reference[] {
  const text = flow.text.slice(from, to);
  const folded = foldedOf(flow).slice(from, to);
  const citations = [...findCitations(text, folded), ...findCodeArticles(text, folded)];
  return citations.sort((a, b) => a.start - b.start).flatMap((citation) => toReference(flow, from, citation) ?? []);
}

function toReference(flow: Flow, from: number, { start, end, value, ...rest }: Citation): Reference | null {
  const field = fieldOf(flow, from + start, from + end, value);
  return field ? { ...field, ...rest } : null;
}
