import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';

/** Mounts into a fresh container at the end of the body and gives it back; what was mounted before is taken down. */
export async function mount(view: ComponentChild): Promise<HTMLElement> {
  for (const old of document.body.children) render(null, old);
  const container = document.createElement('main');
  document.body.replaceChildren(container);
  await act(() => render(view, container));
  return container;
}

/** Renders again into what `mount` gave. */
export async function update(container: HTMLElement, view: ComponentChild): Promise<void> {
  await act(() => render(view, container));
}

export async function click(element: Element | null | undefined): Promise<void> {
  if (!(element instanceof HTMLElement)) throw new Error('nothing to click');
  await act(() => element.click());
}

export async function press(element: Element | null | undefined, key: string): Promise<void> {
  if (!element) throw new Error('nothing to press a key on');
  await act(() => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}

/** Words as they are heard, with ordinary single spaces. */
export function words(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The first button whose words match. */
export function button(container: Element, pattern: RegExp): HTMLButtonElement {
  const found = [...container.querySelectorAll('button')].find((candidate) => pattern.test(words(candidate)));
  if (!found) throw new Error(`no button matches ${pattern}`);
  return found;
}

/** What axe finds wrong: rule and element, one line each. Colours need a real browser and are judged there. */
export async function axeFindings(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
