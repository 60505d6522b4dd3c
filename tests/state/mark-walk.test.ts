import { signal } from '@preact/signals';
import { beforeEach, expect, it } from 'vitest';
import { createMarkWalk } from '../../lib/state/mark-walk.ts';
import type { Mark, MarkKind } from '../../lib/state/marks.ts';
import type { Active } from '../../lib/state/view.ts';

function mark(id: string, page: number, x: number, y: number, kind: MarkKind = 'amount'): Mark {
  const rects = [{ page, rect: [x, y, x + 40, y + 10] as [number, number, number, number] }];
  return { id, kind, page, rects, value: 1, source: { value: 1, text: id, page, rects } } as unknown as Mark;
}

/** Not in the order of the print; page 2 is turned over in a table. */
const MARKS = [
  mark('end', 3, 10, 700),
  mark('right', 1, 300, 501),
  mark('top', 1, 200, 700),
  mark('left', 1, 50, 500),
  mark('vote', 2, 50, 500, 'vote'),
];

function fakeView(page = 1) {
  const active = signal<Active | null>(null);
  const gone: string[] = [];
  const view = {
    marks: signal(MARKS),
    active,
    page: signal(page),
    go: (source: { rects: Mark['rects'] }) => {
      const found = MARKS.find((one) => one.source === source)!;
      gone.push(found.id);
      view.page.value = found.page;
      active.value = { source, markId: found.id, rects: found.rects };
    },
  };
  return { view, gone, walk: createMarkWalk(view as unknown as Parameters<typeof createMarkWalk>[0]) };
}

let world = fakeView();
beforeEach(() => {
  world = fakeView();
});

it('goes from sum to sum in the order of the print, and round at the end', () => {
  for (let step = 0; step < 5; step += 1) world.walk.walk('amount', 1);
  expect(world.gone).toEqual(['top', 'left', 'right', 'end', 'top']);
  expect(world.walk.told.value).toMatchObject({ at: 1, total: 4, round: true });
  world.walk.walk('amount', -1);
  expect(world.gone.at(-1)).toBe('end');
});

it('begins at the page that is shown, going on or back', () => {
  const onward = fakeView(2);
  onward.walk.walk('amount', 1);
  expect(onward.gone).toEqual(['end']);
  const back = fakeView(2);
  back.walk.walk('amount', -1);
  expect(back.gone).toEqual(['right']);
  const behind = fakeView(9);
  behind.walk.walk('amount', 1);
  expect(behind.gone).toEqual(['top']);
  expect(behind.walk.told.value).toMatchObject({ round: true });
});

it('goes on from a mark that the pages have not come to yet, not from one that was scrolled away from', () => {
  const { view, gone, walk } = fakeView();
  const go = view.go;
  view.go = (source) => {
    go(source);
    // The viewer takes its time.
    view.page.value = 1;
  };
  for (let step = 0; step < 4; step += 1) walk.walk('amount', 1);
  walk.walk('amount', -1);
  expect(gone).toEqual(['top', 'left', 'right', 'end', 'right']);
  view.page.value = 3;
  walk.walk('amount', 1);
  expect(gone.at(-1)).toBe('end');
});

it('keeps the kinds apart, and says where there is none', () => {
  world.walk.walk('vote', 1);
  world.walk.walk('vote', 1);
  expect(world.gone).toEqual(['vote', 'vote']);
  expect(world.walk.told.value).toMatchObject({ at: 1, total: 1 });
  world.walk.walk('recusal', 1);
  expect(world.walk.told.value).toEqual({ none: 'recusal' });
});
