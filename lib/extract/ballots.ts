/** One ballot of a decision: where it begins, by its announcement or its first count, and where the next one begins. */
export type Ballot = { at: number; end: number; announced: boolean };

const ANNOUNCED = /DANS\s+LES\s+CONDITIONS\s+DE\s+VOTE/g;
const COUNTED =
  /(?:^|[\s:.])POUR\s*:\s*(?:\d+\s*(?:VOIX|\(|\[|$)|[A-Z]+(?:[ -][A-Z]+){0,4}\s+VOIX)|^POUR[^\S\n]+\d+(?:\s*VOIX|[^\S\n]*\n\s*CONTRE[^\S\n]+\d)/gm;
/** A ballot in a sentence, its counts before their words. */
const COUNTED_BEFORE =
  /(?<!\d[.,\s]?)\d{1,3}\s+(?:VOIX\s+|VOTES?\s+)?POUR(?![A-Z])[^.;\d]{0,60}\d{1,3}\s+(?:VOIX\s+|VOTES?\s+)?(?:CONTRE|ABSTENTIONS?)(?![A-Z])/g;
/** A line over a ballot that counts the voters, and no votes. */
const OVER =
  /(?:^|\n)(?:NOMBRE\s+DE\s+)?(?:VOTANTS|SUFFRAGES|MAJORITE\s+ABSOLUE|MEMBRES|PRESENTS|POUVOIRS|PROCURATIONS|RESULTATS?\s+DU\s+VOTE|SCRUTIN)(?![A-Z])[^\n]{0,60}\n$/;
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
  if (counts.length === 0 && first === undefined)
    counts.push(...[...text.matchAll(COUNTED_BEFORE)].map(({ index }) => lineStart(folded, from + index)));
  if (counts.length < 2) {
    const at = first ?? (counts[0] === undefined ? undefined : overBallot(folded, counts[0], from));
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

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** Where the lines over a ballot begin that count its voters. */
function overBallot(folded: string, count: number, from: number): number {
  let at = /\s/.test(folded[count] ?? '') ? count + 1 : count;
  if (lineStart(folded, at) !== at) return count;
  for (let over = OVER.exec(folded.slice(from, at)); over; over = OVER.exec(folded.slice(from, at)))
    at = from + over.index + (over[0].startsWith('\n') ? 1 : 0);
  return at;
}

/** What stands behind the outcome of the ballot before. */
function lastSentence(words: string): string {
  const outcome = words.lastIndexOf('(ADOPTE');
  const rejected = words.lastIndexOf('(REJETE');
  return words.slice(Math.max(0, outcome, rejected));
}
