import type { AttendanceKind, Deliberation } from '../../../lib/model/extraction.ts';
import { type MessageKey, t } from '../../../lib/platform/i18n.ts';
import { FieldButton, Missing } from './FieldButton.tsx';
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
                <FieldButton label={t(key)} evidence={name} going={going} layout="plain">
                  {name.value}
                </FieldButton>
              </li>
            ))}
          </ul>
        </Fold>
      ))}
    </Section>
  );
}
