import { computed, type ReadonlySignal } from '@preact/signals';
import { peopleAcross } from '../extract/people.ts';
import type { Deliberation } from '../model/extraction.ts';
import type { PersonInAct } from '../model/person.ts';

/** The people of the act that is shown, each once (lib/extract/people.ts), and what they are in the other acts of the file. */
export function createPeople(
  deliberations: ReadonlySignal<Deliberation[]>,
  chosenAct: ReadonlySignal<number>,
): ReadonlySignal<PersonInAct[]> {
  const across = computed(() => peopleAcross(deliberations.value));
  return computed(() =>
    across.value.flatMap(({ acts, ...person }) => {
      const here = acts.find(({ act }) => act === chosenAct.value);
      return here ? [{ ...person, roles: here.roles, elsewhere: acts.filter((one) => one !== here) }] : [];
    }),
  );
}
