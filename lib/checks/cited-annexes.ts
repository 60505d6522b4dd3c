import { foldText } from '../french/fold.ts';
import { joinFrench, pageRanges } from '../french/format.ts';
import type { Sentence } from '../model/sentence.ts';
import { known, type Relation, wasRead } from './relation.ts';
import { list, say } from './say.ts';

/** `en annexe 1`, `annexe n°4 et 5`, `annexé(e)(s) à la présente délibération`, on folded text. */
const CITED =
  /\bEN\s+ANNEXE|\bL\s?'\s?ANNEXE\s+\d|\bANNEXEE?S?\s+A\s+LA\s+PRESENTE\s+DELIBERATION|\bANNEXES?\s+N?\s?[°O]?\s?\d/;
const NUMBERED = /\bANNEXES?\s+(?:N\s?[°O]?\s?)?(\d{1,2}(?:\s*(?:,|ET|&)\s*\d{1,2})*)\b/g;

/** What the articles cite as annexed follows the decision in the file: pages of annexes are there. */
export const citedAnnexes: Relation = {
  code: 'cited-annexes',
  hold(deliberation, context) {
    if (!wasRead(deliberation, context) || deliberation.parts.length === 0) return [];
    const citing = deliberation.articles.filter(({ body }) => CITED.test(foldText(body)));
    if (citing.length === 0) return [];
    const numbers = [...new Set(citing.flatMap(({ body }) => numbersIn(body)))].sort((a, b) => a - b).map(String);
    const what =
      numbers.length === 0
        ? say('saidAnnexAny')
        : say(numbers.length === 1 ? 'saidAnnexNumber' : 'saidAnnexNumbers', list(...numbers));
    const annexes = deliberation.parts.filter(({ kind }) => kind === 'annex');
    const expected = numbers.length > 0 ? joinFrench(numbers) : 'annexe';
    if (annexes.length === 0)
      return [
        {
          status: 'fails',
          said: [say('saidAnnexFails', what)],
          expected,
          found: 'aucune page d’annexe',
          sides: known(citing),
        },
      ];
    const ranges = annexes.map(({ firstPage, lastPage }) => ({ first: firstPage, last: lastPage }));
    return [
      {
        status: 'holds',
        said: [say('saidAnnexHolds', what, pagesOf(ranges))],
        expected,
        found: pageRanges(ranges),
        sides: known([...citing, deliberation.amounts.find(({ part }) => part === 'annex')]),
      },
    ];
  },
};

/** `pages 4 à 6 et 9`. */
function pagesOf(ranges: { first: number; last: number }[]): Sentence {
  const one = ranges.length === 1 && ranges[0]?.first === ranges[0]?.last;
  const spans = ranges.map(({ first, last }) => (first === last ? first : say('pageSpan', first, last)));
  return say(one ? 'pageListOne' : 'pageListOther', list(...spans));
}

function numbersIn(body: string): number[] {
  return [...foldText(body).matchAll(NUMBERED)].flatMap((match) => match[1]!.match(/\d+/g)!.map(Number));
}
