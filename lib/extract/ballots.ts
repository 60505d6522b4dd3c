/** One ballot of a decision: where it begins, by its announcement or its first count, and where the next one begins. */
export type Ballot = { at: number; end: number; announced: boolean };

const ANNOUNCED = /DANS\s+LES\s+CONDITIONS\s+DE\s+VOTE/g;
const COUNTED = /(?:^|[\s:.])POUR\s*:\s*\d+\s*(?:VOIX|\(|\[|$)|^POUR[^\S\n]+\d+\s*VOIX/gm;
/** What the words before a ballot, or behind its announcement, say that it is on. */
const AMENDMENT = /\bAMENDEMENT/;
const WHOLE = /\b(?:SUR|POUR)\s+L\s?'\s?ENSEMBLE\b|\bENSEMBLE\s+D(?:E\s+LA|U)\s+(?:DELIBERATION|RAPPORT|TEXTE)\b/;
/** How far before a ballot its own words begin, at most. */
const LEAD = 250;

/**
 * The ballot that is the vote of the act, on folded text from `from`; null where there is none, or where none of several is on
 * the whole: the vote on an amendment, or on one article, is not that of the act.
 */
export function findVote(folded: string, from: number): { vote: Ballot | null; ballots: number[] } {
  const text = folded.slice(from);
  const counts = [...text.matchAll(COUNTED)].map(({ index }) => from + index);
  const announcements = [...text.matchAll(ANNOUNCED)].map(({ index }) => from + index);
  const first = announcements[0];
  if (counts.length < 2) {
    const at = first ?? counts[0];
    const vote = at === undefined ? null : { at, end: folded.length, announced: first !== undefined };
    return { vote, ballots: vote ? [vote.at] : [] };
  }
  const begins = counts.map((count, i) => {
    const floor = i === 0 ? from : counts[i - 1]!;
    return announcements.findLast((at) => at > floor && at < count) ?? count;
  });
  const found = counts.map((count, i) => {
    const [at, end] = [begins[i]!, begins[i + 1] ?? folded.length];
    const floor = i === 0 ? from : counts[i - 1]!;
    const words = lastSentence(folded.slice(Math.max(floor, at - LEAD), count));
    return { at, end, announced: at !== count, words };
  });
  const whole = found.filter(({ words }) => WHOLE.test(words));
  const others = found.filter(({ words }) => !AMENDMENT.test(words));
  const [vote] = whole.length === 1 ? whole : others.length === 1 ? others : [];
  return { vote: vote ?? null, ballots: begins };
}

/** What stands behind the outcome of the ballot before. */
function lastSentence(words: string): string {
  const outcome = words.lastIndexOf('(ADOPTE');
  const rejected = words.lastIndexOf('(REJETE');
  return words.slice(Math.max(0, outcome, rejected));
}
