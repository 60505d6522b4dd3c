import { nameKey } from '../french/fold.ts';
import { joinFrench, plural } from '../french/format.ts';
import type { AttendanceKind, Deliberation, RecusalKind } from '../model/extraction.ts';
import type { RelationCode } from '../model/relations.ts';
import { type Finding, known, type Relation, together } from './relation.ts';
import { recusedAs } from './votes.ts';

/** How many names a sentence bears. */
const NAMED = 4;

const LIST: Record<AttendanceKind, string> = {
  present: 'parmi les présents',
  excused: 'parmi les excusés',
  absent: 'parmi les absents',
  nonVotingPresent: 'parmi ceux qui assistent sans voix délibérative',
  nonVotingExcused: 'parmi les excusés sans voix délibérative',
};

/** A relation that holds where everyone recused in one way stands in one of the lists; names are compared, never guessed. */
export function recusedInLists(
  code: RelationCode,
  kind: RecusalKind,
  lists: AttendanceKind[],
  words: { who: [string, string]; where: string },
): Relation {
  return {
    code,
    hold(deliberation) {
      const recused = recusedAs(kind, deliberation);
      if (recused.length === 0 || deliberation.attendance.present.length === 0) return [];
      const elsewhere = recused.filter(({ value }) => !lists.some((list) => nameIn(deliberation, list, value)));
      return [elsewhere.length > 0 ? fails() : holds()];

      function holds(): Finding {
        const names = recused.flatMap(({ value }) => lists.flatMap((list) => nameIn(deliberation, list, value) ?? []));
        return {
          status: 'holds',
          message: `${plural(recused.length, ...words.who)} : ${recused.length === 1 ? 'nommé' : 'tous nommés'} ${words.where}.`,
          expected: recused.length,
          found: recused.length,
          sides: known([together(recused), together(names)]),
        };
      }

      function fails(): Finding {
        const said = elsewhere.slice(0, NAMED).map(({ value }) => `${value} (${placeOf(deliberation, value)})`);
        if (elsewhere.length > NAMED) said.push(plural(elsewhere.length - NAMED, 'autre', 'autres'));
        return {
          status: 'fails',
          message: `${plural(recused.length, ...words.who)}, mais ${elsewhere.length === 1 ? 'un nom ne se retrouve' : `${elsewhere.length} noms ne se retrouvent`} pas ${words.where} : ${joinFrench(said)}.`,
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

function placeOf(deliberation: Deliberation, name: string): string {
  const list = KINDS.find((kind) => nameIn(deliberation, kind, name));
  return list ? LIST[list] : 'dans aucune liste sous ce nom';
}
