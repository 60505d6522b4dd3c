import type { Corrections } from '../../lib/state/corrections.ts';
import type { Notes } from '../../lib/state/notes.ts';
import { CorrectionsNotices } from './corrections/CorrectionsNotices.tsx';

/** What must be heard about corrections, whichever panel is open. Where the notes tell of the same refusal it is told once. */
export function CorrectionsAround({ corrections, notes }: { corrections: Corrections; notes: Notes }) {
  const unsaved = [...corrections.states.value.values()].includes('failed');
  const told = !unsaved && notes.banner.value !== null;
  return (
    <CorrectionsNotices
      last={corrections.last.value}
      failure={told ? null : corrections.failure.value}
      conflicts={corrections.conflicts.value}
      unsaved={unsaved}
      onRetry={corrections.retry}
      onUndo={corrections.undo}
    />
  );
}
