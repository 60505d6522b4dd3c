import { known, type Relation, together } from './relation.ts';
import { gap, many, say } from './say.ts';

/** The absences without proxy of the vote are the names under "Absent(s)". Nothing more is inferred of them. */
export const absentWithoutProxy: Relation = {
  code: 'absent-without-proxy',
  hold({ vote, attendance }) {
    const count = vote?.absentWithoutProxy?.count;
    if (!count || attendance.present.length === 0) return [];
    const [expected, found] = [attendance.absent.length, count.value];
    const holds = expected === found;
    const parts = [many('saidAbsentees', found), many('saidNames', expected)];
    return [
      {
        status: holds ? 'holds' : 'fails',
        said: holds ? [say('saidAbsentHolds', ...parts)] : [say('saidAbsentFails', ...parts), gap(found, expected)],
        expected,
        found,
        sides: known([count, together(attendance.absent)]),
        doubts: [count],
      },
    ];
  },
};
