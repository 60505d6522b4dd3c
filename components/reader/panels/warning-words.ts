import type { Warning } from '../../../lib/model/extraction.ts';
import { type MessageKey, t, tn } from '../../../lib/platform/i18n.ts';
import { pagesWords } from '../words.ts';

/** The warnings of lib/extract that are one sentence, the same for every act. */
export const WARNING_WORDS: Record<string, MessageKey> = {
  truncated: 'warningTruncated',
  'not-an-act': 'warningNotAct',
  'other-authority': 'warningOtherAuthority',
  'number-missing': 'warningNumberMissing',
  'session-missing': 'warningSessionMissing',
  'president-missing': 'warningPresidentMissing',
  'secretary-missing': 'warningSecretaryMissing',
  'stamp-unread': 'warningStampUnread',
  'vote-missing': 'warningVoteMissing',
  'vote-partial': 'warningVotePartial',
  'vote-groups-open': 'warningVoteGroups',
  'outcome-missing': 'warningOutcomeMissing',
  withdrawn: 'warningWithdrawn',
  'articles-missing': 'warningArticlesMissing',
  'articles-gap': 'warningArticlesGap',
  'attendance-label': 'warningAttendanceLabel',
  'attendance-missing': 'warningAttendanceMissing',
  'recusal-unread': 'warningRecusalUnread',
};

/** Warnings that name their pages: words for one page, and for several. What went wrong with a page is told apart by its message. */
const PAGE_WORDS: { code: string; told: RegExp; one: MessageKey; more: MessageKey }[] = [
  { code: 'no-text-layer', told: /^/, one: 'warningScanOne', more: 'warningScans' },
  { code: 'page-failed', told: /demande trop de temps/, one: 'warningSlowOne', more: 'warningSlow' },
  { code: 'page-failed', told: /contient trop de texte/, one: 'warningFullOne', more: 'warningFull' },
  // Whatever else a page failed of, somebody who reads an act is not helped by the words of a program.
  { code: 'page-failed', told: /^/, one: 'noticeFailedOne', more: 'noticeFailed' },
];
const CIPHER = 'unreadable-text';
const ofPages = ({ code, message }: Pick<Warning, 'code' | 'message'>) =>
  PAGE_WORDS.find((words) => words.code === code && words.told.test(message));

/** What is told in one sentence of all its pages has the same name. */
export function warningKind(warning: Pick<Warning, 'code' | 'message'>): string {
  return ofPages(warning)?.one ?? `${warning.code}\n${warning.message}`;
}

/** Whether the words of a warning name its pages. */
export function namesPages(warning: Pick<Warning, 'code' | 'message'>): boolean {
  return warning.code === CIPHER || ofPages(warning) !== undefined;
}

/** A warning in the language of the interface; `pages`: those that it is about, where it is about any. */
export function warningWords({ code, message }: Pick<Warning, 'code' | 'message'>, pages: number[]): string {
  const words = ofPages({ code, message });
  if (words && pages.length > 0) return pagesWords(words.one, words.more, pages);
  const key = WARNING_WORDS[code];
  if (key) return t(key);
  // It is told at the first of its pages, and how many there are.
  if (code === CIPHER) return tn('warningCipher', Number(/(\d+) pages/.exec(message)?.[1] ?? 1), pages[0] ?? '');
  if (code !== 'page-limit') return message;
  const [all, read] = message.match(/\d+/g) ?? [];
  return t('warningPageLimit', all ?? '', read ?? '');
}
