import { expect, test, vi } from 'vitest';
import { type Repository, StoreError } from '../../lib/model/messages.ts';
import { createTags, offeredTags } from '../../lib/state/tags.ts';

const KNOWN = ['Budget', 'École', 'À relire', 'préécole', 'Voirie'];

test('what is typed may become a known tag, whatever its accents; those that begin with it come first', () => {
  expect(offeredTags('ecole', KNOWN, [])).toEqual(['École', 'préécole']);
  expect(offeredTags('re', KNOWN, [])).toEqual(['À relire', 'préécole']);
  expect(offeredTags('xyz', KNOWN, [])).toEqual([]);
});

test('without a text the first ones are offered, never one that the note has', () => {
  expect(offeredTags('', KNOWN, ['budget'])).toEqual(['École', 'À relire', 'préécole', 'Voirie']);
  const many = Array.from({ length: 300 }, (_, index) => `t${index}`);
  expect(offeredTags('', many, [])).toHaveLength(8);
});

test('the tags of the library are asked for on demand; a store that refuses offers none', async () => {
  const request = vi.fn(async (): Promise<string[]> => ['a']);
  const tags = createTags({ request, onChange: () => {} } as unknown as Repository);
  expect(request).not.toHaveBeenCalled();
  tags.refresh();
  await vi.waitFor(() => expect(tags.known.value).toEqual(['a']));
  request.mockRejectedValueOnce(new StoreError('refused', ''));
  tags.refresh();
  await vi.waitFor(() => expect(request).toHaveBeenCalledTimes(2));
  expect(tags.known.value).toEqual(['a']);
});
