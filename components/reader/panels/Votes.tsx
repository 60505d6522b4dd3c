import type { FieldKind } from '../../../lib/model/correction.ts';
import type { Vote } from '../../../lib/model/extraction.ts';
import { type MessageKey, t, tn } from '../../../lib/platform/i18n.ts';
import { Correctable } from '../corrections/Correctable.tsx';
import { DismissedFields, isDismissed } from '../corrections/DismissedFields.tsx';
import { readingStage } from './derive.ts';
import { FieldButton, Missing } from './FieldButton.tsx';
import { FieldRow } from './FieldRow.tsx';
import type { Going, PanelProps } from './props.ts';
import { Section } from './Section.tsx';
import { VoteBar, VoteSwatch, voteKinds } from './VoteBar.tsx';
import './panels.css';
import './votes.css';

const COUNTS = {
  for: 'voteFor',
  against: 'voteAgainst',
  abstention: 'voteAbstention',
  absentWithoutProxy: 'voteAbsentWithoutProxy',
} as const satisfies Record<keyof Vote, FieldKind>;

/** The vote: its picture, its counts and the groups that each count names, its outcome. Props: see `PanelProps`. */
export function Votes({ deliberation, complete, active, onGo, correcting }: PanelProps) {
  const { vote, outcome } = deliberation;
  const going = { active, onGo, correcting };
  const reading = readingStage(deliberation, complete) === 'decision';
  if (!vote) {
    return (
      <div class="panel">
        <p class="panel-text">{reading ? t('voteReading') : t('voteUnknown')}</p>
      </div>
    );
  }
  const recused = deliberation.recusals.filter(({ kind }) => kind === 'recused').length;
  const total = voteKinds.reduce((sum, [kind]) => sum + (vote[kind]?.count.value ?? 0), 0);
  return (
    <div class="panel votes">
      <div class="votes-picture">
        <VoteBar vote={vote} />
        <p class="votes-total">{tn('voteTotal', total)}</p>
      </div>
      <FieldRow kind="outcome" label={t('fieldOutcome')} field={outcome} reading={reading} going={going} />
      {recused > 0 && recused === vote.abstention?.count.value && (
        <p class="panel-text votes-recusals">{tn('voteRecusals', recused)}</p>
      )}
      {voteKinds.map(([kind, key]) => (
        <Ballot key={kind} kind={kind} name={key} ballot={vote[kind]} going={going} />
      ))}
    </div>
  );
}

function Ballot(props: { kind: keyof Vote; name: MessageKey; ballot: Vote[keyof Vote]; going: Going }) {
  const { kind, ballot, going } = props;
  const name = t(props.name);
  const field = COUNTS[kind];
  if (!ballot && isDismissed(going, field)) {
    return (
      <Section title={name} class="votes-ballot">
        <DismissedFields kinds={[field]} label={name} going={going} />
      </Section>
    );
  }
  // This line is printed only when someone is absent without having given a proxy.
  if (!ballot && kind === 'absentWithoutProxy') return null;
  if (!ballot) return <Missing label={name} reading={false} />;
  return (
    <Section title={name} class="votes-ballot">
      <Correctable kind={field} label={name} evidence={ballot.count} going={going} layout="plain" class="votes-count">
        <VoteSwatch kind={kind} />{' '}
        {tn(kind === 'absentWithoutProxy' ? 'voteMembers' : 'voteVoices', ballot.count.value)}
      </Correctable>
      {ballot.groups.length > 0 && (
        <ul class="panel-list votes-groups">
          {ballot.groups.map((group, index) => (
            <li key={index}>
              <FieldButton label={t('voteGroup')} evidence={group} going={going} layout="plain">
                {group.value}
              </FieldButton>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
