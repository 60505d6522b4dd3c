import { expect, test } from 'vitest';
import { localPorts } from '../../lib/pdf/local-ports.ts';
import { openInNode } from '../../lib/pdf/node.ts';
import { OPERATORS } from '../../lib/pdf/rule-paths.ts';
import { AS_LIST, thinDrawings } from '../../lib/pdf/thin-drawing.ts';
import { wholeAct } from '../fixtures/damaged.ts';

const TEXT = 44;

test('of a drawing asked for as a list comes what rules are read from; one to be drawn comes whole', async () => {
  const [near, far] = localPorts();
  thinDrawings(far);
  const come: unknown[] = [];
  near.addEventListener('message', ({ data }) => come.push(data));
  near.postMessage({ action: 'GetOperatorList', data: { intent: AS_LIST | 1 }, streamId: 1 });
  near.postMessage({ action: 'GetOperatorList', data: { intent: 1 }, streamId: 2 });
  await new Promise((resolve) => setTimeout(resolve));
  const chunk = { fnArray: [TEXT, OPERATORS.save, TEXT], argsArray: [['a'], null, ['b']], length: 3, lastChunk: true };
  for (const streamId of [1, 2]) far.postMessage({ stream: 4, streamId, chunk });
  await new Promise((resolve) => setTimeout(resolve));
  expect(come).toEqual([
    { stream: 4, streamId: 1, chunk: { fnArray: [OPERATORS.save], argsArray: [null], length: 1, lastChunk: true } },
    { stream: 4, streamId: 2, chunk },
  ]);
});

test('the installed pdf.js: a list has no letters, and what rules need', async () => {
  const { pdf } = await wholeAct();
  const document = await openInNode(pdf.slice());
  const operators = new Set<number>();
  for (let number = 1; number <= document.numPages; number++) {
    const { fnArray } = await (await document.getPage(number)).getOperatorList({ annotationMode: 0 });
    for (const operator of fnArray) operators.add(operator);
  }
  await document.loadingTask.destroy();
  expect(operators).not.toContain(TEXT);
  expect(operators).toContain(OPERATORS.constructPath);
});
