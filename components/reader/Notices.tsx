import { useSignal } from '@preact/signals';
import { t } from '../../lib/platform/i18n.ts';
import type { Reader } from '../../lib/state/reader.ts';
import type { View } from '../../lib/state/view.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Icon } from '../ui/icons.tsx';
import { pagesWords } from './words.ts';

/** What the reader should know of this file: pages without text, pages that failed or have too much to press, a PDF that is no act. Each can be put away. */
export function Notices({ reader, view }: { reader: Reader; view: View }) {
  const hidden = useSignal<ReadonlySet<string>>(new Set());
  const shown = notices(reader, view).filter((words) => !hidden.value.has(words));
  return (
    <div class="notices" role="status">
      {shown.map((words) => (
        <p key={words} class="notice">
          <Icon name="info" />
          <span>{words}</span>
          <IconButton
            icon="close"
            label={t('noticeDismiss')}
            onClick={() => {
              hidden.value = new Set(hidden.value).add(words);
            }}
          />
        </p>
      ))}
    </div>
  );
}

function notices(reader: Reader, view: View): string[] {
  const words: string[] = [];
  if (!reader.complete.value) return words;
  const total = reader.document.value?.pageCount ?? 0;
  const scans = reader.scans.value;
  const isAct = (reader.extraction.value?.deliberations.length ?? 0) > 0;
  if (reader.extractionBroke.value) words.push(t('noticeExtraction'));
  else if (!isAct && scans.length < total)
    words.push(t(reader.looseSums.value.length > 0 ? 'noticeNotActSums' : 'noticeNotAct'));
  if (scans.length > 1 && scans.length === total) words.push(t('noticeScanAll'));
  else if (scans.length > 0) words.push(pagesWords('noticeScanOne', 'noticeScans', scans));
  const readable = reader.document.value?.readable ?? total;
  if (readable < total) words.push(t('noticePageLimit', String(total), String(readable)));
  const failed = reader.failedPages.value;
  if (failed.length > 0) words.push(pagesWords('noticeFailedOne', 'noticeFailed', failed));
  const broken = view.brokenPages.value.filter((page) => !failed.includes(page));
  if (broken.length > 0) words.push(pagesWords('noticeBrokenOne', 'noticeBroken', broken));
  const crowded = view.crowdedPages.value;
  if (crowded.pages.length > 0)
    words.push(
      pagesWords('noticeCrowdedOne', 'noticeCrowded', crowded.pages, crowded.first.toLocaleString(t('localeTag'))),
    );
  return words;
}
