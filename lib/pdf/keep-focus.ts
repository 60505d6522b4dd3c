/**
 * The focus of what is drawn into an element that pdf.js takes out and somebody puts back at once, as at each zoom. Answers what gives
 * it back, to be called after the element was put back.
 */
export function keepFocus(host: HTMLElement): () => void {
  let focused: HTMLElement | null = null;
  let left: HTMLElement | null = null;
  host.addEventListener('focusin', ({ target }) => {
    focused = target instanceof HTMLElement ? target : null;
  });
  host.addEventListener('focusout', () => {
    // Some browsers tell of it when the element is taken out, too; in the same task it may be back.
    left = focused;
    focused = null;
    queueMicrotask(() => {
      left = null;
    });
  });
  return () => {
    const held = focused ?? left;
    if (held && host.contains(held) && document.activeElement === document.body) held.focus({ preventScroll: true });
  };
}
