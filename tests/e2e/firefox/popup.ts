import type { Browser } from 'puppeteer-core';
import { inWindow } from './window.ts';

/** Runs in the popup's own process, each time that it is loaded there: presses the button with these words, once it is there. */
const IN_POPUP = `(words) => {
  const buttons = [...(content.document?.querySelectorAll('button') ?? [])];
  const button = buttons.find(({ textContent }) => textContent === words);
  if (!button) return;
  // Told first: the popup may go with the press.
  sendAsyncMessage('popup:pressed');
  const { left, top, width, height } = button.getBoundingClientRect();
  for (const type of ['mousedown', 'mouseup'])
    content.synthesizeMouseEvent(type, left + width / 2, top + height / 2, { button: 0, clickCount: 1 });
}`;

/** Runs in Firefox's own window: presses the button of the toolbar, then a button of the popup. */
const PRESS = `async (script) => {
  const id = 'deliberations-annotees_exemple_fr-browser-action';
  // A new extension's button is put away among those of the others.
  CustomizableUI.addWidgetToArea(id, CustomizableUI.AREA_NAVBAR);
  const { node } = CustomizableUI.getWidget(id).forWindow(window);
  const popup = () => document.querySelector('.webextension-popup-browser');
  const seen = new WeakSet();
  let pressed = false;
  for (let tries = 0; tries < 150; tries += 1) {
    // Pressed too soon after it came, the button does nothing.
    if (!popup() && tries % 15 === 0) node.querySelector('toolbarbutton').click();
    const manager = popup()?.messageManager;
    if (manager && !seen.has(manager)) manager.addMessageListener('popup:pressed', () => { pressed = true; });
    if (manager) seen.add(manager);
    manager?.loadFrameScript('data:,' + encodeURIComponent(script), false);
    await new Promise((resume) => setTimeout(resume, 200));
    if (pressed) return;
  }
  throw new Error('The popup has no such button.');
}`;

/** Opens the window of the toolbar button over the tab that is looked at, and presses the button in it that has these words. */
export async function pressInPopup(browser: Browser, words: string): Promise<void> {
  await inWindow(browser, PRESS, `(${IN_POPUP})(${JSON.stringify(words)})`);
}
