import { recusedInLists } from './recused-in-lists.ts';
import type { Relation } from './relation.ts';
import { many, say } from './say.ts';

/** Who gave no proxy for an affair is listed as absent, or as excused, which is what the sentence calls them. */
export const recusedAbsentAreAbsent: Relation = recusedInLists(
  'recused-absent-are-absent',
  'recusedAbsent',
  ['absent', 'excused'],
  (count) => ({ who: many('saidRecusedAway', count), where: say('saidListAway') }),
);
