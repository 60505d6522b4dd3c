import type { Rect } from '../model/geometry.ts';

/** How much wider figures, capitals and small letters of a font are than those of its family's common face. */
export type Stretch = { digit: number; upper: number; lower: number };

/**
 * One run of text as pdf.js gives it, in PDF points on the unrotated page.
 * `x`, `y`: origin on the baseline. `dx`, `dy`: unit vector of the writing direction ((1, 0) where it is horizontal).
 * `width`: advance along that direction. `size`: font size. `ascent`, `descent`: fractions of the size (descent is negative).
 * `stretch`: what its font's letters are to the family's common face.
 * `offset`: UTF-16 offset of its first character in `PageText.text`. `eol`: a line end follows.
 */
export type TextItem = {
  str: string;
  x: number;
  y: number;
  dx: number;
  dy: number;
  width: number;
  size: number;
  ascent: number;
  descent: number;
  family: 'sans' | 'serif' | 'mono';
  stretch: Stretch;
  offset: number;
  eol: boolean;
};

/**
 * The text of one page with its geometry: the only thing that layout, extraction and anchoring know of a PDF.
 * `text` joins the runs' `str` in pdf.js's order with '\n' after each run that ends a line; it is exactly what the text
 * layer holds, so that a selection maps to offsets. `box` is the page's view box; `rotate` is the page's /Rotate in degrees.
 */
export type PageText = { page: number; box: Rect; rotate: number; items: TextItem[]; text: string };
