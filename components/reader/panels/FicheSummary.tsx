import type { ComponentChildren } from 'preact';
import { formatEuros } from '../../../lib/french/format.ts';
import { t, tn } from '../../../lib/platform/i18n.ts';
import { dateWords } from '../../ui/dates.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { CorrectedSign } from '../corrections/FieldNotes.tsx';
import { articleOf, decidedSums, readingStage } from './derive.ts';
import { FieldButton } from './FieldButton.tsx';
import { OutcomeBadge } from './OutcomeBadge.tsx';
import type { PanelId, PanelProps } from './props.ts';
import { VoteBar } from './VoteBar.tsx';

/** How many sums, names or beneficiaries the summary names before it leads to their panel. */
const NAMED = 3;

/** The answers in one look: what was decided, how much, for whom, by which vote, who withdrew, is anything odd. */
export function FicheSummary(props: PanelProps & { onOpen: (panel: PanelId) => void }) {
  const { deliberation, active, onGo, correcting } = props;
  const { number, title, sessionDate, outcome, assembly } = deliberation;
  const facts = [number && t('actNumber', number.value), sessionDate && dateWords(sessionDate.value), assembly?.value];
  return (
    <section class="fiche-summary" aria-label={t('ficheSummary')}>
      <p class="fiche-facts">
        {outcome && <OutcomeBadge outcome={outcome.value} />}
        <span>{facts.filter(Boolean).join(' · ')}</span>
        <CorrectedSign going={props} of={[outcome, number, sessionDate, assembly]} />
      </p>
      {title && (
        <FieldButton
          label={t('fieldTitle')}
          evidence={title}
          going={{ active, onGo, correcting }}
          brief
          layout="plain"
          class="fiche-title"
        >
          {title.value}
        </FieldButton>
      )}
      <Sums {...props} />
      <Beneficiaries {...props} />
      <VoteLine {...props} />
      <Recusals {...props} />
      <Oddities {...props} />
    </section>
  );
}

function Answer(props: { icon: IconName; kind: string; title: string; children: ComponentChildren }) {
  return (
    <div class={`fiche-answer fiche-answer-${props.kind}`}>
      <Icon name={props.icon} />
      <h2 class="fiche-answer-title">{props.title}</h2>
      <div class="fiche-answer-body">{props.children}</div>
    </div>
  );
}

type Props = PanelProps & { onOpen: (panel: PanelId) => void };

/** Said where there is nothing to say yet, or nothing at all. */
function Nothing({ deliberation, complete, words }: Props & { words: string }) {
  const reading = readingStage(deliberation, complete) === 'decision';
  return <p class="panel-text">{reading ? t('fieldReading') : words}</p>;
}

function More({ onOpen, panel, children }: { onOpen: Props['onOpen']; panel: PanelId; children: ComponentChildren }) {
  return (
    <button type="button" class="panel-link" onClick={() => onOpen(panel)}>
      {children}
    </button>
  );
}

function Sums(props: Props) {
  const { deliberation, active, onGo, onOpen, correcting } = props;
  const sums = decidedSums(deliberation);
  return (
    <Answer icon="euro" kind="amount" title={t('summarySums')}>
      {sums.length === 0 && <Nothing {...props} words={t('summaryNoSum')} />}
      {sums.slice(0, NAMED).map((sum) => (
        <FieldButton
          key={sum.value}
          label={t('sumLabel')}
          evidence={sum}
          going={{ active, onGo, correcting }}
          brief
          layout="plain"
          class="fiche-sum"
        >
          <strong>{formatEuros(sum.value)}</strong>{' '}
          <span class="fiche-small">{t('articleName', articleOf(sum, deliberation.articles)?.value ?? '')}</span>
        </FieldButton>
      ))}
      {sums.length > NAMED && (
        <More onOpen={onOpen} panel="montants">
          {tn('summaryMoreSums', sums.length - NAMED)}
        </More>
      )}
    </Answer>
  );
}

