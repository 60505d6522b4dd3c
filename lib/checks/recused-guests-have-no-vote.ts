import { recusedInLists } from './recused-in-lists.ts';
import type { Relation } from './relation.ts';

/** Who is invited without a vote, and took no part in the debate, is listed among those without a vote. */
export const recusedGuestsHaveNoVote: Relation = recusedInLists(
  'recused-guests-have-no-vote',
  'recusedNonVoting',
  ['nonVotingPresent', 'nonVotingExcused'],
  {
    who: ['invité intéressé à l’affaire', 'invités intéressés à l’affaire'],
    where: 'parmi ceux qui n’ont pas voix délibérative',
  },
);
