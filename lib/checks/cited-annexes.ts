import { foldText } from '../french/fold.ts';
import { joinFrench, pageRanges } from '../french/format.ts';
import { known, type Relation, wasRead } from './relation.ts';

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
        ? 'à une annexe'
        : numbers.length === 1
          ? `à l’annexe ${numbers[0]}`
          : `aux annexes ${joinFrench(numbers)}`;
    const annexes = deliberation.parts.filter(({ kind }) => kind === 'annex');
    const expected = numbers.length > 0 ? joinFrench(numbers) : 'annexe';
    if (annexes.length === 0)
      return [
        {
          status: 'fails',
          message: `L’acte renvoie ${what}, mais aucune page d’annexe ne suit la décision dans ce fichier.`,
          expected,
          found: 'aucune page d’annexe',
          sides: known(citing),
        },
      ];
    const pages = pageRanges(annexes.map(({ firstPage, lastPage }) => ({ first: firstPage, last: lastPage })));
    return [
      {
        status: 'holds',
        message: `L’acte renvoie ${what}, et des annexes sont jointes (${pages}).`,
        expected,
        found: pages,
        sides: known([...citing, deliberation.amounts.find(({ part }) => part === 'annex')]),
      },
    ];
  },
};

function numbersIn(body: string): number[] {
  return [...foldText(body).matchAll(NUMBERED)].flatMap((match) => match[1]!.match(/\d+/g)!.map(Number));
}
