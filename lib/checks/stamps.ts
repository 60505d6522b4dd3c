import { formatDate } from '../french/format.ts';
import type { Field } from '../model/extraction.ts';
import { known, type Relation } from './relation.ts';

/** An act is sent and published on the day of the session or after it. */
export const stamps: Relation = {
  code: 'stamps',
  hold({ sessionDate, legalityReviewDate, publicationDate }) {
    if (!sessionDate) return [];
    const printed: [string, Field<string> | null][] = [
      ['L’envoi au contrôle de légalité', legalityReviewDate],
      ['La publication', publicationDate],
    ];
    const read = printed.flatMap(([what, field]) => (field ? [{ what, field }] : []));
    const early = read.filter(({ field }) => field.value < sessionDate.value);
    if (early.length > 0)
      return early.map(({ what, field }) => ({
        status: 'fails' as const,
        message: `${what} porte la date du ${formatDate(field.value)}, avant la séance du ${formatDate(sessionDate.value)}.`,
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
        message:
          read.length === 1
            ? `${first.what}, le ${formatDate(first.field.value)}, suit la séance du ${formatDate(sessionDate.value)}.`
            : `L’envoi et la publication suivent la séance du ${formatDate(sessionDate.value)}.`,
        expected: sessionDate.value,
        found: first.field.value,
        sides: known([...read.map(({ field }) => field), sessionDate]),
      },
    ];
  },
};
