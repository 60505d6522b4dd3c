// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { Plan } from '../../components/reader/Plan.tsx';
import { NO_FILTER } from '../../lib/state/acts.ts';
import { axeFindings, button, click, mount, press, words } from '../dom.ts';
import { fakeDeliberation, fakeExtraction, fakeField } from '../makers.ts';

const unfiltered = { filter: NO_FILTER, onFilter: vi.fn() };
const acts = [fakeDeliberation(), fakeDeliberation({ number: fakeField('2031-18'), parts: [] })];

it('lists the parts and articles of a single act and marks the part in sight', async () => {
  const extraction = fakeExtraction({ deliberations: [acts[0]!] });
  const onGo = vi.fn();
  const container = await mount(
    <Plan extraction={extraction} selected={0} page={3} active={null} onSelect={vi.fn()} onGo={onGo} {...unfiltered} />,
  );
  expect([...container.querySelectorAll('button')].map(words)).toEqual([
    'Décision pages 1 à 2',
    'Article 1',
    'Article 2',
    'Annexes page 3',
    'Rapport pages 4 à 5',
  ]);
  expect(words(container.querySelector('[aria-current="location"]'))).toBe('Annexes page 3');
  await click(button(container, /Article 2/));
  expect(onGo.mock.lastCall?.[0]).toBe(acts[0]?.articles[1]);
  await click(button(container, /Rapport/));
  expect(onGo).toHaveBeenLastCalledWith({ page: 4, rects: [] });
  expect(await axeFindings(container)).toEqual([]);
});

it('unfolds the act of a compendium that is selected; arrows move between entries', async () => {
  const onSelect = vi.fn();
  const container = await mount(
    <Plan
      extraction={fakeExtraction({ deliberations: acts })}
      selected={0}
      page={1}
      active={null}
      onSelect={onSelect}
      onGo={vi.fn()}
      {...unfiltered}
    />,
  );
  const first = button(container, /2031-17/);
  expect(first.getAttribute('aria-expanded')).toBe('true');
  first.focus();
  await press(first, 'End');
  expect(words(document.activeElement)).toContain('2031-18');
  await click(document.activeElement);
  expect(onSelect).toHaveBeenCalledWith(1);
  expect(await axeFindings(container)).toEqual([]);
});
