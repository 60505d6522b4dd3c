/**
 * The relations that an act is held against (domain.md, "The document held against itself"), in the order in which a reader
 * meets them: vote and people, money, dates and words. Each is a file of lib/checks of the same name, and the code of its checks.
 */
export const RELATION_CODES = [
  'vote-balance',
  'votes-cast',
  'abstentions-are-recusals',
  'absent-without-proxy',
  'recused-are-present',
  'recused-absent-are-absent',
  'recused-guests-have-no-vote',
  'recusal-recital',
  'budget-table-articles',
  'spend-within-credit',
  'report-balance',
  'report-rows',
  'operation-codes',
  'table-totals',
  'grants-article',
  'convention-threshold',
  'cited-annexes',
  'report-title',
  'committee-dates',
  'signed-date',
  'stamps',
] as const;

export type RelationCode = (typeof RELATION_CODES)[number];
