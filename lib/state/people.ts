import { computed, type ReadonlySignal } from '@preact/signals';
import { peopleAcross } from '../extract/people.ts';
import type { Extraction } from '../model/extraction.ts';
import type { PersonAcross } from '../model/person.ts';

/** The people of the file, each once (lib/extract/people.ts); worked out only while something shows them. */
export function createPeople(extraction: ReadonlySignal<Extraction | null>): ReadonlySignal<PersonAcross[]> {
  return computed(() => peopleAcross(extraction.value?.deliberations ?? []));
}
