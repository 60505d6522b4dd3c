import type { Field } from '../model/extraction.ts';
import { known, type Relation } from './relation.ts';
import { day, say } from './say.ts';

/** An act is sent and published on the day of the session or after it. */
export const stamps: Relation = {
  code: 'stamps',
  hold({ sessionDate, legalityReviewDate, publicationDate }) {
    if (!sessionDate) return [];
    const printed: ['saidSent' | 'saidPublished', Field<string> | null][] = [
      ['saidSent', legalityReviewDate],
      ['saidPublished', publicationDate],
    ];
    const read = printed.flatMap(([what, field]) => (field ? [{ what, field }] : []));
    const early = read.filter(({ field }) => field.value < sessionDate.value);
    if (early.length > 0)
      return early.map(({ what, field }) => ({
        status: 'fails' as const,
        said: [say(`${what}Fails`, day(field.value), day(sessionDate.value))],
        expected: sessionDate.value,
        found: field.value,
        sides: [field, sessionDate],
        doubts: [field, sessionDate],
      }));
    const [first] = read;
    if (!first) return [];
    return [
      {
        status: 'holds',
        said: [
          read.length === 1
            ? say(`${first.what}Holds`, day(first.field.value), day(sessionDate.value))
            : say('saidStampsHold', day(sessionDate.value)),
        ],
        expected: sessionDate.value,
        found: first.field.value,
        sides: known([...read.map(({ field }) => field), sessionDate]),
      },
    ];
  },
};
