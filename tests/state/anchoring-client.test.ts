import { expect, test } from 'vitest';
import { createFinder } from '../../lib/anchor/find-all.ts';
import { createAnchoring } from '../../lib/state/anchoring-client.ts';
import { type AnchoringOrder, anchoringOrderSchema } from '../../lib/state/anchoring-protocol.ts';
import { fakeTarget } from '../store/fakes.ts';

const WORDS = [{ page: 1, text: 'Le Département accorde une aide de vingt mille euros à la commune de Noirval.' }];

/** A thread that answers as the worker does, or breaks. */
function fakeThread(breaks = false) {
  const orders: AnchoringOrder[] = [];
  const find = createFinder();
  let hear: (said: unknown) => void = () => {};
  const thread = {
    send: (order: AnchoringOrder) => {
      const read = anchoringOrderSchema.parse(structuredClone(order));
      orders.push(read);
      if (read.type !== 'find') return;
      const answer = { ticket: read.ticket, findings: find(WORDS, read.targets) };
      queueMicrotask(() => hear(breaks ? null : answer));
    },
    listen: (listener: typeof hear) => {
      hear = listener;
    },
  };
  return { thread, orders };
}

test('the pages are sent once, each answer goes to the one who asked', async () => {
  const { thread, orders } = fakeThread();
  const find = createAnchoring(() => thread);
  const target = fakeTarget(1, 3, 'vingt mille euros');
  const [one, other] = await Promise.all([
    find(WORDS, [target]),
    find(WORDS, [fakeTarget(1, 3, 'trente mille euros'), target]),
  ]);
  expect(one).toMatchObject([{ state: 'moved', start: { page: 1, offset: 35 } }]);
  expect(other.map(({ state }) => state)).toEqual(['lost', 'moved']);
  expect(orders.map(({ type }) => type)).toEqual(['pages', 'find', 'find']);
});

test('a thread that breaks is told to everybody who waits', async () => {
  const { thread } = fakeThread(true);
  const find = createAnchoring(() => thread);
  await expect(find(WORDS, [fakeTarget(1, 3, 'vingt')])).rejects.toThrow('broke');
});
