import { freePlace } from '../../lib/sites/free-place.ts';
import css from './button.css?inline';
import { boundsOf, linesOf, takenAround } from './surroundings.ts';
import { words } from './words.ts';

/**
 * The button beside one link. Its host is out of the flow, so that nothing of the page moves, and comes right after the
 * link in the document, so that the keyboard finds it there.
 */
export type OfferButton = {
  host: HTMLElement;
  name: string;
  /** Finds free room beside the link as the page is laid out now; hides the button where its link is not shown. */
  place(): void;
  focus(): void;
};

/** The width of the picture alone. */
const NARROW = 24;
/** What is seen of the button; its target is 2 px larger above and below. */
const HEIGHT = 20;

export const HOST_TAG = 'deliberation-annotee';

/** Makes the button of a link that is called `name`; it calls `onOpen` when it is pressed. */
export function createButton(link: HTMLElement, name: string, onOpen: () => void): OfferButton {
  const host = document.createElement(HOST_TAG);
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = css;
  const button = document.createElement('button');
  button.ariaLabel = words.openNamed(name);
  button.title = button.textContent = words.open();
  button.addEventListener('click', onOpen);
  root.append(style, button);

  const place = () => {
    host.removeAttribute('style');
    const lines = linesOf(link, host);
    if (!lines.length) return;
    const here = host.getBoundingClientRect();
    const widths = [button.scrollWidth, NARROW];
    const box = freePlace(lines, takenAround(link, host), boundsOf(link), widths, HEIGHT);
    const top = box.top - 2 - here.top;
    host.style.cssText = `--x:${box.left - here.left}px;--y:${top}px;--width:${box.right - box.left}px;--overflow:visible`;
  };
  return { host, name, place, focus: () => button.focus({ preventScroll: true }) };
}
