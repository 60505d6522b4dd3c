import { type MessageKey, t } from '../../../lib/platform/i18n.ts';

/** The reason for each code of `Field.doubt`. */
const REASONS: Record<string, MessageKey> = {
  'no-number': 'doubtNoNumber',
  'title-by-capitals': 'doubtTitleByCapitals',
  'list-end': 'doubtListEnd',
  'no-decide': 'doubtNoDecide',
  'vote-unannounced': 'doubtVoteUnannounced',
  'vote-order': 'doubtVoteOrder',
  'only-sum-column': 'doubtOnlySumColumn',
  'headings-of-page-before': 'doubtHeadingsBefore',
  'named-in-prose': 'doubtNamedInProse',
  'check-fails': 'doubtCheckFails',
};

/** Why a value is to be looked at again, in a few words; a code that is not known yet has a sentence too. */
export function doubtWords(code: string): string {
  return t(REASONS[code] ?? 'doubtOther');
}
