import { foldText } from '../french/fold.ts';
import { known, type Relation } from './relation.ts';
import { say } from './say.ts';

/** The report has the title of the decision. */
export const reportTitle: Relation = {
  code: 'report-title',
  hold({ title, report }) {
    if (!title || !report?.title) return [];
    const [own, other] = [key(title.value), key(report.title.value)];
    // One that goes on where the other ends may have been cut in the reading.
    if (own !== other && (own.startsWith(other) || other.startsWith(own))) return [];
    const holds = own === other;
    return [
      {
        status: holds ? 'holds' : 'fails',
        said: [holds ? say('saidTitleHolds') : say('saidTitleFails', title.value, report.title.value)],
        expected: title.value,
        found: report.title.value,
        sides: known([title, report.title]),
        doubts: [title, report.title],
      },
    ];
  },
};

/** Letters and figures only: titles differ in dashes and spaces without being others. */
const key = (text: string): string => foldText(text).replace(/[^A-Z0-9]+/g, '');
