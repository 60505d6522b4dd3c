import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { toStoreError } from '../../lib/store/errors.ts';

test.each([
  ['a full disk', new DOMException('full', 'QuotaExceededError'), 'quota'],
  [
    'a full disk inside an abort',
    new Dexie.AbortError('aborted', new DOMException('full', 'QuotaExceededError')),
    'quota',
  ],
  ['a database that does not open', new Dexie.OpenFailedError('no', new DOMException('x', 'UnknownError')), 'refused'],
  ['no IndexedDB', new Dexie.MissingAPIError('none'), 'refused'],
  ['anything else', new TypeError('x'), 'failed'],
])('%s has its code', (_, error, code) => {
  expect(toStoreError(error).code).toBe(code);
});
