import { resolve } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import { browserPath } from '../../scripts/browsers.mjs';

/** The built extension; EXTENSION_PATH_FIREFOX names another copy of it. */
const DIST = process.env.EXTENSION_PATH_FIREFOX ?? resolve(import.meta.dirname, '../../dist/firefox-mv3');

/**
 * Firefox with the built extension, French first, where the proxy answers for the official host. `plain`: without the extension, and the
 * browser's own window can be driven too.
 */
export async function launchFirefox(proxyPort: number, { plain = false } = {}): Promise<Browser> {
  const executablePath = browserPath('firefox');
  if (!executablePath) throw new Error('Firefox est introuvable : donnez son chemin par FIREFOX_PATH.');
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    ...(plain ? { args: ['--remote-allow-system-access'] } : {}),
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'intl.accept_languages': 'fr-FR, fr',
    },
  });
  if (!plain) await browser.installExtension(DIST);
  return browser;
}
