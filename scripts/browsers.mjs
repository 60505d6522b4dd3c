import { accessSync, constants } from 'node:fs';

/**
 * Where a browser's program is: the environment variable first, then the places where Debian, Ubuntu and others put it.
 * Answers null where there is none; never downloads one.
 */
const PLACES = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    paths: [
      '/usr/bin/chromium',
      '/usr/lib/chromium/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/usr/bin/google-chrome-stable',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    paths: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/usr/lib/firefox-esr/firefox-esr',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ],
  },
};

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {'chromium' | 'firefox'} name @returns {string | null} */
export function browserPath(name) {
  const { variable, paths } = PLACES[name];
  const asked = process.env[variable];
  return (asked ? [asked] : paths).find(isProgram) ?? null;
}
