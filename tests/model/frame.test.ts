import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameBetween, LEAST_SIDE, moved, movedAsSeen, resizedAsSeen, withCorner } from '../../lib/model/frame.ts';
import type { Rect } from '../../lib/model/geometry.ts';
import { toPercent } from '../../lib/model/percent.ts';

const box: Rect = [10, 20, 610, 862];
const rect: Rect = [110, 220, 210, 320];

test('a frame is drawn from any corner to any other, and ends at the edge of the page', () => {
  expect(frameBetween(box, [200, 300], [100, 250])).toEqual([100, 250, 200, 300]);
  expect(frameBetween(box, [-50, 300], [100, 2000])).toEqual([10, 300, 100, 862]);
});

test('a click draws no frame', () => {
  expect(frameBetween(box, [200, 300], [203, 340])).toBeNull();
});

test('a corner goes where it is brought, over the opposite one too', () => {
  expect(withCorner(box, rect, { x: 2, y: 1 }, [300, 200])).toEqual([110, 200, 300, 320]);
  expect(withCorner(box, rect, { x: 2, y: 1 }, [50, 400])).toEqual([50, 320, 110, 400]);
  expect(withCorner(box, rect, { x: 0, y: 3 }, [208, 222])).toBeNull();
});

const seen = (r: Rect, rotate: number) => toPercent(box, r, rotate);
const turns = fc.constantFrom(0, 90, 180, 270, -90);
const steps = fc.integer({ min: -900, max: 900 });

test('moving keeps the size and stays on the page, whatever the step', () => {
  fc.assert(
    fc.property(steps, steps, turns, (right, down, rotate) => {
      const next = movedAsSeen(box, rect, rotate, right, down);
      expect(next[2] - next[0]).toBeCloseTo(100);
      expect(next[3] - next[1]).toBeCloseTo(100);
      expect(moved(box, next, 0, 0)).toEqual(next);
    }),
  );
});

test.each([0, 90, 180, 270])('on a page turned by %s the frame goes and grows as it is seen', (rotate) => {
  const before = seen(rect, rotate);
  const went = seen(movedAsSeen(box, rect, rotate, 12, 6), rotate);
  expect(went.left).toBeGreaterThan(before.left);
  expect(went.top).toBeGreaterThan(before.top);
  const grown = seen(resizedAsSeen(box, rect, rotate, 12, 6), rotate);
  expect([grown.left, grown.top]).toEqual([before.left, before.top].map((value) => expect.closeTo(value)));
  expect(grown.width).toBeGreaterThan(before.width);
  expect(grown.height).toBeGreaterThan(before.height);
});

test('a frame never gets smaller than it can be grabbed, nor larger than the page', () => {
  fc.assert(
    fc.property(steps, steps, turns, (right, down, rotate) => {
      const [x0, y0, x1, y1] = resizedAsSeen(box, rect, rotate, right, down);
      expect(Math.min(x1 - x0, y1 - y0)).toBeGreaterThanOrEqual(LEAST_SIDE);
      expect(x0 >= box[0] && y0 >= box[1] && x1 <= box[2] && y1 <= box[3]).toBe(true);
    }),
  );
});
