import type { Relation } from './relation.ts';
import { day, say } from './say.ts';

/** The act is signed on the day of the session. */
export const signedDate: Relation = {
  code: 'signed-date',
  hold({ sessionDate, signedDate: signed }) {
    if (!sessionDate || !signed) return [];
    const holds = sessionDate.value === signed.value;
    return [
      {
        status: holds ? 'holds' : 'fails',
        said: [
          holds
            ? say('saidSignedHolds', day(signed.value))
            : say('saidSignedFails', day(signed.value), day(sessionDate.value)),
        ],
        expected: sessionDate.value,
        found: signed.value,
        sides: [signed, sessionDate],
        doubts: [signed, sessionDate],
      },
    ];
  },
};
