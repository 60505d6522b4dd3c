import { type MessageKey, t } from '../../lib/platform/i18n.ts';
import type { LibraryAct } from '../../lib/state/library-acts.ts';
import { dateWords } from '../ui/dates.ts';

const BALLOTS = [
  ['for', 'voteShortFor'],
  ['against', 'voteShortAgainst'],
  ['abstention', 'voteShortAbstention'],
] as const satisfies [string, MessageKey][];

/** `N° 2023-604`. */
export function numberWords(act: LibraryAct): string {
  return act.number ? t('actNumber', act.number) : t('actNoNumber');
}

/** `N° 2023-604 · Appel à projets`. */
export function actWords(act: LibraryAct): string {
  return [numberWords(act), act.title ?? t('actNoTitle')].join(' · ');
}

/** `11 décembre 2023`, or that the day is not known. */
export function sessionWords(act: LibraryAct): string {
  return act.sessionDate ? dateWords(act.sessionDate) : t('libraryNoSession');
}

/** `30 pour, 2 contre` with the page that says so; null where no vote was read. */
export function voteWords({ vote }: LibraryAct): { words: string; page: number } | null {
  if (!vote) return null;
  const counts = BALLOTS.flatMap(([kind, key]) => {
    const ballot = vote[kind];
    return ballot && ballot.count > 0 ? [{ words: t(key, ballot.count), page: ballot.page }] : [];
  });
  return counts[0] ? { words: counts.map(({ words }) => words).join(', '), page: counts[0].page } : null;
}

/** The page that names who withdrew first; the act's own where none is known. */
export function recusalPage({ people, page }: LibraryAct): number {
  for (const { roles } of people) {
    const found = roles.find(({ role }) => role.startsWith('recused'));
    if (found) return found.page;
  }
  return page;
}
