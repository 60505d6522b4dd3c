import { signal } from '@preact/signals';
import { render } from 'preact';
import { z } from 'zod';
import '../../components/tokens.css';
import { Popup } from '../../components/popup/Popup.tsx';
import { followLanguage } from '../../components/ui/language.ts';
import { createClient } from '../../lib/messages/client.ts';
import type { TabState } from '../../lib/model/tab.ts';
import { openLibrary } from '../../lib/platform/library-page.ts';
import { askForHost, otherHosts } from '../../lib/platform/other-sites.ts';
import { openPage, openTab } from '../../lib/platform/own-pages.ts';
import { askForSites, maySeeSites } from '../../lib/platform/permissions.ts';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import { activeTab, readInTab, stateOf } from '../../lib/platform/tabs.ts';
import { siteOf } from '../../lib/sites/elsewhere.ts';
import { OFFICIAL_MATCHES } from '../../lib/sites/matches.ts';
import { isOurs, looksLikeAct, offerOf } from '../../lib/sites/offer.ts';
import { type RecentAct, toRecent } from '../../lib/state/recent.ts';
import { createSettings } from '../../lib/state/settings.ts';

// An extension page may not compile code as it runs.
z.config({ jitless: true });

/** How many acts are listed: the window has no room for more. */
const RECENT = 5;

const until = new AbortController();
const repository = createClient();
const settings = createSettings(repository, until.signal);
followLanguage(settings.values, until.signal);

const state = signal<TabState | null>(null);
const recent = signal<RecentAct[] | null>(null);
const tab = activeTab();

/** What counts as an act in a tab: on the official site, or on one that somebody let the extension into. */
const siteAt = (href: string) => [siteOf(new URL(href).hostname)];

async function look(): Promise<void> {
  const [here, granted, others] = await Promise.all([tab, maySeeSites(OFFICIAL_MATCHES), otherHosts()]);
  // Pressing the button shows the address of this one tab, whatever it is.
  const url = here.url && URL.canParse(here.url) ? new URL(here.url) : null;
  const isOther = url?.protocol === 'https:' && !isOurs(url.hostname);
  if (isOther && !others.includes(url.hostname)) state.value = { kind: 'otherSite', host: url.hostname };
  else if (!isOther && !granted) state.value = { kind: 'noAccess' };
  else {
    const known = (host: string) => isOurs(host) || others.includes(host);
    state.value = await stateOf(here, known, (href) => looksLikeAct(href, siteAt(href)));
  }
}

/** Each way out opens a page: this window is then in the way. */
const leave = (opened: Promise<unknown>) => void opened.finally(() => window.close());

async function read(): Promise<void> {
  const here = await tab;
  const href = here.url ?? '';
  const offer = URL.canParse(href) && offerOf({ href, text: '', type: 'application/pdf' }, siteAt(href));
  if (offer) await readInTab(here, offer);
}

async function allow(): Promise<boolean> {
  const { value } = state;
  const granted = await (value?.kind === 'otherSite' ? askForHost(value.host) : askForSites(OFFICIAL_MATCHES));
  if (granted) await look();
  return granted;
}

function Page() {
  return (
    <Popup
      tab={state.value}
      recent={recent.value}
      onRead={() => leave(read())}
      onAllow={allow}
      onOpen={(href) => leave(openTab(href))}
      onLibrary={() => leave(openLibrary())}
      onLocal={() => leave(openPage('/reader.html', '?local'))}
      onOptions={() => leave(openPage('/options.html'))}
    />
  );
}

await Promise.race([settings.load(), new Promise((resume) => setTimeout(resume, 500))]);
render(<Page />, document.getElementById('app')!);
void look();
repository
  .request('documents.recent', { limit: RECENT })
  .then((documents) => {
    recent.value = toRecent(documents, readerAddress);
  })
  .catch(() => {
    recent.value = [];
  });
