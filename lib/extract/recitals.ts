import { atLineStart } from '../layout/flow.ts';
import type { Field } from '../model/extraction.ts';
import type { Decision } from './context.ts';
import { textField } from './field.ts';
import type { Clause } from './recusals.ts';

/** A recital at the head of a line, with a dash or without, or right behind the end of another (group 1). */
const RECITAL = /^(?:[-•*]\s*)?VUE?S?\s?[,:]?\s+(?=\S)|(;)\s+VU\s+(?=\S)/gm;
/** What may begin a paragraph that is no recital, on folded text at the start of a line. */
const OTHER =
  /^(?:CONSIDERANT|ENTENDU|OUI\b|SUR\s+(?:LE\s+RAPPORT|PROPOSITION)|APRES\s+(?:EN\s+AVOIR|DELIBERATION)|DECIDE|ARTICLE\s+(?:1\s?(?:ER)?|PREMIER|UNIQUE|I)\s*[:.-]|LA\s+COMMISSION\s+PERMANENTE\s+DU|LE\s+CONSEIL\s+DEPARTEMENTAL|LE\s+RAPPORT(?:EUR\b|\s+ENTENDU))/;
/** A member, behind the end of a recital. */
const MEMBER = /[;.]\s*\n(?=(?:MESDAMES|MADAME|MESSIEURS|MONSIEUR|MM?\.|MMES?\.?)\s+[A-Z])/g;

/**
 * The recitals: each whole `Vu …` paragraph, over line and page ends (domain.md, "An act", 5). A recital ends before the next
 * one, before a recusal, or where the deliberation begins.
 */
export function readRecitals(decision: Decision, clauses: Clause[]): Field<string>[] {
  const { flow, folded, numberEnd, deliberatedAt } = decision;
  const from = Math.max(0, numberEnd);
  const to = deliberatedAt >= 0 ? deliberatedAt : decision.decideEnd >= 0 ? decision.decideEnd : folded.length;
  const starts: number[] = [];
  const stops = clauses.map((clause) => clause.start);
  for (const match of folded.slice(from, to).matchAll(RECITAL)) {
    const start = from + match.index + match[0].search(/VU/);
    // "vu" with a small letter goes on with a sentence.
    if (flow.text[start] !== 'V' || !(match[1] || atLineStart(flow, from + match.index))) continue;
    starts.push(start);
    if (!match[1]) stops.push(from + match.index);
  }
  for (const start of flow.offsets)
    if (start >= from && start < to && OTHER.test(folded.slice(start, start + 60))) stops.push(start);
  for (const match of folded.slice(from, to).matchAll(MEMBER)) stops.push(from + match.index + match[0].length);
  return starts.flatMap((start, i) => {
    const end = Math.min(starts[i + 1] ?? to, ...stops.filter((stop) => stop > start));
    return textField(flow, start, end) ?? [];
  });
}
