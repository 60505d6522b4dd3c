import { atLineStart } from '../layout/flow.ts';
import type { Field } from '../model/extraction.ts';
import type { Decision } from './context.ts';
import { textField } from './field.ts';
import type { Clause } from './recusals.ts';

/** What may begin a paragraph that is no recital, on folded text at the start of a line. */
const OTHER =
  /^(?:CONSIDERANT|ENTENDU|OUI\b|SUR\s+(?:LE\s+RAPPORT|PROPOSITION)|APRES\s+EN\s+AVOIR|DECIDE|LA\s+COMMISSION\s+PERMANENTE\s+DU|LE\s+CONSEIL\s+DEPARTEMENTAL)/;

/**
 * The recitals: each whole `Vu …` paragraph, over line and page ends (domain.md, "An act", 5). A recital ends before the next
 * one, before a recusal, or where the deliberation begins.
 */
export function readRecitals(decision: Decision, clauses: Clause[]): Field<string>[] {
  const { flow, folded, numberEnd, deliberatedAt } = decision;
  const from = Math.max(0, numberEnd);
  const to = deliberatedAt >= 0 ? deliberatedAt : decision.decideEnd >= 0 ? decision.decideEnd : folded.length;
  const starts: number[] = [];
  for (const match of folded.slice(from, to).matchAll(/^VU\s+(?=\S)/gm))
    if (atLineStart(flow, from + match.index)) starts.push(from + match.index);
  const stops = clauses.map((clause) => clause.start);
  for (const start of flow.offsets)
    if (start >= from && start < to && OTHER.test(folded.slice(start, start + 60))) stops.push(start);
  return starts.flatMap((start, i) => {
    const end = Math.min(starts[i + 1] ?? to, ...stops.filter((stop) => stop > start));
    return textField(flow, start, end) ?? [];
  });
}
