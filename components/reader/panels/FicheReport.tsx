import type { FieldKind } from '../../../lib/model/correction.ts';
import type { Deliberation, Field } from '../../../lib/model/extraction.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Correctable } from '../corrections/Correctable.tsx';
import { DismissedFields, isDismissed } from '../corrections/DismissedFields.tsx';
import { Missing } from './FieldButton.tsx';
import { FieldRow } from './FieldRow.tsx';
import type { Going } from './props.ts';
import { Section } from './Section.tsx';

const opinions = { favorable: 'opinionFavorable', unfavorable: 'opinionUnfavorable' } as const;

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
  const row = (kind: FieldKind, label: string, field: Field<string> | null) => (
    <FieldRow kind={kind} label={label} field={field} reading={reading} going={going} />
  );
  return (
    <Section title={t('ficheReport')}>
      {row('reportNumber', t('reportNumber'), report.number)}
      {row('reportTerritories', t('reportTerritories'), report.territories)}
      {row('reportCantons', t('reportCantons'), report.cantons)}
      {row('reportIntermunicipalities', t('reportIntermunicipalities'), report.intermunicipalities)}
      {report.committees.length === 0 && !isDismissed(going, 'reportCommittee') && (
        <Missing label={t('reportCommittees')} reading={reading} />
      )}
      {report.committees.map((committee, index) => (
        <Correctable
          key={index}
          kind="reportCommittee"
          label={t('reportCommittee')}
          evidence={committee}
          going={going}
          note={committee.opinion && t(opinions[committee.opinion])}
        >
          {committee.value}
        </Correctable>
      ))}
      <DismissedFields kinds={['reportCommittee']} label={t('reportCommittee')} going={going} />
    </Section>
  );
}
