import type { NoteColor } from '../model/note.ts';

/** How a colour is painted on white paper: `fill` of a marker, `line` of a frame; `#rrggbb`, as on the reader's pages. */
export const PAINTS: Record<NoteColor, { fill: string; line: string }> = {
  yellow: { fill: '#ffd640', line: '#b8a900' },
  green: { fill: '#d0e8a8', line: '#236200' },
  blue: { fill: '#c6ddff', line: '#5289f4' },
  red: { fill: '#ffd2cc', line: '#d0566c' },
  purple: { fill: '#f4dcff', line: '#5c0c94' },
  grey: { fill: '#d9dbde', line: '#2f3133' },
};

/** `#rrggbb` as red, green and blue, 0 to 1, of three decimals. */
export function toRgb(hex: string): [number, number, number] {
  const part = (at: number) => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000;
  return [part(1), part(3), part(5)];
}

/** The colour of a note that is nearest to one that another tool painted (0 to 1): by hue, and by how grey it is. */
export function nearestColor(red: number, green: number, blue: number): NoteColor {
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  if (most - least < 0.08) return 'grey';
  const sixth =
    most === red
      ? (green - blue) / (most - least)
      : most === green
        ? 2 + (blue - red) / (most - least)
        : 4 + (red - green) / (most - least);
  const hue = (sixth * 60 + 360) % 360;
  if (hue < 30 || hue >= 330) return 'red';
  if (hue < 68) return 'yellow';
  if (hue < 170) return 'green';
  return hue < 255 ? 'blue' : 'purple';
}
