import { formatDate } from '../../lib/french/format.ts';
import { localDay } from '../../lib/french/local-day.ts';
import { t } from '../../lib/platform/i18n.ts';

/**
 * A day in the language of the interface: `2023-12-11` → `11 décembre 2023`, `11 December 2023`. An ISO instant is the day that it
 * was here. What is no day comes back as it is.
 */
export function dateWords(iso: string): string {
  const day = iso.includes('T') ? localDay(new Date(iso)) : iso;
  if (t('localeTag') === 'fr') return formatDate(day);
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return date.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}
