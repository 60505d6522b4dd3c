import { t, tn } from '../../lib/platform/i18n.ts';
import type { Library } from '../../lib/state/library.ts';
import type { Member } from '../../lib/state/library-totals.ts';
import { roleWords } from '../reader/panels/FichePeople.tsx';
import { Icon } from '../ui/icons.tsx';
import { Detail } from './Detail.tsx';
import { NameTable } from './NameTable.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { useMore } from './use-more.tsx';
import { actWords, sessionWords } from './words.ts';

/** Everybody whom the acts name; or one of them, with every role in every act. */
export function MembersTab({ library }: { library: Library }) {
  const all = library.members.value;
  const chosen = all.find(({ key }) => key === library.member.value);
  if (chosen) return <MemberView key={chosen.key} member={chosen} onBack={() => library.showMember(null)} />;
  return <MemberList members={all} onOpen={library.showMember} />;
}

function MemberList({ members, onOpen }: { members: Member[]; onOpen: (key: string) => void }) {
  if (members.length === 0) return <p class="library-part library-text">{t('libraryNoMembers')}</p>;
  return (
    <div class="library-part">
      <p class="library-text">{t('recusalsLaw')}</p>
      <NameTable
        caption={t('libraryMembers')}
        nameTitle={t('libraryMember')}
        columns={[
          { title: t('libraryActsColumn'), cell: ({ acts }) => acts.length },
          { title: t('libraryPresences'), cell: ({ present }) => present },
          { title: t('libraryRecusals'), cell: ({ recusals }) => recusals },
        ]}
        rows={members}
        onOpen={onOpen}
      />
    </div>
  );
}

function MemberView({ member, onBack }: { member: Member; onBack: () => void }) {
  const { name, acts, present, recusals } = member;
  const { shown, more } = useMore(acts);
  return (
    <Detail name={name} back={t('libraryAllMembers')} onBack={onBack}>
      <p class="library-text">
        {tn('memberActs', acts.length)} {tn('memberPresences', present)}
      </p>
      {recusals > 0 && <p class="library-text library-recusals">{tn('memberRecusals', recusals)}</p>}
      <ul class="act-items">
        {shown.map(({ act, roles }) => (
          <li key={act.id} class="act-item">
            <h3 class="act-item-name">
              <PlaceLink act={act} page={act.page}>
                {actWords(act)}
              </PlaceLink>
            </h3>
            <p class="act-item-facts">
              <span>{sessionWords(act)}</span>
              {roles.map(({ role, page }) => (
                <PlaceLink
                  key={role}
                  act={act}
                  page={page}
                  class={role.startsWith('recused') ? 'act-item-recusals' : 'act-item-role'}
                >
                  {role.startsWith('recused') && <Icon name="recusal" size={12} />} {t(roleWords[role])}
                </PlaceLink>
              ))}
            </p>
          </li>
        ))}
      </ul>
      {more}
    </Detail>
  );
}
