import type { Warning } from '../../../lib/model/extraction.ts';
import { type MessageKey, t } from '../../../lib/platform/i18n.ts';

/** The warnings of lib/extract that are one sentence, the same for every act. */
export const WARNING_WORDS: Record<string, MessageKey> = {
  truncated: 'warningTruncated',
  'not-an-act': 'warningNotAct',
  'other-authority': 'warningOtherAuthority',
  'vote-missing': 'warningVoteMissing',
  'vote-partial': 'warningVotePartial',
  'vote-groups-open': 'warningVoteGroups',
  'outcome-missing': 'warningOutcomeMissing',
  withdrawn: 'warningWithdrawn',
  'articles-missing': 'warningArticlesMissing',
  'attendance-label': 'warningAttendanceLabel',
  'attendance-missing': 'warningAttendanceMissing',
  'recusal-unread': 'warningRecusalUnread',
};

/** A warning in the language of the interface; one that tells of a page or a figure as it came, in French. */
export function warningWords({ code, message }: Pick<Warning, 'code' | 'message'>): string {
  const key = WARNING_WORDS[code];
  return key ? t(key) : message;
}
