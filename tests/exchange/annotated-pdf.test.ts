import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { annotatedPdf, isSigned, annotate as write } from '../../lib/exchange/annotated-pdf.ts';
import type { Note } from '../../lib/model/note.ts';
import { fakeNote, fakeTarget } from '../store/fakes.ts';
import { fakeInput } from './fakes.ts';

const SHA256 = 'f'.repeat(64);
const annotate = (bytes: Uint8Array, notes: Note[]) => write(bytes, fakeInput({ notes }));

const hasQpdf = spawnSync('qpdf', ['--version']).error === undefined;
const ODD: [string, string[]][] = [
  ['plain', []],
  ['encrypted with an empty password (AES 256)', ['--encrypt', '', 'maitre', '256', '--']],
  ['encrypted with an empty password (AES 128)', ['--encrypt', '', 'maitre', '128', '--use-aes=y', '--']],
  ['written in object streams', ['--object-streams=generate']],
  ['written without object streams', ['--object-streams=disable']],
  ['linearized', ['--linearize']],
  ['turned', ['--rotate=+90']],
];

async function blank(pages: number, rotate = 0): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) {
    const added = document.addPage([400, 800]);
    added.drawText('Douze mille euros', { x: 72, y: 702, size: 12 });
    if (rotate) added.node.set((await import('@cantoo/pdf-lib')).PDFName.of('Rotate'), document.context.obj(rotate));
  }
  document.setAuthor('Le Département');
  return document.save();
}

const over = (): Note => {
  const target = fakeTarget(1, 4, 'Douze mille euros');
  return fakeNote({
    body: 'Voir « l’annexe » — œuvre\nSeconde ligne (§ 2) \\ 日本',
    target: {
      ...target,
      end: { page: 2, offset: 3 },
      rects: [...target.rects, { page: 1, rect: [72, 680, 200, 692] }, { page: 2, rect: [72, 600.123, 100, 611.5] }],
    },
  });
};

async function annotations(bytes: Uint8Array, page: number) {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  const { info } = await document.getMetadata();
  const found = await (await document.getPage(page)).getAnnotations();
  await task.destroy();
  return { found, info: info as { Author: string; Custom: Map<string, string> } };
}

