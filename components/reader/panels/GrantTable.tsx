import { useState } from 'preact/hooks';
import { formatEuros, hasCents } from '../../../lib/french/format.ts';
import type { Grant } from '../../../lib/model/extraction.ts';
import { t, tn } from '../../../lib/platform/i18n.ts';
import { useSlices } from '../../ui/use-slices.ts';
import { Correctable } from '../corrections/Correctable.tsx';
import { DismissedFields, isDismissed } from '../corrections/DismissedFields.tsx';
import { FieldButton } from './FieldButton.tsx';
import type { Going } from './props.ts';
import { Section } from './Section.tsx';

const SLICE = 100;
/** How many rows are drawn at a time, so that the first draw holds nothing up. */
const STEP = 20;

/** Who is given how much. A file may have no such table: then nothing is shown. */
export function GrantTable({ grants, going }: { grants: Grant[]; going: Going }) {
  const [limit, setLimit] = useState(SLICE);
  const drawn = useSlices(Math.min(limit, grants.length), STEP);
  if (grants.length === 0 && !isDismissed(going, 'beneficiary')) return null;
  const cents = grants.some(({ amount }) => hasCents(amount.value));
  return (
    <Section title={t('grantsTitle')} count={grants.length}>
      <table class="montants-table">
        <thead class="sr-only">
          <tr>
            <th scope="col">{t('beneficiaryLabel')}</th>
            <th scope="col">{t('sumLabel')}</th>
          </tr>
        </thead>
        <tbody>
          {grants.slice(0, drawn).map((grant, index) => (
            <tr key={index}>
              <td>
                <Correctable
                  kind="beneficiary"
                  label={t('beneficiaryLabel')}
                  evidence={grant.beneficiary}
                  going={going}
                  layout="plain"
                  note={[grant.territory, grant.operation].filter(Boolean).join(' · ')}
                >
                  {grant.beneficiary.value}
                </Correctable>
              </td>
              <td class="montants-figure">
                <FieldButton label={t('sumLabel')} evidence={grant.amount} going={going} layout="plain" brief>
                  {formatEuros(grant.amount.value, { cents })}
                </FieldButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <DismissedFields kinds={['beneficiary']} label={t('beneficiaryLabel')} going={going} />
      {grants.length > limit && (
        <button type="button" class="panel-link" onClick={() => setLimit(limit + SLICE)}>
          {tn('showMore', Math.min(SLICE, grants.length - limit))}
        </button>
      )}
    </Section>
  );
}
