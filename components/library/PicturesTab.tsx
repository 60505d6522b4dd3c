import type { ComponentChildren } from 'preact';
import { formatEuros } from '../../lib/french/format.ts';
import { t, tn } from '../../lib/platform/i18n.ts';
import type { Library } from '../../lib/state/library.ts';
import type { SessionVotes, Total } from '../../lib/state/library-totals.ts';
import { dateWords } from '../ui/dates.ts';
import { type Bar, type BarKind, Bars } from './Bars.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { VotesChart } from './VotesChart.tsx';
import { numberWords, voteWords } from './words.ts';

/** How many of the largest are drawn; all are in the table, or in the list that has them. */
const MOST = 12;

/** Sums, recusals and votes of all acts as pictures, each with the same figures in a table that leads to their pages. */
export function PicturesTab({ library }: { library: Library }) {
  const withdrawn = library.members.value
    .filter(({ recusals }) => recusals > 0)
    .sort((a, b) => b.recusals - a.recusals);
  return (
    <div class="library-part pictures">
      <Picture
        title={t('pictureBeneficiaries')}
        bars={library.beneficiaries.value.slice(0, MOST).map(({ key, name, total }) => ({
          name,
          value: total,
          words: formatEuros(total),
          onOpen: () => library.showBeneficiary(key),
        }))}
      >
        <TotalsTable title={t('pictureBeneficiaries')} totals={library.beneficiaries.value.slice(0, MOST)} />
      </Picture>
      <Picture
        title={t('pictureBudget')}
        bars={library.budgetLines.value
          .slice(0, MOST)
          .map(({ name, total }) => ({ name, value: total, words: formatEuros(total) }))}
      >
        <TotalsTable title={t('pictureBudget')} totals={library.budgetLines.value.slice(0, MOST)} />
      </Picture>
      <Picture
        title={t('pictureRecusals')}
        kind="recusal"
        words={t('recusalsLaw')}
        bars={withdrawn.slice(0, MOST).map(({ key, name, recusals }) => ({
          name,
          value: recusals,
          words: tn('planRecusals', recusals),
          onOpen: () => library.showMember(key),
        }))}
      />
      <section class="picture">
        <h2 class="picture-title">{t('pictureVotes')}</h2>
        {library.sessions.value.length === 0 && <p class="library-text">{t('pictureEmpty')}</p>}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the picture may be wider than the page, so the keyboard must reach it */}
        <section class="votes-scroll" tabIndex={0} aria-label={t('pictureVotes')}>
          <VotesChart sessions={library.sessions.value} />
        </section>
        <VotesTable sessions={library.sessions.value} />
      </section>
    </div>
  );
}

function Picture(props: { title: string; bars: Bar[]; kind?: BarKind; words?: string; children?: ComponentChildren }) {
  const { title, bars, kind, words, children } = props;
  return (
    <section class="picture">
      <h2 class="picture-title">{title}</h2>
      {words && <p class="library-text">{words}</p>}
      {bars.length === 0 ? (
        <p class="library-text">{t('pictureEmpty')}</p>
      ) : (
        <>
          <Bars label={title} bars={bars} {...(kind ? { kind } : {})} />
          {children}
        </>
      )}
    </section>
  );
}

/** Every sum behind the bars, with the page that it is printed on. */
function TotalsTable({ title, totals }: { title: string; totals: Total[] }) {
  return (
    <details class="picture-table">
      <summary>{t('pictureTable')}</summary>
      <table class="library-table">
        <caption class="sr-only">{title}</caption>
        <tbody>
          {totals.map(({ key, name, total, shares }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>
                {shares.map(({ act, amount, page }, index) => (
                  <PlaceLink key={index} act={act} page={page} class="picture-share">
                    {`${numberWords(act)} : ${formatEuros(amount)}`}
                  </PlaceLink>
                ))}
              </td>
              <td class="library-sum">{formatEuros(total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function VotesTable({ sessions }: { sessions: SessionVotes[] }) {
  if (sessions.length === 0) return null;
  return (
    <details class="picture-table">
      <summary>{t('pictureTable')}</summary>
      <table class="library-table">
        <caption class="sr-only">{t('pictureVotes')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('librarySession')}</th>
            <th scope="col">{t('votesUnanimous')}</th>
            <th scope="col">{t('votesDivided')}</th>
            <th scope="col">{t('votesOfDivided')}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ date, unanimous, divided, acts }) => (
            <tr key={date}>
              <th scope="row">{dateWords(date)}</th>
              <td>{unanimous}</td>
              <td>{divided}</td>
              <td>
                {acts
                  .filter((act) => act.unanimous === false)
                  .map((act) => (
                    <PlaceLink key={act.id} act={act} page={voteWords(act)?.page ?? act.page} class="picture-share">
                      {`${numberWords(act)} : ${voteWords(act)?.words ?? ''}`}
                    </PlaceLink>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
