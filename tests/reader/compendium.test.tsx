// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { expect, it, vi } from 'vitest';
import { Plan } from '../../components/reader/Plan.tsx';
import type { Deliberation } from '../../lib/model/extraction.ts';
import { NO_FILTER } from '../../lib/state/acts.ts';
import { axeFindings, button, click, mount, press, words } from '../dom.ts';
import { fakeDeliberation, fakeExtraction, fakeField } from '../makers.ts';

const plain = (number: string, overrides: Partial<Deliberation> = {}) =>
  fakeDeliberation({ number: fakeField(number), recusals: [], ...overrides });
const acts = [
  fakeDeliberation(),
  plain('2031-18', { title: fakeField('FOIRE D’ÉTÉ') }),
  plain('2031-19', { articles: [], outcome: fakeField('rejected' as const) }),
];

function Outline({ some, onGo }: { some: Deliberation[]; onGo: (evidence: unknown) => void }) {
  const [filter, setFilter] = useState(NO_FILTER);
  const [selected, setSelected] = useState(0);
  const extraction = fakeExtraction({ deliberations: some });
  const props = { extraction, selected, onSelect: setSelected, filter, onFilter: setFilter };
  return <Plan {...props} page={1} active={null} onGo={onGo} />;
}
const mounted = (some = acts, onGo = vi.fn()) => mount(<Outline some={some} onGo={onGo} />);
const shown = (container: Element) => [...container.querySelectorAll('li:not([hidden]) > .plan-act')].map(words);
const status = (container: Element) => words(container.querySelector('[role="status"]'));
const type = async (field: Element | null, text: string) => {
  if (!(field instanceof HTMLInputElement)) throw new Error('No field.');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  // In rounds: whatever waits its turn in small steps gets as many on a slow machine.
  for (let rounds = 0; rounds < 10; rounds += 1) await new Promise((done) => setTimeout(done, 2));
};

it('sums every act up', async () => {
  const container = await mounted();
  expect(status(container)).toBe('3 actes');
  const [first, , last] = shown(container);
  expect(first).toContain('N° 2031-17 AIDE AUX BIBLIOTHÈQUES DE VILLAGE 12 500,50 €');
  expect(first).toContain('1 déport');
  expect(last).toContain('Rejeté');
  expect(await axeFindings(container)).toEqual([]);
});

it('shows the acts that were asked for, and says how many', async () => {
  const container = await mounted();
  const [recusals] = [...container.querySelectorAll('input[type="checkbox"]')];
  await click(recusals ?? null);
  expect(shown(container)).toHaveLength(1);
  expect(status(container)).toBe('1 acte sur 3');
  await click(button(container, /Effacer/));
  expect(status(container)).toBe('3 actes');
  await type(container.querySelector('input[type="search"]'), 'ete foire');
  expect(shown(container)[0]).toContain('2031-18');
  await type(container.querySelector('input[type="search"]'), '');
  await type(container.querySelector('.plan-least input'), '13 000 €');
  expect(container.textContent).toContain('Aucun acte ne répond');
  expect(status(container)).toBe('0 acte sur 3');
  await type(container.querySelector('.plan-least input'), 'douze');
  expect(container.querySelector('.plan-least input')?.getAttribute('aria-invalid')).toBe('true');
  expect(status(container)).toBe('3 actes');
});

it('is one stop for Tab, and arrows go on from it', async () => {
  const onGo = vi.fn();
  const container = await mounted(acts, onGo);
  const stops = [...container.querySelectorAll<HTMLElement>('.plan-act')].filter(({ tabIndex }) => tabIndex === 0);
  expect(stops).toHaveLength(1);
  stops[0]?.focus();
  await press(stops[0] ?? null, 'End');
  expect(words(document.activeElement)).toContain('2031-19');
  await click(document.activeElement);
  expect(onGo).toHaveBeenLastCalledWith({ page: 1, rects: [] });
  expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
  const search = container.querySelector<HTMLInputElement>('input[type="search"]');
  search?.focus();
  await press(search, 'ArrowDown');
  expect(words(document.activeElement)).toContain('2031-17');
});

it('draws hundreds of acts in slices, and in the end all of them', async () => {
  const many = Array.from({ length: 300 }, (_, i) => plain(`2031-${i + 1}`));
  const container = await mounted(many);
  await vi.waitFor(() => expect(container.querySelectorAll('.plan-act')).toHaveLength(300));
  expect(status(container)).toBe('300 actes');
});