describe('a copy with highlights', () => {
  test('pdf.js shows each note in its place, with its words, its author and its days', async () => {
    const note = over();
    const source = await blank(2);
    const before = source.slice();
    const copy = await annotate(source, [note]);
    expect(source).toEqual(before);
    const first = await annotations(copy, 1);
    expect(first.found).toHaveLength(1);
    expect(first.found[0]).toMatchObject({
      subtype: 'Highlight',
      contentsObj: { str: note.body.replace('\n', first.found[0].contentsObj.str.includes('\r') ? '\r' : '\n') },
      titleObj: { str: 'Délibérations annotées' },
      rect: [72, 680, 240, 712],
      hasAppearance: true,
      creationDate: 'D:20240102030405Z',
    });
    expect([...first.found[0].quadPoints]).toEqual([
      72, 712, 240, 712, 72, 700, 240, 700, 72, 692, 200, 692, 72, 680, 200, 680,
    ]);
    expect(first.info.Author).toBe('Le Département');
    expect(first.info.Custom.get('SourceSHA256')).toBe(SHA256);
    const second = await annotations(copy, 2);
    expect(second.found).toHaveLength(1);
    expect(second.found[0]).toMatchObject({ rect: [72, 600.12, 100, 611.5], contentsObj: { str: '' } });
  });

  test('notes of pages that the file has not are left out; other annotations stay', async () => {
    const once = await annotate(await blank(1), [fakeNote()]);
    const twice = await annotate(once, [fakeNote(), fakeNote({ target: fakeTarget(9, 0, 'x') })]);
    expect((await annotations(twice, 1)).found).toHaveLength(2);
  });

  test.each([0, 90])('poppler paints the marker over the words, page turned by %i', async (rotate) => {
    const folder = mkdtempSync(join(tmpdir(), 'annotated-'));
    try {
      const painted = (name: string, bytes: Uint8Array) => {
        const path = join(folder, name);
        writeFileSync(path, bytes);
        try {
          execFileSync('pdftoppm', ['-r', '72', '-singlefile', path, path], { stdio: ['ignore', 'ignore', 'pipe'] });
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
          throw error;
        }
        return readFileSync(`${path}.ppm`);
      };
      const source = await blank(2, rotate);
      const plain = painted('plain.pdf', source);
      const marked = painted('marked.pdf', await annotate(source, [over()]));
      if (!plain || !marked) return;
      const width = rotate ? 800 : 400;
      // What lies in the rectangle 72–240 × 700–712 turned yellow, where it was white; what lies outside is as it was.
      const yellow = Array.from({ length: 400 * 800 }, (_, pixel) => pixel).filter((pixel) => {
        const at = marked.length - 3 * 400 * 800 + 3 * pixel;
        return marked[at] === 255 && (marked[at + 2] ?? 255) < 100;
      });
      expect(yellow.length).toBeGreaterThan(2500);
      expect(yellow.length).toBeLessThan(168 * 12 + 128 * 12 + 400);
      const columns = yellow.map((pixel) => pixel % width);
      const lines = yellow.map((pixel) => Math.floor(pixel / width));
      const [along, across] = rotate ? [lines, columns.map((x) => 800 - x)] : [columns, lines];
      expect(Math.min(...along)).toBeGreaterThanOrEqual(71);
      expect(Math.max(...along)).toBeLessThanOrEqual(240);
      if (!rotate) expect([Math.min(...across), Math.max(...across)]).toEqual([88, 119]);
      // The words under the marker are still there.
      expect(marked.filter((byte) => byte < 30).length).toBeGreaterThan(100);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('every kind of note', () => {
  const notes = [
    over(),
    fakeNote({
      target: { kind: 'area', rects: [{ page: 1, rect: [100, 100, 300, 200.5] }] },
      color: 'red',
      body: 'Encadré',
      tags: ['à revoir', 'eau'],
    }),
    fakeNote({ target: { kind: 'act', page: 2, number: '2023-604' }, color: 'blue', body: 'Tout l’acte' }),
    fakeNote({ target: fakeTarget(2, 4, 'perdu'), body: 'Introuvable ici' }),
  ];
  const places = new Map([[notes[3]!.id, null]]);
  const make = async (bytes: Uint8Array) => write(bytes, fakeInput({ notes, places }));

  test('is an annotation of its kind, with its colour, words and tags; what is not found stands at the head of its page', async () => {
    const copy = await make(await blank(2));
    const first = (await annotations(copy, 1)).found;
    expect(first.map(({ subtype }) => subtype)).toEqual(['Highlight', 'Square']);
    expect(first[1]).toMatchObject({
      rect: [100, 100, 300, 200.5],
      contentsObj: { str: 'Encadré\n\n#à revoir #eau' },
      hasAppearance: true,
    });
    expect([...first[1].color]).toEqual([208, 86, 108]);
    const second = (await annotations(copy, 2)).found;
    expect(second.map(({ subtype }) => subtype)).toEqual(['Highlight', 'Text', 'Text']);
    expect(second[1]).toMatchObject({ contentsObj: { str: 'Tout l’acte' } });
    expect(second[2]).toMatchObject({ contentsObj: { str: '« perdu »\n\nIntrouvable ici' } });
    // One below the other, at the head of the page.
    expect(second[1].rect[1]).toBeGreaterThan(second[2].rect[3]);
    expect(second[1].rect[3]).toBeLessThanOrEqual(800);
  });

  test.each([0, 90, 180, 270])('its sign is in the upper left corner as seen, page turned by %i', async (rotate) => {
    const copy = await make(await blank(2, rotate));
    const task = getDocument({ data: copy.slice(), verbosity: 0 });
    const page = await (await task.promise).getPage(2);
    const [, sign] = await page.getAnnotations();
    const viewport = page.getViewport({ scale: 1 });
    const [left, bottom, right, top] = sign.rect;
    const [x0, y0] = viewport.convertToViewportPoint(left, bottom);
    const [x1, y1] = viewport.convertToViewportPoint(right, top);
    await task.destroy();
    expect(Math.min(x0!, x1!)).toBeLessThan(12);
    expect(Math.min(y0!, y1!)).toBeLessThan(12);
  });

  test('a copy of a copy has each note once', async () => {
    const twice = await make(await make(await blank(2)));
    expect((await annotations(twice, 1)).found).toHaveLength(2);
    expect((await annotations(twice, 2)).found).toHaveLength(3);
  });

  test.runIf(hasQpdf).each(ODD)('qpdf finds nothing amiss in a copy of a file that is %s', async (_, options) => {
    const folder = mkdtempSync(join(tmpdir(), 'annotated-'));
    const path = (name: string) => join(folder, name);
    try {
      writeFileSync(path('plain.pdf'), await blank(2));
      execFileSync('qpdf', [...options, path('plain.pdf'), path('odd.pdf')]);
      const copy = await make(new Uint8Array(readFileSync(path('odd.pdf'))));
      writeFileSync(path('copy.pdf'), copy);
      const said = execFileSync('qpdf', ['--check', path('copy.pdf')], { encoding: 'utf8' });
      expect(said).toContain('No syntax or stream encoding errors');
      expect(said).not.toMatch(/WARNING/);
      expect((await annotations(copy, 1)).found.map(({ rect }) => rect)).toEqual([
        [72, 680, 240, 712],
        [100, 100, 300, 200.5],
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** What poppler paints of the first page at 72 dpi, cropped; null where it is not installed. */
function paint(bytes: Uint8Array): { width: number; height: number; at(x: number, y: number): number[] } | null {
  const folder = mkdtempSync(join(tmpdir(), 'painted-'));
  try {
    const path = join(folder, 'page');
    writeFileSync(path, bytes);
    const { error } = spawnSync('pdftoppm', ['-r', '72', '-cropbox', '-singlefile', path, path], { stdio: 'ignore' });
    if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return null;
    const picture = readFileSync(`${path}.ppm`);
    const [head, width, height] = /^P6\s+(\d+)\s+(\d+)\s+\d+\s/.exec(picture.toString('latin1', 0, 40)) ?? [];
    const start = head!.length;
    const at = (x: number, y: number) => [...picture.subarray(start + 3 * (y * Number(width) + x)).subarray(0, 3)];
    return { width: Number(width), height: Number(height), at };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each<[string, number, [number, number, number, number] | null]>([
  ['as it is', 0, null],
  ['turned by 90', 90, null],
  ['turned by 270', 270, null],
  ['cropped', 0, [50, 60, 350, 740]],
  ['cropped and turned by 180', 180, [50, 60, 350, 740]],
])('poppler draws the frame of a rectangle in its place on a page %s', async (_, rotate, crop) => {
  const plain = await PDFDocument.load(await blank(1, rotate));
  if (crop) plain.getPages()[0]!.setCropBox(crop[0], crop[1], crop[2] - crop[0], crop[3] - crop[1]);
  const source = await plain.save();
  const area = fakeNote({ target: { kind: 'area', rects: [{ page: 1, rect: [100, 100, 300, 200] }] }, color: 'green' });
  const [before, after] = [paint(source), paint(await annotate(source, [area]))];
  if (!before || !after) return;
  const changed: [number, number][] = [];
  for (let y = 0; y < after.height; y++)
    for (let x = 0; x < after.width; x++) if (`${before.at(x, y)}` !== `${after.at(x, y)}`) changed.push([x, y]);
  const task = getDocument({ data: source.slice(), verbosity: 0 });
  const viewport = (await (await task.promise).getPage(1)).getViewport({ scale: 1 });
  const [x0, y0] = viewport.convertToViewportPoint(100, 100);
  const [x1, y1] = viewport.convertToViewportPoint(300, 200);
  await task.destroy();
  const near = (found: number, wanted: number) => expect(Math.abs(found - wanted)).toBeLessThanOrEqual(1);
  const [xs, ys] = [changed.map(([x]) => x), changed.map(([, y]) => y)];
  near(Math.min(...xs), Math.min(x0!, x1!));
  near(Math.max(...xs) + 1, Math.max(x0!, x1!));
  near(Math.min(...ys), Math.min(y0!, y1!));
  near(Math.max(...ys) + 1, Math.max(y0!, y1!));
  // A frame, and nothing within.
  expect(after.at(Math.round((x0! + x1!) / 2), Math.round((y0! + y1!) / 2))).toEqual([255, 255, 255]);
  const [red = 255, green = 0] = after.at(Math.round((x0! + x1!) / 2), Math.min(...ys) + 1);
  expect(green).toBeGreaterThan(red);
});

describe('what is said', () => {
  const written = (bytes?: () => Promise<Uint8Array>) =>
    annotatedPdf.write([fakeInput({ notes: [fakeNote()], ...(bytes ? { bytes } : {}) })]);

  test('a signed file: the copy is written, with a warning', async () => {
    const signed = Buffer.concat([await blank(1), Buffer.from('\n% /ByteRange [0 1 2 3]\n')]);
    expect(isSigned(signed)).toBe(true);
    expect(isSigned(await blank(1))).toBe(false);
    expect(await written(async () => signed)).toMatchObject({
      files: [{ name: '2023-604 - copie annotee.pdf' }],
      notices: [{ code: 'signed' }],
    });
  });

  test('no bytes, or bytes that are no PDF: a sentence and no file', async () => {
    expect(await written()).toMatchObject({ files: [], notices: [{ code: 'noBytes', act: '2023-604' }] });
    expect(await written(() => Promise.reject(new Error('gone')))).toMatchObject({
      files: [],
      notices: [{ code: 'noBytes' }],
    });
    expect(await written(async () => new TextEncoder().encode('<html>'))).toMatchObject({
      files: [],
      notices: [{ code: 'locked' }],
    });
  });
});
