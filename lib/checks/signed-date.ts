import { formatDate } from '../french/format.ts';
import type { Relation } from './relation.ts';

/** The act is signed on the day of the session. */
export const signedDate: Relation = {
  code: 'signed-date',
  hold({ sessionDate, signedDate: signed }) {
    if (!sessionDate || !signed) return [];
    const holds = sessionDate.value === signed.value;
    return [
      {
        status: holds ? 'holds' : 'fails',
        message: holds
          ? `L’acte est signé à la date de la séance, le ${formatDate(signed.value)}.`
          : `L’acte est signé le ${formatDate(signed.value)}, la séance est du ${formatDate(sessionDate.value)}.`,
        expected: sessionDate.value,
        found: signed.value,
        sides: [signed, sessionDate],
        doubts: [signed, sessionDate],
      },
    ];
  },
};
