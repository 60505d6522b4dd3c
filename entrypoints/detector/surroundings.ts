import type { Box } from '../../lib/sites/free-place.ts';

/** Reads, and never writes, what stands around a link. */

/** How far above and below a link its neighbours matter: more than the height of a button. */
const NEAR = 30;
const SOLID = 'img,svg,video,canvas,iframe,input,button,select,textarea';

const hasArea = (box: Box) => box.right > box.left && box.bottom > box.top;

/** The boxes near `top`–`bottom` that hold words, pictures, fields or a shadow root under `root`, in document order. */
function contents(root: Node, top: number, bottom: number, except: Element): Box[] {
  const near = (box: Box) => hasArea(box) && box.top < bottom + NEAR && box.bottom > top - NEAR;
  return [...root.childNodes].flatMap((node) => {
    if (node instanceof Text && node.data.trim()) {
      const range = document.createRange();
      range.selectNode(node);
      return [...range.getClientRects()].filter(near);
    }
    if (!(node instanceof Element) || node === except) return [];
    const box = node.getBoundingClientRect();
    if (node.shadowRoot || node.matches(SOLID)) return near(box) ? [box] : [];
    // A box without area may hold children that overflow it; one far away is left out with all that it holds.
    return hasArea(box) && !near(box) ? [] : contents(node, top, bottom, except);
  });
}

/** The boxes of a link's words, line by line; of the link itself where it has none; no box where it is not shown. */
export function linesOf(link: HTMLElement, own: Element): Box[] {
  if (!link.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
  const { top, bottom } = link.getBoundingClientRect();
  const words = contents(link, top, bottom, own);
  return words.length ? words : [...link.getClientRects()].filter(hasArea);
}

/** What a button must not cover, in the nearest ancestor high enough to hold all that it could touch. */
export function takenAround(link: HTMLElement, own: Element): Box[] {
  const { top, bottom } = link.getBoundingClientRect();
  let root: Element = link;
  for (let box = root.getBoundingClientRect(); root !== document.body && root.parentElement; ) {
    if (box.top < top - NEAR && box.bottom > bottom + NEAR) break;
    root = root.parentElement;
    box = root.getBoundingClientRect();
  }
  return contents(root, top, bottom, own);
}

/** Where a button adds nothing to scroll to and is not cut: the page, less what ancestors clip. */
export function boundsOf(link: HTMLElement): Box {
  const root = document.documentElement;
  const page = new DOMRect(0, -root.scrollTop, root.clientWidth, root.scrollHeight);
  const clips = [page];
  for (let element = link.parentElement; element && element !== document.body; element = element.parentElement) {
    if (getComputedStyle(element).overflow !== 'visible') clips.push(element.getBoundingClientRect());
  }
  return {
    left: Math.max(...clips.map((box) => box.left)),
    top: Math.max(...clips.map((box) => box.top)),
    right: Math.min(...clips.map((box) => box.right)),
    bottom: Math.min(...clips.map((box) => box.bottom)),
  };
}
