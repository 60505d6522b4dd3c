import type { Deliberation, Extraction } from '../../../lib/model/extraction.ts';
import type { Place } from '../../../lib/model/geometry.ts';

/** What the reader is taken to: a field itself, or any place that has a page. `rects` may be empty: the page alone. */
export type Evidence = { page: number; rects: Place[] };

/**
 * What every panel is given.
 * - `deliberation`: the act that is shown; `extraction`: the file that it is in.
 * - `complete`: false while pages are still being read: what is missing may be still to come.
 * - `onGo`: takes the page to a place. It receives the very object of the extraction, so that its mark can be found.
 * - `active`: the object that was last gone to; its button says `aria-current="true"`.
 */
export type PanelProps = {
  deliberation: Deliberation;
  extraction: Extraction;
  complete: boolean;
  active: object | null;
  onGo: (evidence: Evidence) => void;
};

/** What is passed on to each button that leads to a place. */
export type Going = Pick<PanelProps, 'active' | 'onGo'>;

export type PanelId = 'fiche' | 'montants' | 'votes' | 'deports' | 'controles' | 'notes';
