import { DATE, parseDate } from '../french/dates.ts';
import { foldText } from '../french/fold.ts';
import type { Field } from '../model/extraction.ts';
import type { Sentence } from '../model/sentence.ts';
import { known, type Relation } from './relation.ts';
import { day, many, say } from './say.ts';

/** A committee's opinion as it is printed somewhere: the committee's number, the day, and the place. */
type Opinion = { ordinal: number; date: string; field: Field<string> };

/** The opinion of each committee has one date in the recitals and in the report. */
export const committeeDates: Relation = {
  code: 'committee-dates',
  hold({ recitals, report }) {
    const cited = recitals.flatMap((field) =>
      opinionIn(field, /\bAVIS\s+DE\s+LA\s+(\d{1,2})\s?(?:ERE|RE|EME|E|NDE)\s+COMMISSION/),
    );
    const given = (report?.committees ?? []).flatMap((field) =>
      opinionIn(field, /^LA\s+(\d{1,2})\s?(?:ERE|RE|EME|E|NDE)\s+COMMISSION/),
    );
    const pairs = cited.flatMap((one) => {
      const others = given.filter(({ ordinal }) => ordinal === one.ordinal);
      const [other] = others;
      return other && others.every(({ date }) => date === other.date) ? [{ one, other }] : [];
    });
    const wrong = pairs.filter(({ one, other }) => one.date !== other.date);
    if (wrong.length > 0)
      return wrong.map(({ one, other }) => ({
        status: 'fails' as const,
        said: [say('saidCommitteeFails', ordinalOf(one.ordinal), day(one.date), day(other.date))],
        expected: other.date,
        found: one.date,
        sides: [one.field, other.field],
        doubts: [one.field, other.field],
      }));
    const [first] = pairs;
    if (!first) return [];
    return [
      {
        status: 'holds',
        said: [
          pairs.length === 1
            ? say('saidCommitteeHolds', ordinalOf(first.one.ordinal), day(first.one.date))
            : say('saidCommitteesHold', many('saidCommittees', pairs.length)),
        ],
        expected: first.other.date,
        found: first.one.date,
        sides: known(pairs.flatMap(({ one, other }) => [one.field, other.field])),
      },
    ];
  },
};

const MEETING = new RegExp(`REUNION\\s+(?:EN\\s+DATE\\s+)?DU\\s+(${DATE})`);

function opinionIn(field: Field<string>, committee: RegExp): Opinion[] {
  const folded = foldText(field.value);
  const ordinal = committee.exec(folded)?.[1];
  const date = parseDate(MEETING.exec(folded)?.[1] ?? '');
  return ordinal && date ? [{ ordinal: Number(ordinal), date, field }] : [];
}

const ordinalOf = (number: number): Sentence => (number === 1 ? say('saidOrdinalFirst') : say('saidOrdinal', number));
