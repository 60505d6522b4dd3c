import { expect, test } from 'vitest';
import type { PageText } from '../../lib/layout/types.ts';
import { createAssembler } from '../../lib/state/extraction-client.ts';
import type { Answer, Order, Report } from '../../lib/state/extraction-protocol.ts';
import { createSession } from '../../lib/state/extraction-session.ts';
import { LoadError } from '../../lib/state/load.ts';
import { createReader, type OpenDocument, type ReaderParts } from '../../lib/state/reader.ts';
import { soundAct } from '../checks/act.ts';
import { emptyDeliberation } from '../makers.ts';
import { fakeExtraction } from './make-extraction.ts';

const address = { url: 'https://www.exemple.fr/a.pdf', name: 'Acte', refusal: null };

function fakePage(page: number, text = 'mots'): PageText {
  return { page, box: [0, 0, 595, 842], rotate: 0, items: [], text };
}

function fakeDocument(overrides: Partial<OpenDocument> = {}): OpenDocument {
  return {
    pageCount: 3,
    readable: overrides.pageCount ?? 3,
    truncated: false,
    fingerprint: 'f',
    readPage: async (page) => fakePage(page),
    readRules: async () => [],
    marks: async () => ({ marks: [], attached: [], source: null }),
    bytes: () => Promise.reject(new Error('not in this test')),
    createViewer: () => Promise.reject(new Error('not in this test')),
    ...overrides,
  };
}

/** Parts that open `document` at once and answer the end of the pages with an empty extraction. */
function fakeParts(document: OpenDocument, overrides: Partial<ReaderParts> = {}) {
  const orders: Order[] = [];
  const parts: ReaderParts = {
    load: async () => new Uint8Array([1]),
    sha256: async () => 'a'.repeat(64),
    open: async () => document,
    extract: (onAnswer) => ({
      send(order) {
        orders.push(order);
        if (order.type === 'finish') onAnswer({ type: 'result', extraction: fakeExtraction(), complete: true });
      },
    }),
    rest: async () => {},
    ...overrides,
  };
  return { parts, orders };
}

test('pages are read one after another, then the reader is ready', async () => {
  const { parts, orders } = fakeParts(fakeDocument());
  const reader = createReader(parts, address);
  await reader.start();
  expect(orders.map(({ type }) => type)).toEqual(['start', 'page', 'page', 'page', 'finish']);
  expect(reader.documentId.value).toBe('a'.repeat(64));
  expect([...reader.pages.value.keys()]).toEqual([1, 2, 3]);
  expect([reader.state.value, reader.complete.value, reader.progress.value]).toEqual(['ready', true, null]);
});

test('a page that fails is told, and the others are read', async () => {
  const readPage = async (page: number) => {
    if (page === 2) throw new Error('broken');
    return fakePage(page, page === 3 ? ' \n' : 'mots');
  };
  const { parts, orders } = fakeParts(fakeDocument({ readPage }));
  const reader = createReader(parts, address);
  await reader.start();
  expect(orders[2]).toEqual({ type: 'failed', page: 2, message: 'broken' });
  expect(reader.failedPages.value).toEqual([2]);
  expect(reader.scans.value).toEqual([3]);
  expect(reader.state.value).toBe('ready');
});

test('a failure is kept, and trying again begins from nothing', async () => {
  let times = 0;
  const load = async () => {
    times += 1;
    if (times === 1) throw new LoadError('http', 503);
    return new Uint8Array([1]);
  };
  const { parts } = fakeParts(fakeDocument(), { load });
  const threads: AbortSignal[] = [];
  const extract: ReaderParts['extract'] = (onAnswer, signal) => {
    threads.push(signal);
    return parts.extract(onAnswer, signal);
  };
  const reader = createReader({ ...parts, extract }, address);
  await reader.start();
  expect([reader.state.value, reader.failure.value]).toEqual(['error', { code: 'http', status: 503 }]);
  await reader.start();
  expect([reader.state.value, reader.failure.value]).toEqual(['ready', null]);
  // The thread that waited for a file that never came has ended.
  expect(threads.map(({ aborted }) => aborted)).toEqual([true, false]);
});

