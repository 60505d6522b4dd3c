import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NOTE_COLORS } from '../../lib/model/note.ts';

type Rgb = [number, number, number];

/** Linear light in, linear light out (Machado, Oliveira and Fernandes 2009, severity 1). */
const EYES: Record<string, number[][]> = {
  common: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const see = (rgb: Rgb, eye: number[][]) =>
  eye.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, part, i) => sum + part * linear(rgb[i]!), 0),
      ),
    ),
  ) as Rgb;
const luminance = ([r, g, b]: Rgb) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** CIELAB of linear light, D65. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const css = readFileSync(new URL('../../components/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

/** A colour of the style sheet as it is seen on white paper. */
function token(sheet: string, color: string, name: string): Rgb | null {
  const block = sheet.split(`[data-color="${color}"] {`)[1]?.split('}')[0] ?? '';
  const value = block.match(new RegExp(`--own-${name}: ([^;]+);`))?.[1];
  if (!value) return null;
  if (value.startsWith('#')) return [1, 3, 5].map((i) => Number.parseInt(value.slice(i, i + 2), 16) / 255) as Rgb;
  const [r, g, b, alpha] = value.match(/\d+/g)!.map(Number) as [number, number, number, number];
  return [r, g, b].map((c) => 1 - (alpha / 100) * (1 - c / 255)) as Rgb;
}

const WHITE: Rgb = [1, 1, 1];
const DARK_PANEL: Rgb = [0x1a / 255, 0x21 / 255, 0x29 / 255];

describe('the colours of notes', () => {
  it.each(NOTE_COLORS)('%s: print stays black on it, its line is seen on paper and in panels', (color) => {
    expect(contrast(token(light, color, 'fill')!, [0, 0, 0])).toBeGreaterThanOrEqual(15);
    // The line of the default colour is lighter, and its fill is stronger.
    expect(contrast(token(light, color, 'line')!, WHITE)).toBeGreaterThanOrEqual(color === 'yellow' ? 2.4 : 3.3);
    const edge = token(dark, color, 'edge') ?? token(light, color, 'edge')!;
    expect(contrast(edge, DARK_PANEL)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(EYES))('their lines are apart for %s eyes', (_, eye) => {
    const seen = NOTE_COLORS.map((color) => lab(see(token(light, color, 'line')!, eye)));
    for (const [i, one] of seen.entries())
      for (const other of seen.slice(i + 1))
        expect(Math.hypot(...one.map((value, at) => value - other[at]!))).toBeGreaterThan(20);
  });
});
