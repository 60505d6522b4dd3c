import { expect, test } from 'vitest';
import type { Rect } from '../../lib/model/geometry.ts';
import { toPagePoint, toPageStep, toPercent } from '../../lib/model/percent.ts';

const box: Rect = [0, 0, 200, 400];
const rect: Rect = [20, 300, 60, 340];

test('the page is read from its top left', () => {
  expect(toPercent(box, rect, 0)).toEqual({ left: 10, top: 15, width: 20, height: 10 });
});

test('a quarter turn clockwise brings the bottom left to the top left', () => {
  expect(toPercent(box, [0, 0, 20, 40], 90)).toEqual({ left: 0, top: 0, width: 10, height: 10 });
  expect(toPercent(box, rect, 90)).toEqual({ left: 75, top: 10, width: 10, height: 20 });
});

test('half a turn and three quarters', () => {
  expect(toPercent(box, rect, 180)).toEqual({ left: 70, top: 75, width: 20, height: 10 });
  expect(toPercent(box, rect, 270)).toEqual({ left: 15, top: 70, width: 10, height: 20 });
  expect(toPercent(box, rect, -90)).toEqual(toPercent(box, rect, 270));
});

test('four quarter turns of the result are the identity', () => {
  // Turning the displayed page again is the same as turning a page of 100 × 100 that holds the result.
  let current = toPercent(box, rect, 0);
  for (let turn = 0; turn < 4; turn++) {
    const { left, top, width, height } = current;
    current = toPercent([0, 0, 100, 100], [left, 100 - top - height, left + width, 100 - top], 90);
  }
  expect(current).toEqual(toPercent(box, rect, 0));
});

test('a view box away from the origin moves nothing', () => {
  const moved = (r: Rect): Rect => [r[0] + 50, r[1] - 30, r[2] + 50, r[3] - 30];
  for (const rotate of [0, 90, 180, 270]) {
    expect(toPercent(moved(box), moved(rect), rotate)).toEqual(toPercent(box, rect, rotate));
  }
});

test.each([0, 90, 180, 270, -90])(
  'turned by %s, a point leads back to itself, and a step goes where it is seen to go',
  (rotate) => {
    const { left, top } = toPercent(box, [50, 120, 50, 120], rotate);
    const [x, y] = toPagePoint(box, rotate, left / 100, top / 100);
    expect([Math.round(x), Math.round(y)]).toEqual([50, 120]);
    const [dx, dy] = toPageStep(rotate, 10, 0);
    const stepped = toPercent(box, [50 + dx, 120 + dy, 50 + dx, 120 + dy], rotate);
    expect(stepped.top).toBeCloseTo(top);
    expect(stepped.left).toBeGreaterThan(left);
  },
);

test('a point beside the page is brought to its edge', () => {
  expect(toPagePoint([10, 20, 110, 220], 0, -0.5, 2)).toEqual([10, 20]);
  expect(toPagePoint([10, 20, 110, 220], 90, 2, 2)).toEqual([110, 220]);
});
