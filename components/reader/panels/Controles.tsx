import { formatNumber } from '../../../lib/french/format.ts';
import type { Check } from '../../../lib/model/extraction.ts';
import { t, tn } from '../../../lib/platform/i18n.ts';
import { Icon } from '../../ui/icons.tsx';
import { PageTag } from './FieldButton.tsx';
import type { Going, PanelProps } from './props.ts';
import { Fold, Section } from './Section.tsx';
import { Warnings } from './Warnings.tsx';
import './panels.css';
import './controles.css';

/**
 * The document held against itself: the relations that do not hold first, each with its figures and its places; what the
 * reading itself could not do last. Props: see `PanelProps`.
 */
export function Controles({ deliberation, extraction, complete, active, onGo }: PanelProps) {
  const fails = deliberation.checks.filter(({ status }) => status === 'fails');
  const holds = deliberation.checks.filter(({ status }) => status === 'holds');
  const going = { active, onGo };
  return (
    <div class="panel controles">
      {deliberation.checks.length === 0 && <p class="panel-text">{complete ? t('checksNone') : t('checksReading')}</p>}
      {fails.length > 0 && (
        <Section title={t('checksFail')} count={fails.length}>
          <CheckList checks={fails} going={going} />
        </Section>
      )}
      {holds.length > 0 && (
        <Section title={t('checksHold')} count={holds.length}>
          {fails.length > 0 ? (
            <Fold title={tn('checksHoldList', holds.length)}>
              <CheckList checks={holds} going={going} />
            </Fold>
          ) : (
            <CheckList checks={holds} going={going} />
          )}
        </Section>
      )}
      <Warnings warnings={extraction.warnings} onGo={onGo} />
    </div>
  );
}

function CheckList({ checks, going }: { checks: Check[]; going: Going }) {
  return (
    <ul class="panel-list">
      {checks.map((check, index) => (
        <li key={index} class={`controles-check controles-${check.status}`}>
          <CheckItem check={check} going={going} />
        </li>
      ))}
    </ul>
  );
}

function CheckItem({ check, going }: { check: Check; going: Going }) {
  const { status, message, expected, found, evidence } = check;
  const gap = typeof expected === 'number' && typeof found === 'number' ? Math.abs(found - expected) : 0;
  return (
    <>
      <p class="controles-message">
        <Icon name={status === 'holds' ? 'check' : 'warning'} />
        <span>
          <span class="sr-only">
            {t(status === 'holds' ? 'checkHolds' : 'checkFails')}
            {t('labelColon')}{' '}
          </span>
          {message}
        </span>
      </p>
      {status === 'fails' && (
        <dl class="controles-figures">
          <div>
            <dt>{t('checkExpected')}</dt>
            <dd>{write(expected)}</dd>
          </div>
          <div>
            <dt>{t('checkFound')}</dt>
            <dd>{write(found)}</dd>
          </div>
          {gap > 0 && (
            <div>
              <dt>{t('checkGap')}</dt>
              <dd>{write(gap)}</dd>
            </div>
          )}
        </dl>
      )}
      {evidence.length > 0 && (
        <div class="controles-places">
          {evidence.map((place, index) => (
            <button
              key={index}
              type="button"
              class="panel-field controles-place"
              aria-current={going.active === place ? 'true' : undefined}
              onClick={() => going.onGo({ page: place.page, rects: [place] })}
            >
              {evidence.length > 1 ? t('seePlace', index + 1) : t('see')}
              <PageTag page={place.page} />
            </button>
          ))}
        </div>
      )}
    </>
  );
}

function write(value: number | string): string {
  return typeof value === 'number' ? formatNumber(value) : value;
}
