import { RELATION_CODES } from '../../../lib/model/relations.ts';
import { type MessageKey, t } from '../../../lib/platform/i18n.ts';

/** The reason for each code of `Field.doubt` that a rule of the reading gives; the others are those of failing checks. */
const REASONS: Record<string, MessageKey> = {
  'no-number': 'doubtNoNumber',
  'title-by-capitals': 'doubtTitleByCapitals',
  'no-decide': 'doubtNoDecide',
  'vote-unannounced': 'doubtVoteUnannounced',
  'vote-order': 'doubtVoteOrder',
  'several-people': 'doubtSeveralPeople',
  'title-behind-words': 'doubtTitleBehindWords',
  'title-small-letters': 'doubtTitleSmallLetters',
  'article-with-text': 'doubtArticleWithText',
  'article-letter': 'doubtArticleLetter',
  'outcome-plain': 'doubtOutcomePlain',
  'recusal-vote-only': 'doubtRecusalVoteOnly',
  hyphen: 'doubtHyphen',
  'signed-elsewhere': 'doubtSignedElsewhere',
  'only-sum-column': 'doubtOnlySumColumn',
};

/** Why a value is to be looked at again, in a few words; a code that is not known yet has a sentence too. */
export function doubtWords(code: string): string {
  const isRelation = (RELATION_CODES as readonly string[]).includes(code);
  return t(REASONS[code] ?? (isRelation ? 'doubtCheckFails' : 'doubtOther'));
}
