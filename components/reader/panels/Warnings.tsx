import type { Warning } from '../../../lib/model/extraction.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Icon } from '../../ui/icons.tsx';
import { pageListWords } from '../words.ts';
import type { Evidence } from './props.ts';
import { Section } from './Section.tsx';
import { warningWords } from './warning-words.ts';
import './panels.css';

/** `told`: the message names the pages itself. */
type Group = { code: string; message: string; pages: number[]; told: boolean };

/**
 * What the reading could not do, page by page; one entry for pages that say the same. Nothing where there is nothing to say.
 * - `onGo`: takes the page to the first page of an entry.
 */
export function Warnings({ warnings, onGo }: { warnings: Warning[]; onGo: (evidence: Evidence) => void }) {
  if (warnings.length === 0) return null;
  return (
    <Section title={t('warningsTitle')}>
      <ul class="panel-list">
        {groupWarnings(warnings).map(({ message, pages, told }, index) => {
          const [first] = pages;
          return (
            <li key={index}>
              {first === undefined ? (
                <p class="panel-banner">
                  <Icon name="info" size={14} />
                  {message}
                </p>
              ) : (
                <button type="button" class="panel-field" onClick={() => onGo({ page: first, rects: [] })}>
                  <Icon name="info" size={14} />
                  <span class="panel-field-value">
                    {message}
                    {!told && <span class="panel-field-note"> {pageListWords(pages)}</span>}
                  </span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** Pages of one code are told together: by one sentence of ours for scans, else by the words that they share. */
function groupWarnings(warnings: Warning[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { code, message, page } of warnings) {
    const scan = code === 'no-text-layer' && page !== null;
    const key = scan ? code : `${code}\n${message}`;
    const group = groups.get(key) ?? { code, message, pages: [], told: scan };
    if (page !== null) group.pages.push(page);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({
    ...group,
    message: group.told ? scanWords(group.pages) : warningWords(group),
  }));
}

function scanWords(pages: number[]): string {
  return pages.length === 1 ? t('warningScanOne', pages[0] ?? 0) : t('warningScanOther', pageListWords(pages));
}