function Beneficiaries(props: Props) {
  const { deliberation, active, onGo, onOpen, correcting } = props;
  const { grants, report } = deliberation;
  const names = [...new Map(grants.map(({ beneficiary }) => [beneficiary.value, beneficiary])).values()];
  const shown = names.length > 0 ? names.slice(0, NAMED) : [report?.territories, report?.cantons].filter((f) => !!f);
  return (
    <Answer icon="people" kind="who" title={t('summaryFor')}>
      {shown.length === 0 && <p class="panel-text">{props.complete ? t('summaryNoBeneficiary') : t('fieldReading')}</p>}
      {shown.slice(0, names.length > 0 ? NAMED : 1).map((field) => (
        <FieldButton
          key={field.value}
          label={names.length > 0 ? t('beneficiaryLabel') : t('summaryPlaces')}
          evidence={field}
          going={{ active, onGo, correcting }}
          brief
          layout="plain"
        >
          {field.value}
        </FieldButton>
      ))}
      {names.length > NAMED && (
        <More onOpen={onOpen} panel="montants">
          {tn('summaryMoreBeneficiaries', names.length - NAMED)}
        </More>
      )}
    </Answer>
  );
}

function VoteLine(props: Props) {
  const { vote } = props.deliberation;
  return (
    <Answer icon="vote" kind="vote" title={t('summaryVote')}>
      {vote ? (
        <>
          <VoteBar vote={vote} />
          <More onOpen={props.onOpen} panel="votes">
            {(
              [
                ['voteFor', vote.for],
                ['voteAgainst', vote.against],
                ['voteAbstention', vote.abstention],
                ['voteAbsentShort', vote.absentWithoutProxy],
              ] as const
            )
              .filter(([, ballot]) => ballot !== null)
              .map(([key, ballot]) => `${t(key)}\u00a0${ballot?.count.value}`)
              .join(' · ')}
            <CorrectedSign going={props} of={Object.values(vote).map((ballot) => ballot?.count)} />
          </More>
        </>
      ) : (
        <Nothing {...props} words={t('voteUnknown')} />
      )}
    </Answer>
  );
}

function Recusals(props: Props) {
  const { recusals } = props.deliberation;
  const names = recusals.slice(0, NAMED).map(({ value }) => value);
  return (
    <Answer icon="recusal" kind="recusal" title={t('summaryRecusals')}>
      {recusals.length === 0 ? (
        <Nothing {...props} words={t('recusalsNone')} />
      ) : (
        <More onOpen={props.onOpen} panel="deports">
          {tn('summaryRecusalCount', recusals.length)}
          <span class="fiche-small fiche-names">
            {names.join(', ')}
            {recusals.length > NAMED && ` ${tn('andOthers', recusals.length - NAMED)}`}
          </span>
        </More>
      )}
    </Answer>
  );
}

function Oddities(props: Props) {
  const { deliberation, extraction, complete, onOpen } = props;
  const { checks } = deliberation;
  const fails = checks.filter(({ status }) => status === 'fails').length;
  const { warnings } = extraction;
  const verdict =
    checks.length === 0
      ? t(complete ? 'checksNone' : 'fieldReading')
      : fails > 0
        ? tn('summaryFails', fails, tn('summaryChecks', checks.length))
        : tn('summaryHolds', checks.length);
  return (
    <Answer icon="scales" kind={fails || warnings.length ? 'alert' : 'check'} title={t('summaryOdd')}>
      {checks.length === 0 && <p class="panel-text">{verdict}</p>}
      {(checks.length > 0 || warnings.length > 0) && (
        <More onOpen={onOpen} panel="controles">
          {checks.length > 0 && verdict}
          {warnings.length > 0 && <span class="fiche-small fiche-names">{tn('summaryWarnings', warnings.length)}</span>}
        </More>
      )}
    </Answer>
  );
}
