// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { Notices } from '../../components/reader/Notices.tsx';
import type { Reader } from '../../lib/state/reader.ts';
import { createView } from '../../lib/state/view.ts';
import { mount, words } from '../dom.ts';

it('says of which pages more than can be pressed is there, and how much can be', async () => {
  const reader = {
    complete: signal(true),
    document: signal({ pageCount: 3, readable: 3 }),
    scans: signal([]),
    extraction: signal({ deliberations: [{}] }),
    extractionBroke: signal(false),
    failedPages: signal([]),
    looseSums: signal([]),
  } as unknown as Reader;
  const view = createView({ extraction: signal(null), looseSums: signal([]) } as unknown as Reader);
  const container = await mount(<Notices reader={reader} view={view} />);
  expect(words(container)).toBe('');
  await act(() => view.events.onCrowded?.(3, 2000));
  expect(words(container)).toBe(
    'La page 3 porte plus de 2 000 liens ou annotations : seuls les 2 000 premiers répondent à un clic. Les autres se voient.',
  );
  await act(() => {
    for (const page of [2, 3]) view.events.onCrowded?.(page, 2000);
  });
  expect(words(container)).toContain('Les pages 2 à 3 portent chacune plus de 2 000');
});