test('a refused address is never loaded', async () => {
  const load = () => Promise.reject(new Error('must not be called'));
  const reader = createReader(fakeParts(fakeDocument(), { load }).parts, { ...address, refusal: 'refused' });
  await reader.start();
  expect(reader.failure.value?.code).toBe('refused');
});

test('stopping stops between two pages', async () => {
  const { parts, orders } = fakeParts(fakeDocument({ pageCount: 300 }));
  const reader = createReader({ ...parts, rest: async () => reader.stop() }, address);
  await reader.start();
  expect(orders.filter(({ type }) => type === 'page')).toHaveLength(1);
  expect(reader.state.value).toBe('loading');
});

test('an extraction that breaks leaves a document that can be read', async () => {
  const extract: ReaderParts['extract'] = (onAnswer) => ({
    send: (order) => order.type === 'page' && onAnswer({ type: 'failure', message: 'x' }),
  });
  const reader = createReader(fakeParts(fakeDocument(), { extract }).parts, address);
  await reader.start();
  expect([reader.state.value, reader.extractionBroke.value]).toEqual(['ready', true]);
  expect(reader.pages.value.size).toBe(3);
});

/** What an extractor says that needs no rules. */
const noDoubt = { addRules: () => {}, doubtfulPages: () => [] };

test('results come after pages 1, 4, 16, and at the end', () => {
  const answers: Report[] = [];
  let pages = 0;
  const extractor = {
    ...noDoubt,
    addPage: () => pages++ < 0,
    failPage: () => void pages++,
    result: () => fakeExtraction(),
  };
  const obey = createSession(
    () => extractor,
    (answer) => answers.push(answer),
  );
  const at: number[] = [];
  obey({ type: 'start', source: fakeExtraction().source, truncated: true });
  for (let page = 1; page <= 20; page++) {
    const before = answers.length;
    obey(page === 3 ? { type: 'failed', page, message: '' } : { type: 'page', page: fakePage(page) });
    if (answers.length > before) at.push(page);
  }
  obey({ type: 'finish' });
  expect(at).toEqual([1, 4, 16]);
  expect(answers.at(-1)).toMatchObject({ complete: true });
});

test('of a compendium, acts that another one follows are told between, with their checks', () => {
  const acts = [soundAct(), soundAct(), soundAct()];
  const scopes: (string | undefined)[] = [];
  let pages = 0;
  const extractor = {
    ...noDoubt,
    addPage: () => [1, 5, 9].includes(++pages),
    failPage: () => {},
    result: (scope?: 'all' | 'followed') => {
      scopes.push(scope);
      const begun = pages < 5 ? 1 : pages < 9 ? 2 : 3;
      return fakeExtraction(...acts.slice(0, scope === 'followed' ? begun - 1 : begun));
    },
  };
  const reports: Report[] = [];
  const obey = createSession(
    () => extractor,
    (report) => reports.push(report),
  );
  const told = () =>
    reports
      .splice(0)
      .map((said) => (said.type === 'act' ? said.act.checks.length > 0 : said.type === 'result' && said.acts));
  obey({ type: 'start', source: fakeExtraction().source, truncated: false });
  const heard: unknown[] = [];
  for (let page = 1; page <= 16; page++) {
    obey({ type: 'page', page: fakePage(page) });
    heard.push(told());
  }
  obey({ type: 'finish' });
  const [unchecked, checked] = [false, true];
  expect(heard.slice(0, 9)).toEqual([[unchecked, 1], [], [], [1], [checked], [], [], [], [checked]]);
  // The third is still growing: it waits.
  expect(heard.slice(9)).toEqual([[], [], [], [], [], [], [2]]);
  expect(scopes).toEqual([undefined, undefined, 'followed', 'followed', 'followed', undefined]);
  expect(told()).toEqual([checked, 3]);
});

test('a file that breaks off is said to, before anything is read from it', () => {
  const known: string[][] = [];
  const extractor = { ...noDoubt, addPage: () => false, failPage: () => {}, result: () => fakeExtraction() };
  const obey = createSession(
    (_, warnings) => {
      known.push(warnings.map((warning) => warning.code));
      return extractor;
    },
    () => {},
  );
  const { source } = fakeExtraction();
  obey({ type: 'start', source, truncated: true });
  obey({ type: 'start', source, truncated: false });
  expect(known).toEqual([['truncated'], []]);
});

