import type { Warning } from '../../../lib/model/extraction.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Icon } from '../../ui/icons.tsx';
import { pageListWords } from '../words.ts';
import type { Evidence } from './props.ts';
import { Section } from './Section.tsx';
import { namesPages, warningKind, warningWords } from './warning-words.ts';
import './panels.css';

/** `told`: the message names the pages itself. */
type Group = { message: string; pages: number[]; told: boolean };

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

/** Pages of which the same is said are told together. */
function groupWarnings(warnings: Warning[]): Group[] {
  const groups = new Map<string, { warning: Warning; pages: number[] }>();
  for (const warning of warnings) {
    const kind = warningKind(warning);
    const group = groups.get(kind) ?? { warning, pages: [] };
    if (warning.page !== null) group.pages.push(warning.page);
    groups.set(kind, group);
  }
  return [...groups.values()].map(({ warning, pages }) => ({
    message: warningWords(warning, pages),
    pages,
    told: namesPages(warning),
  }));
}
