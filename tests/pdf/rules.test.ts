import { PDFDocument, PDFName, PDFNumber, rgb } from '@cantoo/pdf-lib';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import type { Rule } from '../../lib/layout/rules.ts';
import { openInNode } from '../../lib/pdf/node.ts';
import { OPERATORS, toRules } from '../../lib/pdf/rule-paths.ts';
import { readRules } from '../../lib/pdf/rules.ts';

const BOX: [number, number, number, number] = [0, 0, 595, 842];

/** The rules of a page with that content stream, to a tenth of a point. */
async function drawn(content: string, change: (pdf: PDFDocument) => void = () => {}): Promise<number[][]> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.stream(content)));
  change(pdf);
  const document = await openInNode(await pdf.save());
  const rules = await readRules(document, 1);
  await document.loadingTask.destroy();
  return rules.map(places);
}

const places = ({ x0, y0, x1, y1 }: Rule) => [x0, y0, x1, y1].map((n) => Math.round(n * 10) / 10);

test('the operators are those of the installed pdf.js', () => {
  for (const [name, number] of Object.entries(OPERATORS))
    expect([name, OPS[name as keyof typeof OPS]]).toEqual([name, number]);
});

test.each([
  ['a line', '1 w 50 700 m 500 700 l S', [[50, 700, 500, 700]]],
  ['an upright line', '50 700 m 50 400 l S', [[50, 400, 50, 700]]],
  ['a thin bar', '50 700 450 0.5 re f', [[50, 700.3, 500, 700.3]]],
  ['a bar with mitred ends', '50 700 m 500 700 l 499 701 l 51 701 l h f', [[50, 700.5, 500, 700.5]]],
  ['a dashed line', '[3 2] 0 d 50 700 m 500 700 l S', [[50, 700, 500, 700]]],
  ['what a transform moves', 'q 2 0 0 2 10 20 cm 0 0 m 100 0 l S Q 5 5 m 6 300 l S', [[10, 20, 210, 20]]],
  ['what a transform turns', 'q 0 1 -1 0 300 100 cm 0 0 m 200 0 l S Q', [[300, 100, 300, 300]]],
  ['no slanted line', '50 700 m 500 650 l S', []],
  ['no curve', '50 700 m 100 800 200 800 300 700 c S', []],
  ['no wide fill', '50 700 450 60 re f', []],
  ['no thick stroke', '20 w 50 700 m 500 700 l S', []],
  ['no clip', '50 700 450 60 re W n', []],
  ['no frame of the page', '15 15 565 812 re S', []],
  ['nothing off the page', '50 1700 m 500 1700 l S', []],
])('%s', async (_, content, expected) => {
  expect(await drawn(content)).toEqual(expected);
});

test('the four sides of a stroked rectangle', async () => {
  const rules = await drawn('100 600 200 50 re S');
  expect(rules.sort()).toEqual([
    [100, 600, 100, 650],
    [100, 600, 300, 600],
    [100, 650, 300, 650],
    [300, 600, 300, 650],
  ]);
});

test('dots of a dotted line, drawn one by one', async () => {
  const rules = await drawn(Array.from({ length: 5 }, (_, i) => `${100 + 2 * i} 600 1 1 re f`).join(' '));
  expect(rules.filter(([x0, , x1]) => x0! < x1!)).toHaveLength(5);
  expect(rules.filter(([, y0, , y1]) => y0! < y1!)).toHaveLength(5);
});

test('rules of a form, by the form’s and the page’s transforms', async () => {
  const rules = await drawn('q 1 0 0 1 100 200 cm /F Do Q 10 10 m 20 10 l S', (pdf) => {
    const form = pdf.context.stream('0 0 m 50 0 l S', {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 100, 100],
      Matrix: [2, 0, 0, 2, 7, 0].map((n) => PDFNumber.of(n)),
    });
    const resources = pdf.context.obj({ XObject: { F: pdf.context.register(form) } });
    pdf.getPage(0).node.set(PDFName.of('Resources'), resources);
  });
  expect(rules).toEqual([
    [107, 200, 207, 200],
    [10, 10, 20, 10],
  ]);
});

test('a turned page keeps the places of the unturned one', async () => {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  page.drawLine({ start: { x: 50, y: 700 }, end: { x: 500, y: 700 }, thickness: 0.5, color: rgb(0, 0, 0) });
  page.node.set(PDFName.of('Rotate'), PDFNumber.of(90));
  const document = await openInNode(await pdf.save());
  expect((await readRules(document, 1)).map(places)).toEqual([[50, 700, 500, 700]]);
  await document.loadingTask.destroy();
});

test('a page that cannot be drawn has no rules', async () => {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  const noise = new Uint8Array(400).map((_, i) => (i * 73) % 251);
  page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.stream(noise, { Filter: 'FlateDecode' })));
  const document = await openInNode(await pdf.save());
  expect(await readRules(document, 1)).toEqual([]);
  expect(await readRules(document, 7)).toEqual([]);
  await document.loadingTask.destroy();
});

test('operators of unknown shapes are passed over', () => {
  const { constructPath, transform, stroke, restore, setLineWidth } = OPERATORS;
  const path = new Float32Array([0, 50, 700, 1, 500, 700]);
  const fnArray = [restore, transform, transform, setLineWidth, constructPath, constructPath, constructPath, 4000];
  const argsArray = [null, null, [1, 'x'], ['?'], null, [stroke, [null], null], [stroke, [path], null], {}];
  expect(toRules({ fnArray, argsArray }, BOX)).toEqual([{ x0: 50, y0: 700, x1: 500, y1: 700 }]);
  expect(toRules({ fnArray: [constructPath], argsArray: [[stroke, [new Float32Array([9, 1])], null]] }, BOX)).toEqual(
    [],
  );
});

test('a page of thousands of lines is a drawing', () => {
  const path = new Float32Array(Array.from({ length: 30_000 }, (_, i) => [0, 50, i / 50, 1, 500, i / 50]).flat());
  const { constructPath, stroke } = OPERATORS;
  expect(toRules({ fnArray: [constructPath], argsArray: [[stroke, [path], null]] }, BOX)).toEqual([]);
});
