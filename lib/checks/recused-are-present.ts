import { recusedInLists } from './recused-in-lists.ts';
import type { Relation } from './relation.ts';
import { many, say } from './say.ts';

/** Who took no part in the debate and vote is listed as present. */
export const recusedArePresent: Relation = recusedInLists('recused-are-present', 'recused', ['present'], (count) => ({
  who: many('saidRecusedMembers', count),
  where: say('saidListPresent'),
}));
