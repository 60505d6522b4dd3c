import { formatValue } from '../french/format.ts';
import { type Correction, FIELD_SORTS, type FieldKind } from '../model/correction.ts';
import { inline } from './markdown-text.ts';

const NAMES: Record<FieldKind, string> = {
  number: 'Numéro',
  title: 'Titre',
  assembly: 'Assemblée',
  sessionDate: 'Date de séance',
  legalityReviewDate: 'Envoi au contrôle de légalité',
  publicationDate: 'Publication',
  signedDate: 'Signature',
  president: 'Présidence',
  secretary: 'Secrétaire',
  outcome: 'Issue',
  attendance: 'Membre',
  recusal: 'Déport',
  voteFor: 'Voix pour',
  voteAgainst: 'Voix contre',
  voteAbstention: 'Abstentions',
  voteAbsentWithoutProxy: 'Absents sans délégation de vote',
  amount: 'Somme',
  beneficiary: 'Bénéficiaire',
  reportNumber: 'Numéro du rapport',
  reportTerritories: 'Territoires du rapport',
  reportCantons: 'Cantons du rapport',
  reportIntermunicipalities: 'EPCI du rapport',
  reportCommittee: 'Avis de commission',
};

/**
 * What the reader says of values that were read, apart from them: one line each, with its page and what is printed. Nothing
 * where nothing was said. `several`: the document holds several acts, which are told apart by their numbers.
 */
export function correctionLines(corrections: readonly Correction[], several: boolean): string[] {
  if (corrections.length === 0) return [];
  const lines = corrections.map(({ path, action, value, original }) => {
    const act = several ? ` de l’acte ${path.act.number ? `N° ${inline(path.act.number)}` : path.act.index + 1}` : '';
    const said = {
      replace: `corrigé : ${value === null ? '' : written(path.kind, value)} (lu : ${inline(original.text)})`,
      dismiss: `retiré (lu : ${inline(original.text)})`,
      confirm: `vérifié : ${written(path.kind, original.value)}`,
    }[action];
    return `- ${NAMES[path.kind]}${act}, page ${path.page} — ${said}`;
  });
  return ['## Corrections du lecteur', lines.join('\n')];
}

function written(kind: FieldKind, value: string | number): string {
  const sort = FIELD_SORTS[kind];
  if (sort === 'outcome') return value === 'adopted' ? 'adopté' : 'rejeté';
  return formatValue(sort, value) ?? inline(String(value));
}
