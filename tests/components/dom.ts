import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { afterEach } from 'vitest';

afterEach(() => {
  for (const root of document.querySelectorAll('[data-test-root]')) {
    render(null, root);
    root.remove();
  }
});

/** Draws a component into the page; `redraw` draws it anew in the same place. It is gone after the test. */
export function draw(component: ComponentChild) {
  const root = document.createElement('main');
  root.dataset.testRoot = '';
  document.body.append(root);
  render(component, root);
  return { root, redraw: (next: ComponentChild) => render(next, root) };
}

/** The element with a role and an accessible name (its label, or its words); throws where there is none. */
export function byRole(root: ParentNode, role: string, name: string): HTMLElement {
  const tags: Record<string, string> = { button: 'button', textbox: 'textarea, input', list: 'ul' };
  const found = [...root.querySelectorAll<HTMLElement>(`[role="${role}"]${tags[role] ? `, ${tags[role]}` : ''}`)].find(
    (element) => (element.getAttribute('aria-label') ?? element.textContent?.trim()) === name,
  );
  if (!found) throw new Error(`no ${role} « ${name} »`);
  return found;
}

/** What axe finds, one line a violation. Colours and layout are for the tests in a real browser. */
export async function axeFindings(root: Element): Promise<string[]> {
  const { violations } = await axe.run(root, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
