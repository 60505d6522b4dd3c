import { type ReadonlySignal, useComputed } from '@preact/signals';
import { pathOf } from '../../lib/state/corrected.ts';
import type { Corrections } from '../../lib/state/corrections.ts';
import type { Reader } from '../../lib/state/reader.ts';
import type { View } from '../../lib/state/view.ts';
import type { Correcting } from './panels/props.ts';

/** The corrections of the act that is shown, as the panels take them: the same object until something changes. */
export function useCorrecting(reader: Reader, view: View, corrections: Corrections): ReadonlySignal<Correcting> {
  return useComputed((): Correcting => {
    const index = view.chosenAct.value;
    const { value } = view.corrected;
    return {
      corrections: value?.corrections ?? new Map(),
      dismissed: value?.dismissed.filter(({ act }) => act === index) ?? [],
      states: corrections.states.value,
      takeBack: corrections.takeBack,
      say(kind, field, saying) {
        const number = reader.extraction.peek()?.deliberations[index]?.number?.value ?? null;
        const path = pathOf({ index, number }, kind, field);
        // Where something was said before, what was read then stays the original.
        if (path) corrections.say({ path, original: { value: field.value, text: field.text }, ...saying });
      },
    };
  });
}
