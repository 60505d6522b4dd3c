import type { Rect } from './geometry.ts';

/** A rectangle in percent of the page as it is displayed, from its top left corner: ready for CSS, good at every zoom. */
export type Percent = { left: number; top: number; width: number; height: number };

/**
 * Where a rectangle of the unrotated page (PDF points) lies on the displayed page. `box` is the page's view box, whose
 * origin need not be zero; `rotate` is the page's /Rotate in degrees clockwise, a multiple of 90.
 */
export function toPercent(box: Rect, rect: Rect, rotate: number): Percent {
  const pageWidth = box[2] - box[0];
  const pageHeight = box[3] - box[1];
  const left = ((rect[0] - box[0]) / pageWidth) * 100;
  const top = ((box[3] - rect[3]) / pageHeight) * 100;
  const width = ((rect[2] - rect[0]) / pageWidth) * 100;
  const height = ((rect[3] - rect[1]) / pageHeight) * 100;
  switch (((rotate % 360) + 360) % 360) {
    case 90:
      return { left: 100 - top - height, top: left, width: height, height: width };
    case 180:
      return { left: 100 - left - width, top: 100 - top - height, width, height };
    case 270:
      return { left: top, top: 100 - left - width, width: height, height: width };
    default:
      return { left, top, width, height };
  }
}

/**
 * The point of the unrotated page (PDF points) that is displayed at `left` and `top`, fractions of the displayed page from its top
 * left corner; brought inside the page.
 */
export function toPagePoint(box: Rect, rotate: number, left: number, top: number): [number, number] {
  const [u, v] = [clamp(left), clamp(top)];
  const [across, down] = unturn(rotate, u, v);
  return [box[0] + across * (box[2] - box[0]), box[3] - down * (box[3] - box[1])];
}

/** A step on the screen (right, down) as a step on the unrotated page (right, up), of the same length. */
export function toPageStep(rotate: number, right: number, down: number): [number, number] {
  const [x0, y0] = unturn(rotate, 0, 0);
  const [x, y] = unturn(rotate, right, down);
  return [x - x0, y0 - y];
}

/** Fractions of the displayed page as fractions of the unrotated one, both from the top left. */
function unturn(rotate: number, u: number, v: number): [number, number] {
  switch (((rotate % 360) + 360) % 360) {
    case 90:
      return [v, 1 - u];
    case 180:
      return [1 - u, 1 - v];
    case 270:
      return [1 - v, u];
    default:
      return [u, v];
  }
}

const clamp = (fraction: number) => Math.min(1, Math.max(0, fraction));
