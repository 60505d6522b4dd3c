import { signal } from '@preact/signals';
import { render } from 'preact';
import { z } from 'zod';
import '../../components/tokens.css';
import { Popup } from '../../components/popup/Popup.tsx';
import { followLanguage } from '../../components/ui/language.ts';
import { createClient } from '../../lib/messages/client.ts';
import type { TabState } from '../../lib/model/tab.ts';
import { openLibrary } from '../../lib/platform/library-page.ts';
import { openPage, openTab } from '../../lib/platform/own-pages.ts';
import { askForSites, maySeeSites } from '../../lib/platform/permissions.ts';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import { activeTab, readInTab, stateOf } from '../../lib/platform/tabs.ts';
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

async function look(): Promise<void> {
  const granted = await maySeeSites(OFFICIAL_MATCHES);
  state.value = granted ? await stateOf(await tab, isOurs, looksLikeAct) : { kind: 'noAccess' };
}

/** Each way out opens a page: this window is then in the way. */
const leave = (opened: Promise<unknown>) => void opened.finally(() => window.close());

async function read(): Promise<void> {
  const here = await tab;
  const offer = offerOf({ href: here.url ?? '', text: '', type: 'application/pdf' });
  if (offer) await readInTab(here, offer);
}

async function allow(): Promise<boolean> {
  const granted = await askForSites(OFFICIAL_MATCHES);
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
