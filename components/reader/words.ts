import { formatEuros, toRanges } from '../../lib/french/format.ts';
import { type MessageKey, t } from '../../lib/platform/i18n.ts';
import type { Mark } from '../../lib/state/marks.ts';
import type { Failure, Progress } from '../../lib/state/reader.ts';
import { doubtWords } from './corrections/doubts.ts';
import { correctionWords } from './corrections/words.ts';

const FAILURES: Record<string, MessageKey> = {
  'no-address': 'errorNoAddress',
  refused: 'errorRefused',
  'not-found': 'errorNotFound',
  http: 'errorHttp',
  offline: 'errorOffline',
  'no-answer': 'errorNoAnswer',
  interrupted: 'errorInterrupted',
  blocked: 'errorBlocked',
  'no-opener': 'errorNoOpener',
  'not-kept': 'errorNotKept',
  'too-big': 'errorTooBig',
  'no-access': 'errorNoAccess',
  empty: 'errorEmpty',
  html: 'errorHtml',
  'not-pdf': 'errorNotPdf',
  damaged: 'errorDamaged',
  encrypted: 'errorEncrypted',
  'no-pages': 'errorNoPages',
};

/** The sentence for a document that could not be opened. */
export function failureWords({ code, status }: Failure): string {
  return t(FAILURES[code] ?? 'errorUnknown', status ?? '');
}

/** How far the reading is: bytes, then pages. Long documents are told in tens, so that the voice of a screen reader can follow. */
export function progressWords(progress: Progress): string {
  if (!progress) return '';
  if (progress.step === 'bytes') {
    const { received, total } = progress.bytes;
    return total ? t('progressBytesOf', bytes(received), bytes(total)) : t('progressBytes', bytes(received));
  }
  const { read, total } = progress;
  const told = total > 50 && read < total ? Math.max(1, Math.floor(read / 10) * 10) : Math.max(1, read);
  return t('progressPages', told, total);
}

function bytes(count: number): string {
  if (count < 1_000_000) return t('kilobytes', Math.ceil(count / 1000));
  return t('megabytes', (count / 1_000_000).toLocaleString(t('localeTag'), { maximumFractionDigits: 1 }));
}

const AMOUNTS = { deliberation: 'markAmountDecision', annex: 'markAmountAnnex', report: 'markAmountReport' } as const;
const DETAILS: Record<string, MessageKey> = {
  for: 'markVoteFor',
  against: 'markVoteAgainst',
  abstention: 'markVoteAbstention',
  absentWithoutProxy: 'markVoteAbsent',
  recused: 'markRecused',
  recusedAbsent: 'markRecusedAbsent',
  recusedNonVoting: 'markRecusedNonVoting',
};

/** What was read at a mark, for its tooltip: with what the reader said of it, or why it is to be looked at again. */
export function markWords(mark: Mark): string {
  const { correction, source } = mark;
  const words = plainWords(mark);
  if (correction) return t('markCorrected', words, correctionWords(correction));
  return source.doubt ? t('markDoubt', words, doubtWords(source.doubt)) : words;
}

function plainWords(mark: Mark): string {
  if (mark.kind === 'amount') return t(AMOUNTS[mark.part], formatEuros(Number(mark.value)));
  const key = DETAILS[mark.detail ?? ''];
  return key ? t(key, mark.value) : String(mark.value);
}

/** A sentence on some pages, in the singular or the plural: `4 à 6 et 9`. */
export function pagesWords(one: MessageKey, more: MessageKey, pages: number[], ...rest: string[]): string {
  return t(pages.length === 1 ? one : more, spans(pages), ...rest);
}

/** `[4, 5, 6, 9]` → `pages 4 à 6 et 9`. */
export function pageListWords(pages: number[]): string {
  return t(pages.length === 1 ? 'pageListOne' : 'pageListOther', spans(pages));
}

function spans(pages: number[]): string {
  const words = toRanges(pages).map(({ first, last }) => (first === last ? `${first}` : t('pageSpan', first, last)));
  return new Intl.ListFormat(t('localeTag')).format(words);
}
