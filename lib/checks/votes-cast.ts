import { known, type Relation, together } from './relation.ts';
import { gap, many, say } from './say.ts';
import { countsOf, membersOf, recusalsAreSure, recusedAs } from './votes.ts';

/** The voices for and against are those present and excused, less the recused: the excused vote by proxy. */
export const votesCast: Relation = {
  code: 'votes-cast',
  hold(deliberation, context) {
    const counts = countsOf(deliberation);
    const { vote, attendance } = deliberation;
    if (!counts || !vote || !recusalsAreSure(deliberation, context)) return [];
    const recused = recusedAs('recused', deliberation);
    // Members who truly abstain are no voices cast: the balance tells that they are accounted for.
    const balanced = counts.cast + counts.abstention + counts.absent === membersOf(deliberation);
    if (counts.abstention > recused.length && balanced) return [];
    if (recused.length > membersOf(deliberation)) return [];
    const [present, excused] = [attendance.present.length, attendance.excused.length];
    const expected = present + excused - recused.length;
    const voices = many(vote.against?.count.value ? 'saidCastBoth' : 'saidCastFor', counts.cast);
    const members = say(
      'saidCastSum',
      many('saidPresent', present),
      many('saidExcused', excused),
      many('saidRecusalCount', recused.length),
    );
    const holds = counts.cast === expected;
    const fields = [vote.for, vote.against].flatMap((ballot) => ballot?.count ?? []);
    return [
      {
        status: holds ? 'holds' : 'fails',
        said: holds
          ? [say('saidCastHolds', voices, members)]
          : [say('saidCastFails', voices, expected, members), gap(expected, counts.cast)],
        expected,
        found: counts.cast,
        sides: known([together(fields), together(attendance.present), together(attendance.excused), together(recused)]),
        doubts: fields,
      },
    ];
  },
};
