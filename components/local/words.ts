import { type MessageKey, t, tn } from '../../lib/platform/i18n.ts';
import { MOST_FILES, type Refusal, type Sorted } from '../../lib/state/local-file.ts';

/** What file windows offer first. */
export const PDF_FILES = '.pdf,application/pdf';

const WHY: Record<Refusal['why'], MessageKey> = {
  notPdf: 'localNotPdf',
  empty: 'localEmpty',
  unreadable: 'localUnreadable',
};

/** What came of files that were chosen or dropped; null where there is nothing to say. `tabs`: how many opened in tabs of their own. */
export function localWords({ refused, left }: Sorted, tabs: number): string | null {
  const said = [
    ...refused.map(({ name, why }) => t(WHY[why], name)),
    ...(tabs > 1 ? [tn('localTabs', tabs)] : []),
    ...(left > 0 ? [tn('localLeft', left, MOST_FILES)] : []),
  ];
  return said.join(' ') || null;
}
