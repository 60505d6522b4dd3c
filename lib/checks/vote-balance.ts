import { plural } from '../french/format.ts';
import { known, type Relation, together } from './relation.ts';
import { countsOf, membersOf } from './votes.ts';

/** For, against, abstentions and absences without proxy are as many as those present, excused and absent. */
export const voteBalance: Relation = {
  code: 'vote-balance',
  hold(deliberation) {
    const counts = countsOf(deliberation);
    const { vote, attendance } = deliberation;
    if (!counts || !vote) return [];
    const found = counts.cast + counts.abstention + counts.absent;
    const expected = membersOf(deliberation);
    const fields = [vote.for, vote.against, vote.abstention, vote.absentWithoutProxy].flatMap((b) => b?.count ?? []);
    const lists = `${plural(attendance.present.length, 'présent', 'présents')}, ${plural(attendance.excused.length, 'excusé', 'excusés')} et ${plural(attendance.absent.length, 'absent', 'absents')}`;
    const holds = found === expected;
    return [
      {
        status: holds ? 'holds' : 'fails',
        message: holds
          ? `Le vote compte ${found} membres, autant que les listes : ${lists}.`
          : `Le vote compte ${found} membres, les listes en nomment ${expected} (${lists}). Écart : ${Math.abs(found - expected)}.`,
        expected,
        found,
        sides: known([
          together(fields),
          together(attendance.present),
          together(attendance.excused),
          together(attendance.absent),
        ]),
        doubts: fields,
      },
    ];
  },
};
