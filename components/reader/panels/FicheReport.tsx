import type { Deliberation, Field } from '../../../lib/model/extraction.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { FieldButton, Missing } from './FieldButton.tsx';
import type { Going } from './props.ts';
import { Section } from './Section.tsx';

/** The President's report that comes with the act: its number, where it applies, which committees gave their opinion. */
export function FicheReport(props: { report: Deliberation['report']; reading: boolean; going: Going }) {
  const { report, reading, going } = props;
  if (!report) {
    return (
      <Section title={t('ficheReport')}>
        <Missing label={t('ficheReport')} reading={reading} plain />
      </Section>
    );
  }
  const row = (label: string, field: Field<string> | null) =>
    field ? (
      <FieldButton label={label} evidence={field} going={going}>
        {field.value}
      </FieldButton>
    ) : (
      <Missing label={label} reading={reading} />
    );
  return (
    <Section title={t('ficheReport')}>
      {row(t('reportNumber'), report.number)}
      {row(t('reportTerritories'), report.territories)}
      {row(t('reportCantons'), report.cantons)}
      {row(t('reportIntermunicipalities'), report.intermunicipalities)}
      {report.committees.length === 0 && <Missing label={t('reportCommittees')} reading={reading} />}
      {report.committees.map((committee, index) => (
        <FieldButton key={index} label={t('reportCommittee')} evidence={committee} going={going}>
          {committee.value}
        </FieldButton>
      ))}
    </Section>
  );
}
