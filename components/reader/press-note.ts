import { selectVisibleLine } from './notes/keyboard-selection.ts';

/**
 * The browser's shortcut for a note: what « Noter » does of the selection, as the key N; where nothing is selected it selects the
 * first line in view, from where arrows go on. `container`: the element that scrolls the pages.
 */
export function pressNote(container: HTMLElement | null): void {
  const button = document.querySelector<HTMLButtonElement>('.selection-bar [aria-keyshortcuts="N"]');
  if (button) button.click();
  else if (container) selectVisibleLine(container);
}
