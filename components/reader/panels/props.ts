import type { Correction, FieldKind } from '../../../lib/model/correction.ts';
import type { Deliberation, Extraction, Field } from '../../../lib/model/extraction.ts';
import type { Place } from '../../../lib/model/geometry.ts';
import type { Dismissed } from '../../../lib/state/corrected.ts';
import type { CorrectionState } from '../../../lib/state/corrections.ts';

/**
 * What the reader is taken to: a field itself, or any place that has a page. `rects` may be empty: the page alone. `doubt`: why
 * the value is to be looked at again, as a code.
 */
export type Evidence = { page: number; rects: Place[]; doubt?: string | undefined };

/** What the reader says of a value: it is right, it is none, or it is another. */
export type Saying = { action: 'confirm' | 'dismiss' } | { action: 'replace'; value: string | number };

/**
 * The reader's corrections of the act that is shown.
 * - `corrections`: what was said of each corrected field, by identity; `dismissed`: the fields that were put away.
 * - `states`: how far each correction is on its way to the database, by id.
 * - `say`, `takeBack`: says something of a field; lets what was read count again.
 */
export type Correcting = {
  corrections: ReadonlyMap<object, Correction>;
  dismissed: readonly Dismissed[];
  states: ReadonlyMap<string, CorrectionState>;
  say: (kind: FieldKind, field: Field<string | number>, saying: Saying) => void;
  takeBack: (id: string) => void;
};

/**
 * What every panel is given.
 * - `deliberation`: the act that is shown; `extraction`: the file that it is in.
 * - `complete`: false while pages are still being read: what is missing may be still to come.
 * - `onGo`: takes the page to a place. It receives the very object of the extraction, so that its mark can be found.
 * - `active`: the object that was last gone to; its button says `aria-current="true"`.
 * - `correcting`: the reader's corrections; without it nothing can be corrected.
 */
export type PanelProps = {
  deliberation: Deliberation;
  extraction: Extraction;
  complete: boolean;
  active: object | null;
  onGo: (evidence: Evidence) => void;
  correcting?: Correcting | undefined;
};

/** What is passed on to each button that leads to a place. */
export type Going = Pick<PanelProps, 'active' | 'onGo' | 'correcting'>;

export type PanelId = 'fiche' | 'montants' | 'votes' | 'deports' | 'controles' | 'notes';
