import { formatEuros } from '../../lib/french/format.ts';
import { t, tn } from '../../lib/platform/i18n.ts';
import type { Library } from '../../lib/state/library.ts';
import type { Total } from '../../lib/state/library-totals.ts';
import { Bars } from './Bars.tsx';
import { Detail } from './Detail.tsx';
import { NameTable } from './NameTable.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { useMore } from './use-more.tsx';
import { actWords, numberWords, sessionWords } from './words.ts';

/** Who is given what in the acts; or one of them, sum by sum. */
export function BeneficiariesTab({ library }: { library: Library }) {
  const all = library.beneficiaries.value;
  const chosen = all.find(({ key }) => key === library.beneficiary.value);
  if (chosen) return <BeneficiaryView key={chosen.key} total={chosen} onBack={() => library.showBeneficiary(null)} />;
  return <BeneficiaryList totals={all} onOpen={library.showBeneficiary} />;
}

function BeneficiaryList({ totals, onOpen }: { totals: Total[]; onOpen: (key: string) => void }) {
  if (totals.length === 0) return <p class="library-part library-text">{t('libraryNoBeneficiaries')}</p>;
  return (
    <div class="library-part">
      <NameTable
        caption={t('libraryBeneficiaries')}
        nameTitle={t('beneficiaryLabel')}
        columns={[
          { title: t('libraryActsColumn'), cell: ({ shares }) => new Set(shares.map(({ act }) => act)).size },
          { title: t('libraryTotal'), sum: true, cell: ({ total }) => formatEuros(total) },
        ]}
        rows={totals}
        onOpen={onOpen}
      />
    </div>
  );
}

function BeneficiaryView({ total: { name, total, shares }, onBack }: { total: Total; onBack: () => void }) {
  const { shown, more } = useMore(shares);
  return (
    <Detail name={name} back={t('libraryAllBeneficiaries')} onBack={onBack}>
      <p class="library-text">{tn('beneficiarySums', shares.length, formatEuros(total))}</p>
      {shares.length > 1 && (
        <Bars
          label={t('beneficiaryChart', name)}
          bars={shown.map(({ act, amount, page }) => ({
            name: `${numberWords(act)}, ${sessionWords(act)}`,
            value: amount,
            words: formatEuros(amount),
            address: act.addressOf?.(page) ?? null,
          }))}
        />
      )}
      <table class="library-table">
        <caption class="sr-only">{t('beneficiaryTable', name)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('libraryAct')}</th>
            <th scope="col">{t('librarySession')}</th>
            <th scope="col" class="library-sum">
              {t('librarySum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ act, amount, page }, index) => (
            <tr key={index}>
              <th scope="row">{actWords(act)}</th>
              <td>{sessionWords(act)}</td>
              <td class="library-sum">
                <PlaceLink act={act} page={page}>
                  {formatEuros(amount)}
                </PlaceLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </Detail>
  );
}
