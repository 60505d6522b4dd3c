// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { LayerBar } from '../../components/reader/LayerBar.tsx';
import { Toolbar } from '../../components/reader/Toolbar.tsx';
import type { ToolAction } from '../../components/reader/tool-actions.ts';
import type { ViewerPort } from '../../lib/model/viewer.ts';
import { createLayers } from '../../lib/state/layers.ts';
import type { Reader } from '../../lib/state/reader.ts';
import { createView } from '../../lib/state/view.ts';
import { axeFindings, click, mount, press } from '../dom.ts';

afterEach(() => vi.unstubAllGlobals());

/** A window that is made wider and narrower: what it answers to `(min-width: …px)`. */
function windowOf(width: number) {
  const room = new EventTarget();
  let now = width;
  vi.stubGlobal('matchMedia', (query: string) => ({
    get matches() {
      return now >= Number.parseInt(query.replace(/\D+/, ''), 10);
    },
    addEventListener: room.addEventListener.bind(room),
  }));
  return (wanted: number) =>
    act(() => {
      now = wanted;
      room.dispatchEvent(new Event('change'));
    });
}

const stepZoom = vi.fn();
const setZoom = vi.fn();
const onSelect = vi.fn();
const actions: ToolAction[] = [
  { id: 'area', icon: 'frame', label: 'Encadrer une zone', shortcut: 'E', checked: true, from: 1280, onSelect },
  { id: 'undo', icon: 'undo', label: 'Défaire', shortcut: 'Ctrl Z', disabled: true, from: 1600, onSelect },
  { id: 'open', icon: 'open', label: 'Ouvrir un PDF…', from: Infinity, onSelect },
];

async function bar() {
  const view = createView({ extraction: signal(null), looseSums: signal([]) } as unknown as Reader);
  view.viewer.value = { stepZoom, setZoom } as unknown as ViewerPort;
  const nothing = () => {};
  return mount(
    <Toolbar
      view={view}
      title="N° 2031-17 · Aides"
      total={17}
      planOpen={false}
      onPlan={nothing}
      onClose={nothing}
      onLibrary={nothing}
      actions={actions}
      exports={[{ id: 'md', label: 'Markdown', onSelect: nothing }]}
    >
      <LayerBar layers={createLayers()} />
    </Toolbar>,
  );
}

const labels = (container: Element) =>
  [...container.querySelectorAll('button')].map(
    (button) => button.getAttribute('aria-label') ?? button.textContent?.trim() ?? '',
  );
const menuButton = (container: Element) => container.querySelector<HTMLElement>('.ui-menu-button[title="Plus"]');
async function underMore(container: Element): Promise<string[]> {
  await click(menuButton(container));
  const found = [...container.querySelectorAll('[role^="menuitem"]')].map(
    (item) => item.getAttribute('aria-label') ?? '',
  );
  await press(document.activeElement, 'Escape');
  return found;
}
/** What may stand in either place. */
const MOVING = [
  'Mes délibérations',
  'Agrandir',
  'Réduire',
  'Largeur de la page',
  "Pivoter d'un quart de tour",
  ...actions.map(({ label }) => label),
];
const ALWAYS = ['Fermer', 'Exporter', 'Plus', 'Montants', 'Votes', 'Déports', 'Mes notes', "Rechercher dans l'acte"];

it.each([1920, 1600, 1280, 1100, 760, 390, 320])('has each command in one place only, at %i px', async (width) => {
  windowOf(width);
  const container = await bar();
  const shown = labels(container);
  const hidden = await underMore(container);
  for (const label of ALWAYS) expect(shown.filter((name) => name === label)).toEqual([label]);
  for (const label of MOVING) expect([...shown, ...hidden].filter((name) => name === label)).toEqual([label]);
  expect(hidden.length).toBeGreaterThan(0);
});

it('keeps the most used in the bar, and moves the others as the window changes', async () => {
  const resize = windowOf(1280);
  const container = await bar();
  expect(await underMore(container)).toEqual(["Pivoter d'un quart de tour", 'Défaire', 'Ouvrir un PDF…']);
  await resize(1920);
  expect(await underMore(container)).toEqual(["Pivoter d'un quart de tour", 'Ouvrir un PDF…']);
  await resize(390);
  expect(await underMore(container)).toEqual(MOVING);
});

it('goes through the commands in the order in which they are seen: in one line, or in two', async () => {
  const resize = windowOf(1280);
  const container = await bar();
  const order = () => {
    const shown = labels(container);
    return ['Fermer', 'Montants', 'Exporter'].toSorted((a, b) => shown.indexOf(a) - shown.indexOf(b));
  };
  expect(order()).toEqual(['Fermer', 'Montants', 'Exporter']);
  const field = container.querySelector('input');
  await resize(1099);
  expect(order()).toEqual(['Fermer', 'Exporter', 'Montants']);
  expect(container.querySelector('input')).toBe(field);
});

it('does from the menu what the buttons do, says what is on, and gives the focus back', async () => {
  windowOf(390);
  const container = await bar();
  expect(menuButton(container)?.getAttribute('aria-haspopup')).toBe('menu');
  await click(menuButton(container));
  expect(menuButton(container)?.getAttribute('aria-expanded')).toBe('true');
  expect(await axeFindings(container)).toEqual([]);
  const item = (label: string) => container.querySelector<HTMLElement>(`[role^="menuitem"][aria-label="${label}"]`);
  expect(item('Encadrer une zone')?.getAttribute('aria-checked')).toBe('true');
  expect(item('Largeur de la page')?.getAttribute('aria-checked')).toBe('true');
  expect(item('Agrandir')?.getAttribute('aria-keyshortcuts')).toBe('Control+Plus');
  await press(document.activeElement, 'ArrowDown');
  expect(document.activeElement).toBe(item('Agrandir'));
  await click(document.activeElement);
  expect(stepZoom).toHaveBeenCalledWith(1);
  expect(document.activeElement).toBe(menuButton(container));
  await click(menuButton(container));
  await click(item('Défaire'));
  expect(onSelect).not.toHaveBeenCalled();
});
