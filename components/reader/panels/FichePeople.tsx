import type { Deliberation } from '../../../lib/model/extraction.ts';
import type { PersonInAct, PersonRole } from '../../../lib/model/person.ts';
import { type MessageKey, t, tn } from '../../../lib/platform/i18n.ts';
import { FieldButton } from './FieldButton.tsx';
import type { Going } from './props.ts';
import { Fold, Section } from './Section.tsx';
import './references.css';

/** What somebody is in an act, in words. */
export const roleWords: Record<PersonRole, MessageKey> = {
  president: 'rolePresident',
  secretary: 'roleSecretary',
  signatory: 'roleSignatory',
  present: 'rolePresent',
  excused: 'roleExcused',
  absent: 'roleAbsent',
  nonVotingPresent: 'roleNonVotingPresent',
  nonVotingExcused: 'roleNonVotingExcused',
  recused: 'roleRecused',
  recusedAbsent: 'roleRecusedAbsent',
  recusedNonVoting: 'roleRecusedNonVoting',
};

const isRecusal = (role: PersonRole) => role.startsWith('recused');

/** Everyone whom the act names, each once, with every role they have in it; and where else in the file they withdrew. */
export function FichePeople(props: { people: PersonInAct[]; deliberations: Deliberation[]; going: Going }) {
  const { people, deliberations, going } = props;
  if (people.length === 0) return null;
  return (
    <Section title={t('fichePeople')}>
      <Fold title={t('fichePeopleList')} count={people.length}>
        <ul class="panel-list">
          {people.map((person) => (
            <li key={person.key} class="person">
              <PersonItem person={person} deliberations={deliberations} going={going} />
            </li>
          ))}
        </ul>
      </Fold>
    </Section>
  );
}

function PersonItem(props: { person: PersonInAct; deliberations: Deliberation[]; going: Going }) {
  const { person, deliberations, going } = props;
  const elsewhere = person.elsewhere.flatMap(({ act, roles }) => {
    const recusal = roles.find(({ role }) => isRecusal(role));
    return recusal ? [{ act: deliberations[act], field: recusal.field }] : [];
  });
  return (
    <>
      <span class="person-name">{person.name}</span>
      {person.roles.map(({ role, field }, index) => (
        <FieldButton key={index} label={person.name} evidence={field} going={going} layout="plain">
          {t(roleWords[role])}
        </FieldButton>
      ))}
      {elsewhere.length > 0 && (
        <details class="person-note">
          <summary>
            {tn('personElsewhere', elsewhere.length)}
            <span class="sr-only"> {person.name}</span>
          </summary>
          {elsewhere.map(({ act, field }, index) => (
            <FieldButton key={index} label={person.name} evidence={field} going={going} layout="plain">
              {act?.number ? t('actNumber', act.number.value) : t('actNoNumber')}
            </FieldButton>
          ))}
        </details>
      )}
    </>
  );
}
