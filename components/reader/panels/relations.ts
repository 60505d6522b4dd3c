import type { RelationCode } from '../../../lib/model/relations.ts';
import type { MessageKey } from '../../../lib/platform/i18n.ts';

/** What each relation says of an act that agrees with itself. */
export const RELATION_TITLES: Record<RelationCode, MessageKey> = {
  'vote-balance': 'relationVoteBalance',
  'votes-cast': 'relationVotesCast',
  'abstentions-are-recusals': 'relationAbstentions',
  'absent-without-proxy': 'relationAbsent',
  'recused-are-present': 'relationRecusedPresent',
  'recused-absent-are-absent': 'relationRecusedAbsent',
  'recused-guests-have-no-vote': 'relationRecusedGuests',
  'recusal-recital': 'relationRecusalRecital',
  'budget-table-articles': 'relationBudgetTable',
  'spend-within-credit': 'relationSpend',
  'report-balance': 'relationReportBalance',
  'report-rows': 'relationReportRows',
  'operation-codes': 'relationOperationCodes',
  'table-totals': 'relationTableTotals',
  'grants-article': 'relationGrantsArticle',
  'convention-threshold': 'relationConvention',
  'cited-annexes': 'relationAnnexes',
  'report-title': 'relationReportTitle',
  'committee-dates': 'relationCommitteeDates',
  'signed-date': 'relationSignedDate',
  stamps: 'relationStamps',
};

/** The title of the relation of a check; null for a code that is not known here. */
export function titleOf(code: string): MessageKey | null {
  return (RELATION_TITLES as Partial<Record<string, MessageKey>>)[code] ?? null;
}
