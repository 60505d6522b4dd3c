import type { Browser } from 'puppeteer-core';
import type { OddFile } from '../../fixtures/damaged.ts';
import { fixtureSet } from '../../fixtures/set.ts';
import { endFirefox, launchFirefox } from '../../site/firefox.ts';
import { type LocalProxy, startProxy } from '../../site/proxy.ts';
import { type Site, startSite } from '../../site/server.ts';

/** Firefox on the small site, and what ends both. `pdfOf`: the bytes of a fixture. */
export type FirefoxWorld = {
  site: Site;
  proxy: LocalProxy;
  firefox: Browser;
  pdfOf(name: string): Uint8Array;
  end(): Promise<void>;
};

/** `odd` and `also` as `startWorld` takes them; `hosts`: further ones where the same site is; `plain` and `driven` as `launchFirefox` does. */
export async function startFirefoxWorld({
  odd = [],
  also,
  hosts = [],
  ...how
}: {
  odd?: OddFile[];
  also?: Record<string, number>;
  hosts?: string[];
  plain?: boolean;
  driven?: boolean;
} = {}): Promise<FirefoxWorld> {
  const fixtures = await fixtureSet();
  const pdfOf = (name: string) => fixtures.find((fixture) => fixture.name === name)?.pdf ?? new Uint8Array();
  const site = await startSite(pdfOf, odd);
  const proxy = await startProxy(site.port, { ...also, ...Object.fromEntries(hosts.map((host) => [host, site.port])) });
  const firefox = await launchFirefox(proxy.port, how);
  return {
    site,
    proxy,
    firefox,
    pdfOf,
    async end() {
      await endFirefox(firefox);
      await proxy.close();
      await site.close();
    },
  };
}
