import type { Sentence } from '../model/sentence.ts';
import { known, type Relation, together } from './relation.ts';
import { gap, many, say } from './say.ts';
import { recusalsAreSure, recusedAs } from './votes.ts';

/** An act prints those who are recused as abstentions: the reader is told so. */
export const abstentionsAreRecusals: Relation = {
  code: 'abstentions-are-recusals',
  hold(deliberation, context) {
    const count = deliberation.vote?.abstention?.count;
    if (!count || !recusalsAreSure(deliberation, context)) return [];
    const recused = recusedAs('recused', deliberation);
    const [expected, found] = [recused.length, count.value];
    const holds = expected === found;
    return [
      {
        status: holds ? 'holds' : 'fails',
        said: holds ? [whenHeld(expected)] : whenNot(expected, found),
        expected,
        found,
        sides: known([count, together(recused)]),
        doubts: [count],
      },
    ];
  },
};

const whenHeld = (recused: number): Sentence =>
  recused === 0 ? say('saidAbstentionsNone') : many('saidAbstentionsHold', recused);

function whenNot(recused: number, abstentions: number): Sentence[] {
  const counts = [many('saidAbstentionCount', abstentions), many('saidRecusalCount', recused)];
  const figures = [say('saidAbstentionsFail', ...counts), gap(recused, abstentions)];
  return abstentions > recused ? [...figures, say('saidAbstentionsMore')] : figures;
}
