import type { Check } from '../../../lib/model/extraction.ts';
import { RELATION_CODES } from '../../../lib/model/relations.ts';
import { t, tn } from '../../../lib/platform/i18n.ts';
import { Icon } from '../../ui/icons.tsx';
import { PageTag } from './FieldButton.tsx';
import type { Evidence, Going, PanelProps } from './props.ts';
import { RELATION_TITLES, titleOf } from './relations.ts';
import { Fold, Section } from './Section.tsx';
import { sentenceWords } from './sentence-words.ts';
import { Warnings } from './Warnings.tsx';
import './panels.css';
import './controles.css';

/**
 * The document held against itself: the relations that do not hold, those that do, each with its figures and its places, and
 * those that could not be held against this act; what the reading itself could not do last. Props: see `PanelProps`.
 */
export function Controles({ deliberation, extraction, complete, active, onGo }: PanelProps) {
  const { checks } = deliberation;
  const fails = checks.filter(({ status }) => status === 'fails');
  const holds = checks.filter(({ status }) => status === 'holds');
  const told = new Set(checks.map(({ code }) => code));
  const silent = RELATION_CODES.filter((code) => !told.has(code));
  const going = { active, onGo };
  return (
    <div class="panel controles">
      {checks.length === 0 && <p class="panel-text">{complete ? t('checksNone') : t('checksReading')}</p>}
      {fails.length > 0 && (
        <Section title={t('checksFail')} count={fails.length}>
          <p class="panel-text">{t('checksFailIntro')}</p>
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
      {complete && checks.length > 0 && silent.length > 0 && (
        <Section title={t('checksSilent')} count={silent.length}>
          <Fold title={tn('checksSilentList', silent.length)}>
            <p class="panel-text">{t('checksSilentIntro')}</p>
            <ul class="panel-list controles-silent">
              {silent.map((code) => (
                <li key={code}>{t(RELATION_TITLES[code])}</li>
              ))}
            </ul>
          </Fold>
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
        <li key={index} class={`controles-check controles-${check.status}`} data-check={check.code}>
          <CheckItem check={check} going={going} />
        </li>
      ))}
    </ul>
  );
}

function CheckItem({ check: { code, status, message, said, evidence }, going }: { check: Check; going: Going }) {
  const title = titleOf(code);
  return (
    <>
      <p class="controles-message">
        <Icon name={status === 'holds' ? 'check' : 'warning'} />
        <span>
          <span class="sr-only">
            {t(status === 'holds' ? 'checkHolds' : 'checkFails')}
            {t('labelColon')}{' '}
          </span>
          {title && <span class="controles-title">{t(title)}</span>}
          {said ? sentenceWords(said) : message}
        </span>
      </p>
      {evidence.length > 0 && (
        <div class="controles-places">
          {evidence.map((place, index) => (
            <button
              key={index}
              type="button"
              class="panel-field controles-place"
              aria-current={going.active === evidenceOf(place) ? 'true' : undefined}
              onClick={() => going.onGo(evidenceOf(place))}
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

/** One object a place, as long as its check lives: what was gone to last is known by identity. */
const evidences = new WeakMap<Check['evidence'][number], Evidence>();

function evidenceOf(place: Check['evidence'][number]): Evidence {
  const known = evidences.get(place) ?? { page: place.page, rects: [place] };
  evidences.set(place, known);
  return known;
}
