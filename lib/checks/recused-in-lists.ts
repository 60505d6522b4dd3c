import { nameKey } from '../french/fold.ts';
import type { AttendanceKind, Deliberation, RecusalKind } from '../model/extraction.ts';
import type { RelationCode } from '../model/relations.ts';
import type { Sentence } from '../model/sentence.ts';
import { type Finding, known, type Relation, together } from './relation.ts';
import { list, many, say } from './say.ts';
import { recusedAs } from './votes.ts';

/** How many names a sentence bears. */
const NAMED = 4;

const LIST: Record<AttendanceKind, Sentence> = {
  present: say('saidListPresent'),
  excused: say('saidListExcused'),
  absent: say('saidListAbsent'),
  nonVotingPresent: say('saidListGuests'),
  nonVotingExcused: say('saidListGuestsExcused'),
};

/** A relation that holds where everyone recused in one way stands in one of the lists; names are compared, never guessed. */
export function recusedInLists(
  code: RelationCode,
  kind: RecusalKind,
  lists: AttendanceKind[],
  words: (count: number) => { who: Sentence; where: Sentence },
): Relation {
  return {
    code,
    hold(deliberation) {
      const recused = recusedAs(kind, deliberation);
      if (recused.length === 0 || deliberation.attendance.present.length === 0) return [];
      const { who, where } = words(recused.length);
      const elsewhere = recused.filter(({ value }) => !lists.some((list) => nameIn(deliberation, list, value)));
      return [elsewhere.length > 0 ? fails() : holds()];

      function holds(): Finding {
        const names = recused.flatMap(({ value }) => lists.flatMap((list) => nameIn(deliberation, list, value) ?? []));
        return {
          status: 'holds',
          said: [many('saidListsHold', recused.length, who, where)],
          expected: recused.length,
          found: recused.length,
          sides: known([together(recused), together(names)]),
        };
      }

      function fails(): Finding {
        const named = elsewhere.slice(0, NAMED);
        const names = named.map(({ value }) => say('saidListsName', value, placeOf(deliberation, value)));
        if (elsewhere.length > NAMED) names.push(many('saidListsRest', elsewhere.length - NAMED));
        return {
          status: 'fails',
          said: [many('saidListsFail', elsewhere.length, who, where, list(...names))],
          expected: recused.length,
          found: recused.length - elsewhere.length,
          sides: elsewhere.flatMap((recusal) => known([recusal, anywhere(deliberation, recusal.value)])),
          doubts: elsewhere,
        };
      }
    },
  };
}

const KINDS = Object.keys(LIST) as AttendanceKind[];

function nameIn({ attendance }: Deliberation, list: AttendanceKind, name: string) {
  return attendance[list].find(({ value }) => nameKey(value) === nameKey(name));
}

function anywhere(deliberation: Deliberation, name: string) {
  return KINDS.map((list) => nameIn(deliberation, list, name)).find((field) => field !== undefined);
}

function placeOf(deliberation: Deliberation, name: string): Sentence {
  const kind = KINDS.find((one) => nameIn(deliberation, one, name));
  return kind ? LIST[kind] : say('saidListNowhere');
}
