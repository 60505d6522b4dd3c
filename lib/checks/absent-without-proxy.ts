import { plural } from '../french/format.ts';
import { known, type Relation, together } from './relation.ts';

/** The absences without proxy of the vote are the names under "Absent(s)". Nothing more is inferred of them. */
export const absentWithoutProxy: Relation = {
  code: 'absent-without-proxy',
  hold({ vote, attendance }) {
    const count = vote?.absentWithoutProxy?.count;
    if (!count || attendance.present.length === 0) return [];
    const [expected, found] = [attendance.absent.length, count.value];
    const holds = expected === found;
    const names = plural(expected, 'nom', 'noms');
    return [
      {
        status: holds ? 'holds' : 'fails',
        message: holds
          ? `Le vote compte ${plural(found, 'absent', 'absents')} sans délégation, et la liste des absents a ${names}.`
          : `Le vote compte ${plural(found, 'absent', 'absents')} sans délégation, la liste des absents a ${names}. Écart : ${Math.abs(found - expected)}.`,
        expected,
        found,
        sides: known([count, together(attendance.absent)]),
        doubts: [count],
      },
    ];
  },
};
