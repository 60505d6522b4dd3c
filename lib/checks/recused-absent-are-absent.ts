import { recusedInLists } from './recused-in-lists.ts';
import type { Relation } from './relation.ts';

/** Who gave no proxy for an affair is listed as absent, or as excused, which is what the sentence calls them. */
export const recusedAbsentAreAbsent: Relation = recusedInLists(
  'recused-absent-are-absent',
  'recusedAbsent',
  ['absent', 'excused'],
  {
    who: ['membre intéressé sans délégation de vote', 'membres intéressés sans délégation de vote'],
    where: 'parmi les absents ou les excusés',
  },
);
