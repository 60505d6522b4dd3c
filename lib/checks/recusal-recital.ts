import { plural } from '../french/format.ts';
import { type Finding, known, type Relation, together, warned } from './relation.ts';
import { interestRecital } from './votes.ts';

const RULES = 'le règlement intérieur (articles 18, 20 et 29)';

/** The recital of the assembly's rules on interests stands exactly where someone is recused: an alarm of its own. */
export const recusalRecital: Relation = {
  code: 'recusal-recital',
  hold(deliberation, context) {
    const { recital, other } = interestRecital(deliberation);
    const recusals = deliberation.recusals;
    if (deliberation.recitals.length === 0 || other || warned(deliberation, context, 'recusal-unread')) return [];
    const count = plural(recusals.length, 'déport est imprimé', 'déports sont imprimés');
    const finding = (status: Finding['status'], message: string): Finding => ({
      status,
      message,
      expected: recital ? 'au moins un déport' : 'aucun déport',
      found: recusals.length === 0 ? 'aucun déport' : plural(recusals.length, 'déport', 'déports'),
      sides: known([recital ?? deliberation.recitals[0], together(recusals)]),
    });
    if (recital && recusals.length === 0)
      return [finding('fails', `L’acte vise ${RULES}, mais aucun déport n’a été lu. À vérifier dans l’acte.`)];
    if (!recital && recusals.length > 0)
      return [finding('fails', `${count}, mais l’acte ne vise pas ${RULES}. À vérifier dans l’acte.`)];
    return recital
      ? [finding('holds', `L’acte vise ${RULES}, et ${count}.`)]
      : [finding('holds', `Aucun déport n’est imprimé, et l’acte ne vise pas ${RULES}.`)];
  },
};
