import { mkdirSync, writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { ROOT } from './install.mjs';

/**
 * Draws the extension's icons into public/icon: a page whose sum is underlined and whose vote is boxed, as the reader marks
 * them. Run `node scripts/icons.mjs` after a change here; the pictures are committed.
 */

/** A shape on a square of 32: left, top, right, bottom, corner radius, colour. @typedef {[number, number, number, number, number, string]} Shape */
/** @type {Shape[]} */
const SHAPES = [
  [4, 1, 28, 31, 4, '#0b57d0'],
  [6, 3, 26, 29, 2, '#ffffff'],
  [9, 7, 23, 9, 1, '#57606a'],
  [9, 12, 19, 14, 1, '#57606a'],
  [8, 16, 24, 22, 1, '#bfe6da'],
  [8, 21, 24, 23, 0, '#009e73'],
  [9, 25, 17, 27, 1, '#0072b2'],
];
/** Samples along each side of a pixel, for smooth edges. */
const SAMPLES = 4;

/** @param {Shape} shape @param {number} x @param {number} y */
function holds([left, top, right, bottom, radius], x, y) {
  if (x < left || x > right || y < top || y > bottom) return false;
  const dx = Math.max(left + radius - x, x - (right - radius), 0);
  const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
  return dx * dx + dy * dy <= radius * radius || radius === 0;
}

/** Red, green, blue and opacity of one point, each 0 to 255. @param {number} x @param {number} y @returns {number[]} */
function colourAt(x, y) {
  const shape = SHAPES.findLast((candidate) => holds(candidate, x, y));
  if (!shape) return [0, 0, 0, 0];
  return [1, 3, 5].map((at) => Number.parseInt(shape[5].slice(at, at + 2), 16)).concat(255);
}

/** The pixels of one size, row by row, each row after its filter byte. @param {number} size */
function pixels(size) {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  const step = 32 / (size * SAMPLES);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const sum = [0, 0, 0, 0];
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
        const [red = 0, green = 0, blue = 0, alpha = 0] = colourAt(
          (x * SAMPLES + (sample % SAMPLES) + 0.5) * step,
          (y * SAMPLES + Math.floor(sample / SAMPLES) + 0.5) * step,
        );
        for (const [index, value] of [red, green, blue].entries()) sum[index] += (value * alpha) / 255;
        sum[3] += alpha;
      }
      const opacity = sum[3] / 255;
      const at = y * (size * 4 + 1) + 1 + x * 4;
      for (let index = 0; index < 3; index += 1) rows[at + index] = opacity > 0 ? Math.round(sum[index] / opacity) : 0;
      rows[at + 3] = Math.round(sum[3] / (SAMPLES * SAMPLES));
    }
  }
  return rows;
}

/** @param {Buffer} bytes */
function crc(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, sum]);
}

/** @param {number} size */
function png(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(pixels(size), { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

mkdirSync(`${ROOT}public/icon`, { recursive: true });
for (const size of [16, 32, 48, 128]) writeFileSync(`${ROOT}public/icon/${size}.png`, png(size));
