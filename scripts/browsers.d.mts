/** Where a browser's program is, or null: see browsers.mjs. */
export function browserPath(name: 'chromium' | 'firefox'): string | null;
