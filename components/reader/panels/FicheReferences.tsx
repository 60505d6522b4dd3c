import type { Extraction, Reference } from '../../../lib/model/extraction.ts';
import { type MessageKey, t } from '../../../lib/platform/i18n.ts';
import type { CitedDocuments } from '../../../lib/state/cited.ts';
import { Icon } from '../../ui/icons.tsx';
import { FieldButton, Missing } from './FieldButton.tsx';
import type { Going } from './props.ts';
import { Fold, Section } from './Section.tsx';
import './references.css';
import { dateWords } from '../../ui/dates.ts';

const kinds: [Reference['kind'], MessageKey, MessageKey][] = [
  ['deliberation', 'referenceDeliberations', 'referenceDeliberation'],
  ['code', 'referenceCodes', 'referenceCode'],
  ['law', 'referenceLaws', 'referenceLaw'],
  ['decree', 'referenceDecrees', 'referenceDecree'],
  ['order', 'referenceOrders', 'referenceOrder'],
  ['convention', 'referenceConventions', 'referenceConvention'],
];

type Props = {
  references: Reference[];
  extraction: Extraction;
  /** Cited acts that were opened before, by number. */
  cited: CitedDocuments | undefined;
  reading: boolean;
  going: Going;
};

/** What the act refers to, by kind: each leads to its place, and to the text itself where that is at hand. */
export function FicheReferences(props: Props) {
  const { references, reading } = props;
  const groups = kinds.map(([kind, title, label]) => {
    return { kind, title, label, found: references.filter((reference) => reference.kind === kind) };
  });
  return (
    <Section title={t('ficheReferences')} count={references.length || undefined}>
      {references.length === 0 &&
        (reading ? (
          <Missing label={t('ficheReferences')} reading plain />
        ) : (
          <p class="panel-text">{t('referencesNone')}</p>
        ))}
      {groups
        .filter(({ found }) => found.length > 0)
        .map(({ kind, title, label, found }) => (
          <Fold key={kind} title={t(title)} count={found.length} open={kind === 'deliberation'}>
            <ul class="panel-list">
              {found.map((reference, index) => (
                <li key={index} class="reference">
                  <FieldButton
                    label={t(label)}
                    evidence={reference}
                    going={props.going}
                    layout="plain"
                    note={reference.title !== reference.value && reference.title}
                  >
                    {nameOf(reference)}
                  </FieldButton>
                  <Way reference={reference} label={t(label)} {...props} />
                </li>
              ))}
            </ul>
          </Fold>
        ))}
    </Section>
  );
}

/** The way to the text itself: in this file, in a document that was opened before, or at Légifrance. */
function Way({ reference, label, extraction, cited, going }: Props & { reference: Reference; label: string }) {
  const { kind, value, url } = reference;
  const heard = <span class="sr-only">{` ${t('labelColon')} ${label} ${nameOf(reference)}`}</span>;
  const inside =
    kind === 'deliberation' ? extraction.deliberations.find(({ number }) => number?.value === value)?.number : null;
  if (inside) {
    return (
      <button type="button" class="reference-way" onClick={() => going.onGo(inside)}>
        {t('referenceHere')}
        {heard}
      </button>
    );
  }
  const document = kind === 'deliberation' ? cited?.get(value) : undefined;
  if (document) {
    return (
      <a class="reference-way" href={document.address} title={document.title ?? undefined}>
        {t('referenceOpen')}
        {heard}
      </a>
    );
  }
  if (!url) return null;
  return (
    <a class="reference-way" href={url} target="_blank" rel="noopener noreferrer">
      {t('referenceLegifrance')}
      <Icon name="external" size={12} />
      {heard}
      <span class="sr-only"> {t('newTab')}</span>
    </a>
  );
}

/** "n° 2021-257 du 1er juillet 2021", "du 12 avril 2000", "L.3121-14". */
function nameOf({ kind, value, date }: Reference): string {
  if (kind === 'code') return value;
  if (!date) return t('referenceNumber', value);
  return value === date ? t('referenceDay', dateWords(date)) : t('referenceNumberDay', value, dateWords(date));
}
