import { describe, expect, it } from 'vitest';
import { type Box, freePlace } from '../../lib/sites/free-place.ts';

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const page = box(0, 0, 800, 2000);
const link = box(100, 100, 200, 18);
const place = (taken: Box[], bounds = page, lines = [link]) =>
  freePlace(lines, [...lines, ...taken], bounds, [106, 24], 20);
const covers = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('where a button goes', () => {
  it('right after the link, centred on its line', () => {
    expect(place([])).toEqual(box(306, 99, 106, 20));
  });

  it('after the last line of a link that wraps', () => {
    expect(place([], page, [box(100, 100, 600, 18), box(100, 120, 60, 18)])).toEqual(box(166, 119, 106, 20));
  });

  it('at the end of the line where words follow the link', () => {
    expect(place([box(305, 100, 90, 18)])).toEqual(box(401, 99, 106, 20));
  });

  it('without its words where only a little room is left', () => {
    expect(place([], box(0, 0, 350, 2000))).toEqual(box(306, 99, 24, 20));
  });

  it('under the link where its line is full', () => {
    const found = place([box(305, 100, 495, 18)]);
    expect(found.top).toBeGreaterThanOrEqual(link.bottom);
    expect(covers(found, link)).toBe(false);
  });

  it('covers least where nothing is free, and stays on the page', () => {
    const found = place([box(0, 60, 800, 100)], box(0, 0, 340, 2000));
    expect(found.right).toBeLessThanOrEqual(340);
    expect(found.left).toBeGreaterThanOrEqual(0);
  });
});
