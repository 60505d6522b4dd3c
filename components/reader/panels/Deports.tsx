import type { RecusalKind } from '../../../lib/model/extraction.ts';
import { t, tn } from '../../../lib/platform/i18n.ts';
import { Correctable } from '../corrections/Correctable.tsx';
import { DismissedFields } from '../corrections/DismissedFields.tsx';
import { readingStage } from './derive.ts';
import type { PanelProps } from './props.ts';
import { Section } from './Section.tsx';
import './panels.css';
import './deports.css';

const kinds = [
  ['recused', 'recusedTitle', 'recusedWords'],
  ['recusedAbsent', 'recusedAbsentTitle', 'recusedAbsentWords'],
  ['recusedNonVoting', 'recusedNonVotingTitle', 'recusedNonVotingWords'],
] as const satisfies [RecusalKind, unknown, unknown][];

/**
 * Who withdrew, in the three kinds that acts know, each with its exact consequence. The words are neutral: a recusal is what
 * the law asks (CGCT, L.1111-6), and no reason is ever printed. Props: see `PanelProps`.
 */
export function Deports({ deliberation, complete, active, onGo, correcting }: PanelProps) {
  const { recusals, vote } = deliberation;
  const going = { active, onGo, correcting };
  const reading = readingStage(deliberation, complete) === 'decision';
  const recused = recusals.filter(({ kind }) => kind === 'recused').length;
  return (
    <div class="panel deports">
      {recusals.length === 0 && <p class="panel-text">{reading ? t('recusalsReading') : t('recusalsNone')}</p>}
      {kinds.map(([kind, title, words]) => {
        const people = recusals.filter((recusal) => recusal.kind === kind);
        if (people.length === 0) return null;
        return (
          <Section key={kind} title={t(title)} count={people.length}>
            <p class="panel-text panel-text-strong">
              {tn(words, people.length)}
              {kind === 'recused' && recused === vote?.abstention?.count.value && ` ${tn('recusedCounted', recused)}`}
            </p>
            <ul class="panel-list">
              {people.map((person, index) => (
                <li key={index}>
                  <Correctable kind="recusal" label={t('recusalLabel')} evidence={person} going={going} layout="plain">
                    {person.value}
                  </Correctable>
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
      <DismissedFields kinds={['recusal']} label={t('recusalLabel')} going={going} />
      <p class="deports-law">{t('recusalsLaw')}</p>
    </div>
  );
}
