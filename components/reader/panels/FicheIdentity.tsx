import { formatDate } from '../../../lib/french/format.ts';
import type { Deliberation, Field } from '../../../lib/model/extraction.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { executoryDate } from './derive.ts';
import { FieldButton, Missing } from './FieldButton.tsx';
import type { Going } from './props.ts';
import { Section } from './Section.tsx';

/** Who decided, when, and the stamps: one row a field, present or not. */
export function FicheIdentity(props: { deliberation: Deliberation; reading: boolean; going: Going }) {
  const { deliberation, reading, going } = props;
  const executory = executoryDate(deliberation);
  const row = (label: string, field: Field<string> | null, write = (value: string) => value) =>
    field ? (
      <FieldButton label={label} evidence={field} going={going}>
        {write(field.value)}
      </FieldButton>
    ) : (
      <Missing label={label} reading={reading} />
    );
  return (
    <Section title={t('ficheIdentity')}>
      {row(t('fieldNumber'), deliberation.number)}
      {row(t('fieldTitle'), deliberation.title)}
      {row(t('fieldAssembly'), deliberation.assembly)}
      {row(t('fieldSessionDate'), deliberation.sessionDate, formatDate)}
      {row(t('fieldPresident'), deliberation.president)}
      {row(t('fieldSecretary'), deliberation.secretary)}
      {deliberation.outcome ? (
        <FieldButton label={t('fieldOutcome')} evidence={deliberation.outcome} going={going}>
          {t(deliberation.outcome.value === 'adopted' ? 'outcomeAdopted' : 'outcomeRejected')}
        </FieldButton>
      ) : (
        <Missing label={t('fieldOutcome')} reading={reading} />
      )}
      {row(t('fieldSignedDate'), deliberation.signedDate, formatDate)}
      {row(t('fieldLegalityReviewDate'), deliberation.legalityReviewDate, formatDate)}
      {row(t('fieldPublicationDate'), deliberation.publicationDate, formatDate)}
      {executory && <p class="panel-text fiche-small">{t('executorySince', formatDate(executory))}</p>}
    </Section>
  );
}
