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
