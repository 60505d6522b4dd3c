import { recusedInLists } from './recused-in-lists.ts';
import type { Relation } from './relation.ts';

/** Who took no part in the debate and vote is listed as present. */
export const recusedArePresent: Relation = recusedInLists('recused-are-present', 'recused', ['present'], {
  who: ['membre en déport', 'membres en déport'],
  where: 'parmi les présents',
});
