import { browser } from 'wxt/browser';

/** The accent of the pages and its text, as in components/tokens.css: a badge takes no variables. */
const COLORS = { back: '#0b57d0', text: '#ffffff' };

/** Marks the toolbar button of one tab, until that tab shows another page. `text` has room for four letters. */
export async function setBadge(tabId: number, text: string, title: string): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: COLORS.back }),
      browser.action.setBadgeTextColor({ tabId, color: COLORS.text }),
      browser.action.setTitle({ tabId, title }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}