test('only the acts that changed are sent again, and they are put together again', () => {
  const [first, second, third] = [emptyDeliberation(), emptyDeliberation(), emptyDeliberation()];
  let deliberations = [first, second];
  const extractor = {
    ...noDoubt,
    addPage: () => false,
    failPage: () => {},
    result: () => fakeExtraction(...deliberations),
  };
  const reports: Report[] = [];
  const answers: Answer[] = [];
  const take = createAssembler((answer) => answers.push(answer));
  const obey = createSession(
    () => extractor,
    (report) => {
      reports.push(report);
      take(structuredClone(report));
    },
  );
  const indexes = () => reports.splice(0).flatMap((report) => (report.type === 'act' ? [report.index] : []));
  obey({ type: 'start', source: fakeExtraction().source, truncated: false });
  obey({ type: 'page', page: fakePage(1) });
  expect(indexes()).toEqual([0, 1]);
  deliberations = [first, third, second];
  for (const page of [2, 3, 4]) obey({ type: 'page', page: fakePage(page) });
  expect(indexes()).toEqual([1, 2]);
  deliberations = [first];
  obey({ type: 'failed', page: 5, message: '' });
  obey({ type: 'finish' });
  const [one, two, three] = answers.map((answer) => (answer.type === 'result' ? answer.extraction.deliberations : []));
  expect([one?.length, two?.length, three?.length]).toEqual([2, 3, 1]);
  expect(two?.[0]).toBe(one?.[0]);
  expect(two?.[1]).not.toBe(one?.[1]);
  take({ type: 'act', index: 0, act: 'nonsense' });
  expect(answers.at(-1)).toMatchObject({ type: 'failure' });
});

test('the rules of pages in doubt are asked for, and the reading ends once they came', async () => {
  const rule = { x0: 40, y0: 700, x1: 500, y1: 700 };
  const drawn: [number, unknown[]][] = [];
  const extractor = {
    ...noDoubt,
    addPage: () => false,
    failPage: () => {},
    addRules: (page: number, rules: unknown[]) => void drawn.push([page, rules]),
    doubtfulPages: () => (drawn.length === 0 ? [2, 3] : []),
    result: () => fakeExtraction(),
  };
  const extract: ReaderParts['extract'] = (onAnswer) => {
    const take = createAssembler(onAnswer);
    return {
      send: createSession(
        () => extractor,
        (report) => take(structuredClone(report)),
      ),
    };
  };
  const readRules = async (page: number) => {
    if (page === 3) throw new Error('a broken drawing holds nothing up');
    return [rule];
  };
  const reader = createReader(fakeParts(fakeDocument({ readRules }), { extract }).parts, address);
  await reader.start();
  expect(reader.complete.value).toBe(false);
  await new Promise((resume) => setTimeout(resume));
  expect(drawn).toEqual([
    [2, [rule]],
    [3, []],
  ]);
  expect(reader.state.value).toBe('ready');
});

test('rules that are asked for between pages are given when the text is read, or 400 pages later', async () => {
  const pageCount = 405;
  const events: string[] = [];
  const extract: ReaderParts['extract'] = (onAnswer) => ({
    send(order) {
      if (order.type === 'page' && [2, 402].includes(order.page.page))
        onAnswer({ type: 'rules', pages: [order.page.page] });
      if (order.type === 'rules') events.push(`rules ${order.page}`);
      if (order.type === 'finish') {
        events.push('finish');
        onAnswer({ type: 'rules', pages: [7] });
      }
    },
  });
  const readPage = async (page: number) => {
    if (page === 390 || page === 404) events.push(`page ${page}`);
    return fakePage(page);
  };
  const document = fakeDocument({ pageCount, readable: pageCount, readPage });
  await createReader(fakeParts(document, { extract }).parts, address).start();
  await new Promise((resume) => setTimeout(resume));
  expect(events).toEqual(['page 390', 'page 404', 'rules 2', 'finish', 'rules 402', 'rules 7']);
});
