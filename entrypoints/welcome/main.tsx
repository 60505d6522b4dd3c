import { signal } from '@preact/signals';
import { render } from 'preact';
import { z } from 'zod';
import '../../components/tokens.css';
import { followLanguage } from '../../components/ui/language.ts';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { createClient } from '../../lib/messages/client.ts';
import { openPage } from '../../lib/platform/own-pages.ts';
import { closeOwnTab } from '../../lib/platform/own-tab.ts';
import { askForSites, maySeeSites } from '../../lib/platform/permissions.ts';
import { OFFICIAL_MATCHES } from '../../lib/sites/matches.ts';
import { createSettings } from '../../lib/state/settings.ts';

// An extension page may not compile code as it runs.
z.config({ jitless: true });

const until = new AbortController();
const settings = createSettings(createClient(), until.signal);
followLanguage(settings.values, until.signal);
void settings.load();

const access = signal<boolean | null>(null);
async function look(): Promise<void> {
  access.value = await maySeeSites(OFFICIAL_MATCHES);
}

async function allow(): Promise<boolean> {
  const granted = await askForSites(OFFICIAL_MATCHES);
  await look();
  return granted;
}

render(
  <Welcome
    access={access}
    onAllow={allow}
    onExample={() => void openPage('/reader.html', '?example')}
    onOptions={() => void openPage('/options.html')}
    onDone={() => void closeOwnTab()}
  />,
  document.getElementById('app')!,
);
void look();
