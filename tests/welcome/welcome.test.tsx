// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { axeFindings, button, click, mount, words } from '../dom.ts';

async function open(granted: boolean | null) {
  const access = signal(granted);
  const calls = { onExample: vi.fn(), onOptions: vi.fn(), onDone: vi.fn() };
  const onAllow = async () => {
    access.value = granted;
    return granted === true;
  };
  const container = await mount(<Welcome access={access} onAllow={onAllow} {...calls} />);
  return { container, calls, access, heading: () => words(container.querySelector('h2')) };
}

it('has three steps, forth and back, each with its heading in focus', async () => {
  const { container, calls, heading } = await open(true);
  expect(heading()).toBe('Sur le site');
  expect(document.activeElement).toBe(document.body);
  await click(button(container, /^Suivant$/));
  expect(heading()).toBe('Dans l’acte');
  expect(words(document.activeElement)).toBe('Dans l’acte');
  await click(button(container, /^Ouvrir l’exemple$/));
  expect(calls.onExample).toHaveBeenCalledOnce();
  await click(button(container, /^Suivant$/));
  expect(heading()).toBe('Vos notes restent ici');
  expect(container.querySelector('[aria-current="step"]')?.textContent).toContain('3');
  await click(button(container, /^Précédent$/));
  expect(heading()).toBe('Dans l’acte');
  const findings = await axeFindings(container);
  expect(findings.filter((finding) => !finding.startsWith('landmark-'))).toEqual([]);
});

it('can be skipped at once, or ended', async () => {
  const { container, calls } = await open(true);
  await click(button(container, /^Passer$/));
  await click(button(container, /Vos notes restent ici$/));
  await click(button(container, /^Terminer$/));
  expect(calls.onDone).toHaveBeenCalledTimes(2);
});

it('asks for the site only where the browser wants that asked', async () => {
  const allowed = await open(true);
  expect(words(allowed.container)).toContain('a accès au site du Département, et à aucun autre');
  expect([...allowed.container.querySelectorAll('button')].map(words)).not.toContain(
    'Autoriser le site du Département',
  );
  const refused = await open(false);
  await click(button(refused.container, /^Autoriser/));
  await vi.waitFor(() => expect(words(refused.container)).toContain('L’accès n’a pas été donné'));
});
