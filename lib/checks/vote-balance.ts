import { known, type Relation, together } from './relation.ts';
import { gap, many, say } from './say.ts';
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
    const lists = say(
      'saidLists',
      many('saidPresent', attendance.present.length),
      many('saidExcused', attendance.excused.length),
      many('saidAbsentees', attendance.absent.length),
    );
    const holds = found === expected;
    return [
      {
        status: holds ? 'holds' : 'fails',
        said: holds
          ? [say('saidBallotHolds', many('saidMembers', found), lists)]
          : [say('saidBallotFails', many('saidMembers', found), expected, lists), gap(found, expected)],
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
