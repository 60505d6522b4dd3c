import { parseDate } from '../../../lib/french/dates.ts';
import { formatDate, formatEuros, formatValue, hasCents } from '../../../lib/french/format.ts';
import { parseNumber } from '../../../lib/french/money.ts';
import { FIELD_SORTS, type FieldKind, isValueOf } from '../../../lib/model/correction.ts';
import { type MessageKey, t } from '../../../lib/platform/i18n.ts';
import { dateWords } from '../../ui/dates.ts';

/** A value as the panels write it: `12 000 €`, `11 décembre 2023`, « Adopté ». */
export function writeValue(kind: FieldKind, value: string | number): string {
  const sort = FIELD_SORTS[kind];
  if (sort === 'outcome') return t(value === 'adopted' ? 'outcomeAdopted' : 'outcomeRejected');
  return sort === 'day' ? dateWords(String(value)) : (formatValue(sort, value) ?? String(value));
}

/** A value as it stands in the field in which it is corrected: with plain spaces and without its unit. */
export function draftOf(kind: FieldKind, value: string | number): string {
  switch (FIELD_SORTS[kind]) {
    case 'sum': {
      const sum = Number(value);
      return formatEuros(sum, { cents: hasCents(sum) })
        .replace(/\s?€$/u, '')
        .replace(/\s/g, ' ')
        .replace('−', '-');
    }
    case 'outcome':
      return String(value);
    // Typed as the acts write it, whatever the language around it.
    case 'day':
      return formatDate(String(value)).replace(/\s/g, ' ');
    default:
      return writeValue(kind, value).replace(/\s/g, ' ');
  }
}

/** What was typed as a value of the field, or null where it is none. */
export function parseDraft(kind: FieldKind, draft: string): string | number | null {
  const text = draft.trim();
  const value = parse(kind, text);
  return value !== null && isValueOf(kind, value) ? value : null;
}

function parse(kind: FieldKind, text: string): string | number | null {
  switch (FIELD_SORTS[kind]) {
    case 'sum': {
      const [, sign, number] = /^([-−]\s?)?(.*?)\s?(?:€|euros?)?$/iu.exec(text) ?? [];
      const sum = parseNumber(number ?? '');
      return sum === null ? null : sign ? -sum : sum;
    }
    case 'count':
      return /^\d{1,4}$/.test(text) ? Number(text) : null;
    case 'day':
      return parseDate(text);
    default:
      return text.replace(/\s+/g, ' ');
  }
}

/** What to say where the draft is no such value. */
export const draftErrors: Record<(typeof FIELD_SORTS)[FieldKind], MessageKey> = {
  sum: 'correctNoSum',
  count: 'correctNoCount',
  day: 'correctNoDay',
  outcome: 'correctNoWords',
  words: 'correctNoWords',
};
