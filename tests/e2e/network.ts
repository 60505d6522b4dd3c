import { expect } from 'vitest';
import { LISTED } from '../site/pages.ts';
import type { LocalProxy } from '../site/proxy.ts';
import { HOST, type Site } from '../site/server.ts';

/** An address that nothing of ours asks for: asked for on purpose, it shows that the log sees what is asked for. */
export const WITNESS = 'https://temoin.exemple.fr';

/** What the browsers ask for of their own, however they are started; nothing of it comes from an extension. */
const BROWSERS_OWN =
  /(?:^|\.|\/\/)(?:google\.com|googleapis\.com|gstatic\.com|gvt1\.com|mozilla\.(?:com|net|org)|firefox\.com)(?::\d+)?(?:\/|$)/;

/** Judges a whole run: only the site was asked for anything, and of it only its own pages and the PDFs that were opened. */
export function expectOnlyTheSite(proxy: LocalProxy, site: Site): void {
  expect(proxy.asked).toContain(`${new URL(WITNESS).host}:443`);
  const others = [...proxy.asked].filter((asked) => !BROWSERS_OWN.test(asked)).sort();
  expect(others).toEqual([`${new URL(WITNESS).host}:443`, `${HOST}:443`].sort());
  const pages = new Set(['/', '/style.css', '/later.js', '/favicon.ico', ...LISTED.map(({ path }) => path)]);
  expect(site.requests.filter(({ method, path }) => method !== 'GET' || !pages.has(path))).toEqual([]);
}
