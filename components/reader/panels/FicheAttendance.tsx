import type { AttendanceKind, Deliberation } from '../../../lib/model/extraction.ts';
import { type MessageKey, t } from '../../../lib/platform/i18n.ts';
import { Correctable } from '../corrections/Correctable.tsx';
import { DismissedFields } from '../corrections/DismissedFields.tsx';
import { Missing } from './FieldButton.tsx';
import type { Going } from './props.ts';
import { Fold, Section } from './Section.tsx';

const kinds: [AttendanceKind, MessageKey][] = [
  ['present', 'attendancePresent'],
  ['excused', 'attendanceExcused'],
  ['absent', 'attendanceAbsent'],
  ['nonVotingPresent', 'attendanceNonVotingPresent'],
  ['nonVotingExcused', 'attendanceNonVotingExcused'],
];

/** Who was there: counts in sight, names unfolded at will, each the way to its place. */
export function FicheAttendance(props: { attendance: Deliberation['attendance']; reading: boolean; going: Going }) {
  const { attendance, reading, going } = props;
  const lists = kinds.filter(([kind]) => attendance[kind].length > 0);
  return (
    <Section title={t('ficheAttendance')}>
      {lists.length === 0 && <Missing label={t('ficheAttendance')} reading={reading} plain />}
      {lists.map(([kind, key]) => (
        <Fold key={kind} title={t(key)} count={attendance[kind].length}>
          <ul class="panel-list panel-names">
            {attendance[kind].map((name, index) => (
              <li key={index}>
                <Correctable kind="attendance" label={t(key)} evidence={name} going={going} layout="plain">
                  {name.value}
                </Correctable>
              </li>
            ))}
          </ul>
        </Fold>
      ))}
      <DismissedFields kinds={['attendance']} label={t('ficheAttendance')} going={going} />
    </Section>
  );
}
