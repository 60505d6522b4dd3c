import { recusedInLists } from './recused-in-lists.ts';
import type { Relation } from './relation.ts';
import { many, say } from './say.ts';

/** Who is invited without a vote, and took no part in the debate, is listed among those without a vote. */
export const recusedGuestsHaveNoVote: Relation = recusedInLists(
  'recused-guests-have-no-vote',
  'recusedNonVoting',
  ['nonVotingPresent', 'nonVotingExcused'],
  (count) => ({ who: many('saidRecusedGuests', count), where: say('saidListNoVote') }),
);
