import { browser } from 'wxt/browser';

/** A number that outlives the background's stops, but not the browser: milliseconds, a count. Null where it was never set. */
export function sessionNumber(key: string): { get(): Promise<number | null>; set(value: number): Promise<void> } {
  return {
    async get() {
      const { [key]: value } = await browser.storage.session.get(key);
      return typeof value === 'number' ? value : null;
    },
    set: (value) => browser.storage.session.set({ [key]: value }),
  };
}
