import { foldText, nameKey } from '../french/fold.ts';
import type { Deliberation } from '../model/extraction.ts';
import type { Person, PersonAcross } from '../model/person.ts';

const CIVILITY = /^\s*(?:(?:MM?\.|Mmes?\.?|Mlle|Madame|Mesdames|Monsieur|Messieurs)\s+|MM?\.(?=\p{Lu}))/iu;

/**
 * The people of an act, in the order of print, each once with every place and role. One person is one name: the same but for
 * accents, case, hyphens and civility (`nameKey`). Names that merely resemble each other are two people: MULOT is not
 * MULOT-FRISCOURT.
 */
export function peopleOf(deliberation: Deliberation): Person[] {
  return peopleAcross([deliberation]).map(({ acts, ...person }) => ({ ...person, roles: acts[0]!.roles }));
}

/** The people of several acts, each once, with their roles act by act. */
export function peopleAcross(deliberations: Deliberation[]): PersonAcross[] {
  const people = new Map<string, { spellings: Set<string>; acts: PersonAcross['acts'] }>();
  const keys = new Map<string, string>();
  for (const [act, deliberation] of deliberations.entries()) {
    for (const role of rolesOf(deliberation)) {
      const printed = role.field.value;
      const key = keys.get(printed) ?? personKey(printed);
      keys.set(printed, key);
      if (!key) continue;
      const known = people.get(key) ?? { spellings: new Set(), acts: [] };
      people.set(key, known);
      known.spellings.add(printed);
      const last = known.acts.at(-1);
      if (last?.act === act) last.roles.push(role);
      else known.acts.push({ act, roles: [role] });
    }
  }
  return [...people].map(([key, { spellings, acts }]) => ({
    key,
    name: fullest([...spellings]),
    spellings: [...spellings],
    acts,
  }));
}

function rolesOf(deliberation: Deliberation): Person['roles'] {
  const { president, secretary, signatory, attendance, recusals } = deliberation;
  const { present, excused, absent, nonVotingPresent, nonVotingExcused } = attendance;
  return [
    ...(president ? [{ role: 'president' as const, field: president }] : []),
    ...(secretary ? [{ role: 'secretary' as const, field: secretary }] : []),
    ...present.map((field) => ({ role: 'present' as const, field })),
    ...excused.map((field) => ({ role: 'excused' as const, field })),
    ...absent.map((field) => ({ role: 'absent' as const, field })),
    ...nonVotingPresent.map((field) => ({ role: 'nonVotingPresent' as const, field })),
    ...nonVotingExcused.map((field) => ({ role: 'nonVotingExcused' as const, field })),
    ...recusals.map((field) => ({ role: field.kind, field })),
    ...(signatory ? [{ role: 'signatory' as const, field: signatory }] : []),
  ];
}

/** The key of a name as it is printed; a surname before the first name is put behind it where the capitals show it. */
export function personKey(printed: string): string {
  return nameKey(inOrder(withoutCivility(printed)));
}

const withoutCivility = (name: string) => name.replace(CIVILITY, '').trim();

/** "LEROY Jean-Claude" → "Jean-Claude LEROY". A name all in capitals tells nothing of its order and stays as it is. */
function inOrder(name: string): string {
  const match = /^((?:[\p{Lu}'’-]{2,}\s+)+)((?:\p{Lu}\p{Ll}[\p{L}'’-]*\s*)+)$/u.exec(name.normalize('NFC'));
  return match ? `${match[2]!.trim()} ${match[1]!.trim()}` : name;
}

/** The fullest of several spellings: small letters in it, then most accents, then most hyphens. */
function fullest(spellings: string[]): string {
  const names = spellings.map((spelling) => inOrder(withoutCivility(spelling)));
  const count = (name: string, wanted: RegExp) => name.match(wanted)?.length ?? 0;
  const accents = (name: string) => {
    const folded = foldText(name.toUpperCase());
    return [...name.toUpperCase()].filter((letter, i) => /\p{L}/u.test(letter) && letter !== folded[i]).length;
  };
  const rank = (name: string) => [/\p{Ll}/u.test(name) ? 1 : 0, accents(name), count(name, /-/g)];
  return names.reduce((best, name) => {
    const [a, b] = [rank(name), rank(best)];
    const first = a.findIndex((value, i) => value !== b[i]);
    return first >= 0 && a[first]! > b[first]! ? name : best;
  });
}
