import { signal } from '@preact/signals';
import type { Mark, MarkKind } from './marks.ts';
import type { View } from './view.ts';

/** Where a walk has come to: the mark, its place among those of its kind, and whether it went round at an end. */
export type Step = { mark: Mark; at: number; total: number; round: boolean };

/**
 * From one mark of a kind to the next on the pages, in the order of the print. `told` is the last step, or the kind of which there
 * is none; null until there was one.
 */
export function createMarkWalk(view: Pick<View, 'marks' | 'active' | 'page' | 'go'>) {
  const told = signal<Step | { none: MarkKind } | null>(null);
  /** The page that was shown when the last step was made. */
  let leaving = 0;

  function walk(kind: MarkKind, by: 1 | -1): void {
    const marks = inPrint(view.marks.peek().filter((mark) => mark.kind === kind));
    if (marks.length === 0) {
      told.value = { none: kind };
      return;
    }
    const { at, round } = next(marks, by);
    const mark = marks[at]!;
    leaving = view.page.peek();
    view.go(mark.source);
    told.value = { mark, at: at + 1, total: marks.length, round };
  }

  /** From the mark that is lit; else from the page that is shown: its first mark going on, the last one before it going back. */
  function next(marks: readonly Mark[], by: 1 | -1): { at: number; round: boolean } {
    const page = view.page.peek();
    // A mark that was lit and then scrolled away from is no place to go on from; one that the pages are still on their way to is.
    const near = (own: number) => Math.abs(own - page) <= 1 || page === leaving;
    const lit = marks.findIndex(({ id, page: own }) => id === view.active.peek()?.markId && near(own));
    const from = marks.findIndex((mark) => mark.page >= page);
    const started = from < 0 ? marks.length : from;
    const wanted = lit >= 0 ? lit + by : by === 1 ? started : started - 1;
    const at = (wanted + marks.length) % marks.length;
    return { at, round: at !== wanted };
  }

  return { told, walk };
}
export type MarkWalk = ReturnType<typeof createMarkWalk>;

/** From page to page, each from its top to its foot and from left to right; what stands on one line may differ by a point or two. */
function inPrint(marks: readonly Mark[]): Mark[] {
  const LINE = 3;
  const place = ({ rects }: Mark) => rects[0]!.rect;
  return [...marks].sort((a, b) => {
    if (a.page !== b.page) return a.page - b.page;
    const [ax, , , ay] = place(a);
    const [bx, , , by] = place(b);
    return Math.abs(ay - by) > LINE ? by - ay : ax - bx;
  });
}
