import { pdfTabMessageSchema } from '../../lib/model/pdf-tab.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/model/settings.ts';
import { STAND_IN } from '../../lib/model/stand-in.ts';
import { setBadge } from '../../lib/platform/badge.ts';
import { browserMessage } from '../../lib/platform/browser-i18n.ts';
import { replaceRules } from '../../lib/platform/download-rules.ts';
import { isNative, keepNative } from '../../lib/platform/native-tabs.ts';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import { dropResponses, type Instead, onPageAnswer, type PageAnswer } from '../../lib/platform/responses.ts';
import { browserRuntime, extensionUrl, type Sender } from '../../lib/platform/runtime.ts';
import { onPageLoaded, stateOf } from '../../lib/platform/tabs.ts';
import { downloadRules, kindOfAnswer } from '../../lib/sites/download.ts';
import { OFFICIAL_MATCHES } from '../../lib/sites/matches.ts';
import { isOurs, looksLikeAct, offerOf } from '../../lib/sites/offer.ts';
import * as english from '../../public/_locales/en/messages.json';
import * as french from '../../public/_locales/fr/messages.json';

const DOMAINS = OFFICIAL_MATCHES.map((match) => match.replace(/^\*:\/\/\*\.|\/\*$/g, ''));

/**
 * The tabs that show a PDF of the site, and the downloads of one: marks the toolbar button, and opens the reader where the settings
 * want it. Call it at the top level of the background. Answers what puts changed settings into effect.
 */
export function servePdfTabs(getSettings: () => Promise<Settings>): () => Promise<void> {
  // A tab that shows a PDF is shown as such also where the database is refused.
  const settings = () => getSettings().catch(() => DEFAULT_SETTINGS);
  browserRuntime.listen((message, sender) => {
    const parsed = pdfTabMessageSchema.safeParse(message);
    const tabId = tabOf(sender);
    if (!parsed.success || tabId === undefined) return undefined;
    if (parsed.data.pdfTab === 'closed') return keepNative(tabId, sender.url ?? '').then(() => true);
    return settings().then((read) => {
      mark(tabId, read.language);
      return { open: read.alwaysOpenPdf };
    });
  });
  // Firefox lets no script into its viewer: there a PDF is known by its tab.
  onPageLoaded(OFFICIAL_MATCHES, async (tab) => {
    const { kind } = await stateOf(tab, isOurs, looksLikeAct);
    if (kind === 'act' && tab.id !== undefined) mark(tab.id, (await settings()).language);
  });
  onPageAnswer(OFFICIAL_MATCHES, async (answer) => instead(answer, await settings()));
  return async () => {
    const { alwaysOpenPdf, openDownloads } = await settings();
    const own = new URL(extensionUrl('/')).host;
    await replaceRules(openDownloads ? downloadRules(extensionUrl('/reader.html'), own, DOMAINS) : []);
    if (!alwaysOpenPdf && !openDownloads) await dropResponses();
  };
}

/** The tab of a message that comes from a page of the site itself, not from a frame in it. */
function tabOf({ id, url, tab, frameId }: Sender): number | undefined {
  const fromSite = id === browserRuntime.id && frameId === 0 && url !== undefined && URL.canParse(url);
  return fromSite && isOurs(new URL(url).hostname) ? tab?.id : undefined;
}

/** The words of the badge; only these are bundled, and not all messages. */
const words = {
  auto: (key: 'badgeAct' | 'badgeActTitle') => browserMessage(key) || words.fr(key),
  fr: (key: 'badgeAct' | 'badgeActTitle') =>
    key === 'badgeAct' ? french.badgeAct.message : french.badgeActTitle.message,
  en: (key: 'badgeAct' | 'badgeActTitle') =>
    key === 'badgeAct' ? english.badgeAct.message : english.badgeActTitle.message,
};

function mark(tabId: number, language: Settings['language']): void {
  const word = words[language];
  void setBadge(tabId, word('badgeAct'), word('badgeActTitle'));
}

/**
 * What comes in the place of an answer: for a PDF an empty page of the same address, over which the detector opens the reader; for a
 * download the reader's own page, since a download has no page to lie over.
 */
async function instead(answer: PageAnswer, settings: Settings): Promise<Instead> {
  const kind = kindOfAnswer(answer);
  const offer = offerOf({ href: answer.url, text: '', type: 'application/pdf' });
  // Whoever asks for the file in the reader wants the file.
  if (!kind || !offer || answer.from?.startsWith(extensionUrl('/'))) return null;
  if (kind === 'download') return settings.openDownloads ? { redirect: readerAddress(offer.url, offer.name) } : null;
  if (!settings.alwaysOpenPdf || (await isNative(answer.tabId, answer.url))) return null;
  const name = offer.name.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const head = `<meta charset="utf-8"><meta name="${STAND_IN}" content="pdf"><title>${name}</title>`;
  return { html: `<!doctype html><html lang="fr"><head>${head}</head><body></body></html>` };
}
