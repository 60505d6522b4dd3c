import { absentWithoutProxy } from './absent-without-proxy.ts';
import { abstentionsAreRecusals } from './abstentions-are-recusals.ts';
import { budgetTableArticles } from './budget-table-articles.ts';
import { citedAnnexes } from './cited-annexes.ts';
import { committeeDates } from './committee-dates.ts';
import { conventionThreshold } from './convention-threshold.ts';
import { grantsArticle } from './grants-article.ts';
import { operationCodes } from './operation-codes.ts';
import { recusalRecital } from './recusal-recital.ts';
import { recusedAbsentAreAbsent } from './recused-absent-are-absent.ts';
import { recusedArePresent } from './recused-are-present.ts';
import { recusedGuestsHaveNoVote } from './recused-guests-have-no-vote.ts';
import type { Relation } from './relation.ts';
import { reportBalance } from './report-balance.ts';
import { reportRows } from './report-rows.ts';
import { reportTitle } from './report-title.ts';
import { signedDate } from './signed-date.ts';
import { spendWithinCredit } from './spend-within-credit.ts';
import { stamps } from './stamps.ts';
import { tableTotals } from './table-totals.ts';
import { voteBalance } from './vote-balance.ts';
import { votesCast } from './votes-cast.ts';

/** Every relation that an act is held against, in the order of `RELATION_CODES`. */
export const relations: readonly Relation[] = [
  voteBalance,
  votesCast,
  abstentionsAreRecusals,
  absentWithoutProxy,
  recusedArePresent,
  recusedAbsentAreAbsent,
  recusedGuestsHaveNoVote,
  recusalRecital,
  budgetTableArticles,
  spendWithinCredit,
  reportBalance,
  reportRows,
  operationCodes,
  tableTotals,
  grantsArticle,
  conventionThreshold,
  citedAnnexes,
  reportTitle,
  committeeDates,
  signedDate,
  stamps,
];
