import type { Rect } from './geometry.ts';
import { toPageStep } from './percent.ts';

/** The smallest side of a rectangle that may be drawn, in points. */
export const LEAST_SIDE = 8;

/** Which corner of a rectangle: indices into it. */
export type Corner = { x: 0 | 2; y: 1 | 3 };

/** The rectangle between two points of a page, inside the page; null where it is too small to be meant. */
export function frameBetween(
  box: Rect,
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): Rect | null {
  const rect = inside(box, [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)]);
  return rect[2] - rect[0] >= LEAST_SIDE && rect[3] - rect[1] >= LEAST_SIDE ? rect : null;
}

/** The rectangle after one of its corners was brought to a point; null where it would be too small. */
export function withCorner(box: Rect, rect: Rect, corner: Corner, point: readonly [number, number]): Rect | null {
  return frameBetween(box, point, [rect[corner.x === 0 ? 2 : 0], rect[corner.y === 1 ? 3 : 1]]);
}

/** Moves a rectangle by points of the page, as far as the page goes. */
export function moved(box: Rect, rect: Rect, dx: number, dy: number): Rect {
  const x = Math.min(Math.max(dx, box[0] - rect[0]), box[2] - rect[2]);
  const y = Math.min(Math.max(dy, box[1] - rect[1]), box[3] - rect[3]);
  return [rect[0] + x, rect[1] + y, rect[2] + x, rect[3] + y];
}

/** Moves a rectangle by a step that is seen to go right and down, on a page that is shown turned by `rotate`. */
export function movedAsSeen(box: Rect, rect: Rect, rotate: number, right: number, down: number): Rect {
  return moved(box, rect, ...toPageStep(rotate, right, down));
}

/** Makes a rectangle larger or smaller at the sides that are seen to be its right and its bottom. */
export function resizedAsSeen(box: Rect, rect: Rect, rotate: number, right: number, down: number): Rect {
  const next: Rect = [...rect];
  for (const [unit, by] of [
    [toPageStep(rotate, 1, 0), right],
    [toPageStep(rotate, 0, 1), down],
  ] as const) {
    const [x, y] = unit.map(Math.round) as [number, number];
    if (x > 0) next[2] = Math.max(next[2] + by, next[0] + LEAST_SIDE);
    else if (x < 0) next[0] = Math.min(next[0] - by, next[2] - LEAST_SIDE);
    else if (y > 0) next[3] = Math.max(next[3] + by, next[1] + LEAST_SIDE);
    else next[1] = Math.min(next[1] - by, next[3] - LEAST_SIDE);
  }
  return inside(box, next);
}

function inside(box: Rect, rect: Rect): Rect {
  const x = (value: number) => Math.min(Math.max(value, box[0]), box[2]);
  const y = (value: number) => Math.min(Math.max(value, box[1]), box[3]);
  return [x(rect[0]), y(rect[1]), x(rect[2]), y(rect[3])];
}
