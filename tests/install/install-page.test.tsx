// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { InstallPage } from '../../components/install/InstallPage.tsx';

const LINK = 'javascript:void%200';
let host: HTMLElement | undefined;

function show(link: string | null, onCopy = vi.fn(async () => {})) {
  host = document.createElement('div');
  document.body.append(host);
  render(
    <InstallPage link={link} folder="https://lecteur.exemple.fr/favori/" other="?lang=en" onCopy={onCopy} />,
    host,
  );
  return { page: host, onCopy, status: () => host?.querySelector('[role="status"]')?.textContent };
}
afterEach(() => {
  if (host) render(null, host);
  host?.remove();
});

test('the bookmark is a link to drag, whose address can be copied instead', async () => {
  const { page, onCopy, status } = show(LINK);
  expect(page.querySelector('a.install-link')?.getAttribute('href')).toBe(LINK);
  page.querySelector('button')?.click();
  expect(onCopy).toHaveBeenCalledWith(LINK);
  await vi.waitFor(() => expect(status()).toContain('copiée'));
});

test('a browser that lets nothing be copied has another way, which is said', async () => {
  const { page, status } = show(
    LINK,
    vi.fn(() => Promise.reject(new Error('no'))),
  );
  page.querySelector('button')?.click();
  await vi.waitFor(() => expect(status()).toContain('Clic droit'));
});

test('where the page is not served over https there is no bookmark to take, and the reason', () => {
  const { page } = show(null);
  expect(page.querySelector('a.install-link')).toBeNull();
  expect(page.querySelector('[role="alert"]')?.textContent).toContain('https');
});

test('it names the address that the notes are kept under', () => {
  expect(show(LINK).page.textContent).toContain("sous l'adresse https://lecteur.exemple.fr/favori/");
});
