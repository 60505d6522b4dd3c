import type { MessageKey } from '../../lib/platform/i18n.ts';

/** The keys of the reader, as « Raccourcis clavier » lists them: alternatives stand one after the other. */
export const SHORTCUTS: readonly {
  title: MessageKey;
  rows: readonly { keys: readonly string[]; does: MessageKey }[];
}[] = [
  {
    title: 'shortcutsRead',
    rows: [
      { keys: ['M', '⇧ M'], does: 'shortcutAmount' },
      { keys: ['V', '⇧ V'], does: 'shortcutVote' },
      { keys: ['D', '⇧ D'], does: 'shortcutRecusal' },
      { keys: ['Ctrl F'], does: 'find' },
      { keys: ['Ctrl +', 'Ctrl −'], does: 'shortcutZoom' },
      { keys: ['Ctrl 0'], does: 'zoomWidth' },
      { keys: ['F6', '⇧ F6'], does: 'shortcutRegion' },
      { keys: ['Échap'], does: 'shortcutEscape' },
    ],
  },
  {
    title: 'shortcutsSelect',
    rows: [
      { keys: ['S'], does: 'shortcutLine' },
      { keys: ['↑', '↓'], does: 'shortcutMoveLine' },
      { keys: ['⇧ ↑', '⇧ ↓'], does: 'shortcutExtendLine' },
      { keys: ['⇧ ←', '⇧ →'], does: 'shortcutExtendLetter' },
      { keys: ['Ctrl ⇧ ←', 'Ctrl ⇧ →'], does: 'shortcutExtendWord' },
      { keys: ['F6'], does: 'shortcutBar' },
    ],
  },
  {
    title: 'shortcutsNotes',
    rows: [
      { keys: ['H'], does: 'shortcutHighlight' },
      { keys: ['1 – 6'], does: 'shortcutColor' },
      { keys: ['N'], does: 'shortcutNote' },
      { keys: ['E'], does: 'areaTool' },
      { keys: ['Ctrl Z'], does: 'undoLast' },
      { keys: ['Ctrl Y', 'Ctrl ⇧ Z'], does: 'redoLast' },
      { keys: ['Ctrl ⏎', 'Échap'], does: 'shortcutClose' },
    ],
  },
  {
    title: 'shortcutsGrips',
    rows: [
      { keys: ['←', '→'], does: 'shortcutSpanWord' },
      { keys: ['⇧ ←', '⇧ →'], does: 'shortcutSpanLetter' },
      { keys: ['←', '→', '↑', '↓'], does: 'shortcutAreaMove' },
      { keys: ['⇧ ←', '⇧ →', '⇧ ↑', '⇧ ↓'], does: 'shortcutAreaSize' },
      { keys: ['⏎'], does: 'shortcutAreaDone' },
    ],
  },
];
