/**
 * Pulling something with the pointer, until it is let go or the system takes the movement away. The document is listened to: what is
 * pulled over a page end is drawn anew on the next page. Nothing of it reaches the page underneath: it would select text, or
 * open what lies there.
 *
 * - `start`: what the movement needs to know; null where there is nothing to pull.
 */
export function dragging<T>(doing: {
  start: (event: PointerEvent) => T | null;
  move: (event: PointerEvent, since: T) => void;
  end: () => void;
  cancel: () => void;
}) {
  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      event.preventDefault();
      event.stopPropagation();
      const since = doing.start(event);
      if (since === null) return;
      const { pointerId } = event;
      const stop = new AbortController();
      const on = (name: 'pointermove' | 'pointerup' | 'pointercancel', what: (event: PointerEvent) => void) =>
        window.addEventListener(name, (next) => next.pointerId === pointerId && what(next), { signal: stop.signal });
      const over = (what: () => void) => () => {
        stop.abort();
        what();
      };
      on('pointermove', (next) => doing.move(next, since));
      on('pointerup', over(doing.end));
      on('pointercancel', over(doing.cancel));
      // The movement may leave the frame that the reader is in.
      document.documentElement.setPointerCapture(pointerId);
    },
    onMouseDown: (event: Event) => event.preventDefault(),
    onClick: (event: Event) => event.stopPropagation(),
  };
}
