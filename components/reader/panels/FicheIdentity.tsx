import type { FieldKind } from '../../../lib/model/correction.ts';
import type { Deliberation } from '../../../lib/model/extraction.ts';
import { type MessageKey, t } from '../../../lib/platform/i18n.ts';
import { dateWords } from '../../ui/dates.ts';
import { executoryDate } from './derive.ts';
import { FieldRow } from './FieldRow.tsx';
import type { Going } from './props.ts';
import { Section } from './Section.tsx';

type IdentityField = Exclude<FieldKind & keyof Deliberation, 'attendance'>;

const FIELDS: [IdentityField, MessageKey][] = [
  ['number', 'fieldNumber'],
  ['title', 'fieldTitle'],
  ['assembly', 'fieldAssembly'],
  ['sessionDate', 'fieldSessionDate'],
  ['president', 'fieldPresident'],
  ['secretary', 'fieldSecretary'],
  ['outcome', 'fieldOutcome'],
  ['signedDate', 'fieldSignedDate'],
  ['legalityReviewDate', 'fieldLegalityReviewDate'],
  ['publicationDate', 'fieldPublicationDate'],
];

/** Who decided, when, and the stamps: one row a field, present or not. */
export function FicheIdentity(props: { deliberation: Deliberation; reading: boolean; going: Going }) {
  const { deliberation, reading, going } = props;
  const executory = executoryDate(deliberation);
  return (
    <Section title={t('ficheIdentity')}>
      {FIELDS.map(([kind, label]) => (
        <FieldRow key={kind} kind={kind} label={t(label)} field={deliberation[kind]} reading={reading} going={going} />
      ))}
      {executory && <p class="panel-text fiche-small">{t('executorySince', dateWords(executory))}</p>}
    </Section>
  );
}
