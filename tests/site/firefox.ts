import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import { browserPath } from '../../scripts/browsers.mjs';

/** The built extension; EXTENSION_PATH_FIREFOX names another copy of it. */
const DIST = process.env.EXTENSION_PATH_FIREFOX ?? resolve(import.meta.dirname, '../../dist/firefox-mv3');

/** The extension's own name, as the manifest gives it to Firefox. */
export const ID = 'deliberations-annotees@exemple.fr';
/** Firefox gives each extension an address of its own making; here it is told which. */
const HOST = '7d2f6d4e-5b1a-4c3e-9f80-2b6c1e0a9d35';
/** The address of the extension's pages, with its last slash. */
export const EXTENSION = `moz-extension://${HOST}/`;

const version = spawnSync(browserPath('firefox') ?? 'firefox', ['--version'], { encoding: 'utf8' }).stdout ?? '';
/**
 * Whether this Firefox lets its own window be driven: 153 does, 140 does not, and what needs it is left out there. The smoke test
 * is for both.
 */
export const drivable = Number(/\d+/.exec(version)?.[0] ?? 0) >= 153;

/**
 * Firefox with the built extension, French first, where the proxy answers for the official host. `plain`: without the extension.
 * `driven`: the browser's own window and the extension's pages can be driven too; it is so where it is plain.
 */
export async function launchFirefox(
  proxyPort: number,
  options: { plain?: boolean; driven?: boolean } = {},
): Promise<Browser> {
  const { plain = false, driven = plain } = options;
  const executablePath = browserPath('firefox');
  if (!executablePath) throw new Error('Firefox est introuvable : donnez son chemin par FIREFOX_PATH.');
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    timeout: 120_000,
    headless: true,
    acceptInsecureCerts: true,
    // The window's own size: Firefox 140, the oldest that is supported, does not know all that puppeteer asks for a viewport.
    defaultViewport: null,
    args: ['--width=1280', '--height=900', ...(driven ? ['--remote-allow-system-access'] : [])],
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'intl.accept_languages': 'fr-FR, fr',
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: HOST }),
    },
  });
  if (!plain) await installIn(browser);
  return browser;
}

/** Puts the built extension in, or reloads the one that is there. */
export const installIn = (browser: Browser): Promise<string> => browser.installExtension(DIST);

/** Ends Firefox; one that a question of a page holds back is not waited for. */
export async function endFirefox(browser: Browser | undefined): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, 10_000));
  await Promise.race([browser?.close(), patience]);
  browser?.process()?.kill('SIGKILL');
}
