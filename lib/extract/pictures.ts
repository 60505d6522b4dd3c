import type { Line } from '../layout/line.ts';
import { isStamp } from '../layout/stamps.ts';

/** What else stands on a scanned page as text: the number of the page, the name of who transmitted it. In characters. */
const SHORT = 12;

/** Whether a page holds no text of its own: a scan, which the transmission to the Préfecture may have stamped in letters. */
export function isPicture(lines: Line[]): boolean {
  if (lines.length === 0) return true;
  return lines.some(({ text }) => isStamp(text)) && lines.every(({ text }) => isStamp(text) || text.length <= SHORT);
}
