import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { browserPath } from '../../scripts/browsers.mjs';

/** The built extension; EXTENSION_PATH names another copy of it, where dist/ is being built anew. */
export const DIST = process.env.EXTENSION_PATH ?? resolve(import.meta.dirname, '../../dist/chrome-mv3');

/** `welcomed`: the first steps have been shown in it. */
export type Profile = { folder: string; welcomed: boolean; remove(): void };

/** A fresh profile in which third-party storage is as in Chromium itself: Playwright's default flags would block it. */
export function makeProfile(): Profile {
  const folder = mkdtempSync(join(tmpdir(), 'profil-'));
  mkdirSync(join(folder, 'Default'));
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify({ profile: { cookie_controls_mode: 0 } }));
  return { folder, welcomed: false, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Chromium with the built extension as it ships, where the official hosts are found at the local server's port, and every
 * other host nowhere. `welcome`: whether the first steps stay, which open by themselves. `also`: further hosts, each with its port. `proxy`: the port of a
 * proxy that all is asked through. `extension`: a folder in place of the built one. `plain`: no extension, and pop-up windows are blocked as they are
 * for everybody, which Playwright would switch off.
 */
export async function launch(
  profile: Profile,
  port: number,
  options: {
    headless?: boolean;
    dark?: boolean;
    plain?: boolean;
    also?: Record<string, number>;
    proxy?: number;
    welcome?: 'keep';
    extension?: string;
  } = {},
): Promise<BrowserContext> {
  const extension = options.extension ?? DIST;
  const executablePath = browserPath('chromium');
  if (!executablePath) throw new Error('Chromium est introuvable : donnez son chemin par CHROMIUM_PATH.');
  const hosts = ['pasdecalais.fr', '*.pasdecalais.fr', 'cdpasdecalais.fr', '*.cdpasdecalais.fr'];
  const ports = { ...Object.fromEntries(hosts.map((host) => [host, port])), ...options.also };
  const maps = Object.entries(ports).map(([host, at]) => `MAP ${host} 127.0.0.1:${at}`);
  const rules = [...maps, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'];
  const context = await chromium.launchPersistentContext(profile.folder, {
    executablePath,
    timeout: 120_000,
    chromiumSandbox: false,
    headless: options.headless ?? true,
    ignoreHTTPSErrors: true,
    locale: 'fr-FR',
    colorScheme: options.dark ? 'dark' : 'light',
    viewport: { width: 1280, height: 800 },
    env: { ...process.env, LANGUAGE: 'fr', LANG: 'fr_FR.UTF-8' },
    ...(options.plain ? { ignoreDefaultArgs: ['--disable-popup-blocking'] } : {}),
    args: [
      ...(options.plain ? [] : [`--load-extension=${extension}`, `--disable-extensions-except=${extension}`]),
      `--host-resolver-rules=${rules.join(', ')}`,
      ...(options.proxy ? [`--proxy-server=http://127.0.0.1:${options.proxy}`] : []),
      '--ignore-certificate-errors',
      '--lang=fr',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  if (!profile.welcomed && !options.plain && options.welcome !== 'keep') await closeWelcome(context);
  profile.welcomed = true;
  return context;
}

/** The first steps open by themselves in a new profile: away with them, where a test is about something else. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  const shown = context.pages().find(isWelcome);
  // An earlier version of the extension has none. One that came late would be taken for the page that a test waits for.
  const welcome =
    shown ?? (await context.waitForEvent('page', { predicate: isWelcome, timeout: 60_000 }).catch(() => null));
  await welcome?.close();
}
