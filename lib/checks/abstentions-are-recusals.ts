import { plural } from '../french/format.ts';
import { known, type Relation, together } from './relation.ts';
import { recusalsAreSure, recusedAs } from './votes.ts';

const RULE = 'C’est une règle de droit, pas un reproche.';

/** An act prints those who are recused as abstentions: the reader is told so. */
export const abstentionsAreRecusals: Relation = {
  code: 'abstentions-are-recusals',
  hold(deliberation, context) {
    const count = deliberation.vote?.abstention?.count;
    if (!count || !recusalsAreSure(deliberation, context)) return [];
    const recused = recusedAs('recused', deliberation);
    const [expected, found] = [recused.length, count.value];
    const holds = expected === found;
    return [
      {
        status: holds ? 'holds' : 'fails',
        message: holds ? whenHeld(expected) : whenNot(expected, found),
        expected,
        found,
        sides: known([count, together(recused)]),
        doubts: [count],
      },
    ];
  },
};

function whenHeld(recused: number): string {
  if (recused === 0) return 'Aucun déport n’est imprimé, et aucune abstention n’est comptée.';
  return recused === 1
    ? `Un membre n’a pas pris part au débat ni au vote (intéressé à l’affaire). L’acte le compte en « abstention ». ${RULE}`
    : `${recused} membres n’ont pas pris part au débat ni au vote (intéressés à l’affaire). L’acte les compte en « abstention ». ${RULE}`;
}

function whenNot(recused: number, abstentions: number): string {
  const figures = `L’acte compte ${plural(abstentions, 'abstention', 'abstentions')} et nomme ${plural(recused, 'déport', 'déports')}. Écart : ${Math.abs(recused - abstentions)}.`;
  return abstentions > recused ? `${figures} Des membres ont pu s’abstenir sans être intéressés à l’affaire.` : figures;
}
