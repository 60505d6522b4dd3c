import { plural } from '../french/format.ts';
import type { Sentence } from '../model/sentence.ts';
import { type Finding, known, type Relation, together, warned } from './relation.ts';
import { many, say } from './say.ts';
import { interestRecital } from './votes.ts';

/** The recital of the assembly's rules on interests stands exactly where someone is recused: an alarm of its own. */
export const recusalRecital: Relation = {
  code: 'recusal-recital',
  hold(deliberation, context) {
    const { recital, other } = interestRecital(deliberation);
    const recusals = deliberation.recusals;
    if (deliberation.recitals.length === 0 || other || warned(deliberation, context, 'recusal-unread')) return [];
    const finding = (status: Finding['status'], said: Sentence): Finding => ({
      status,
      said: [said],
      expected: recital ? 'au moins un déport' : 'aucun déport',
      found: recusals.length === 0 ? 'aucun déport' : plural(recusals.length, 'déport', 'déports'),
      sides: known([recital ?? deliberation.recitals[0], together(recusals)]),
    });
    if (recital && recusals.length === 0) return [finding('fails', say('saidRecitalUnused'))];
    if (!recital && recusals.length > 0) return [finding('fails', many('saidRecitalMissing', recusals.length))];
    return recital
      ? [finding('holds', many('saidRecitalHolds', recusals.length))]
      : [finding('holds', say('saidRecitalNeither'))];
  },
};
