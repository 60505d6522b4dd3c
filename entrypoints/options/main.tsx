import { signal } from '@preact/signals';
import { render } from 'preact';
import { z } from 'zod';
import '../../components/tokens.css';
import { Access } from '../../components/options/Access.tsx';
import { Backups } from '../../components/options/Backups.tsx';
import { Options } from '../../components/options/Options.tsx';
import { OtherSites } from '../../components/options/OtherSites.tsx';
import { Shortcuts } from '../../components/options/Shortcuts.tsx';
import { YourData } from '../../components/options/YourData.tsx';
import { followLanguage } from '../../components/ui/language.ts';
import { localDay } from '../../lib/french/local-day.ts';
import { createClient } from '../../lib/messages/client.ts';
import type { Shortcut } from '../../lib/model/command.ts';
import type { RequestOutput } from '../../lib/model/messages.ts';
import { mayDownload } from '../../lib/platform/downloads.ts';
import { askForHost, leaveHost, otherHosts } from '../../lib/platform/other-sites.ts';
import { openPage, version } from '../../lib/platform/own-pages.ts';
import { askForDownloads, askForSites, maySeeSites, onGranted } from '../../lib/platform/permissions.ts';
import { askForResponses } from '../../lib/platform/responses.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import { openShortcutSettings, shortcuts } from '../../lib/platform/shortcuts.ts';
import { OFFICIAL_MATCHES } from '../../lib/sites/matches.ts';
import { createSettings } from '../../lib/state/settings.ts';
import { wholeBackup } from '../../lib/state/whole-backup.ts';

// An extension page may not compile code as it runs.
z.config({ jitless: true });

const until = new AbortController();
const repository = createClient();
const settings = createSettings(repository, until.signal);
followLanguage(settings.values, until.signal);
const storage = signal<RequestOutput<'storage.status'> | null>(null);
const keys = signal<Shortcut[]>([]);
const allowed = signal<boolean | null>(null);
const access = signal<boolean | null>(null);
const hosts = signal<string[] | null>(null);

/** What other pages and the browser's own settings change meanwhile. */
async function look(): Promise<void> {
  [storage.value, keys.value, allowed.value, access.value, hosts.value] = await Promise.all([
    repository.request('storage.status', {}).catch(() => null),
    shortcuts().catch(() => []),
    mayDownload(),
    maySeeSites(OFFICIAL_MATCHES),
    otherHosts(),
  ]);
}

async function allowDownloads(): Promise<boolean> {
  allowed.value = await askForDownloads();
  return allowed.value;
}

async function backUp(): Promise<string | null> {
  try {
    const { name, text } = await wholeBackup(repository, localDay(new Date()));
    saveFile(name, 'application/json', text);
    return name;
  } catch {
    return null;
  }
}

async function erase(): Promise<boolean> {
  const done = await repository.request('library.erase', {}).then(
    () => true,
    () => false,
  );
  void look();
  return done;
}

/** Follows its own signal: the answer comes when the page is there. */
function SiteAccess() {
  return <Access granted={access.value} onAllow={() => askForSites(OFFICIAL_MATCHES)} />;
}

await Promise.race([settings.load(), new Promise((resume) => setTimeout(resume, 500))]);
render(
  <Options
    settings={settings}
    version={version()}
    onOpening={askForResponses}
    onWelcome={() => void openPage('/welcome.html')}
  >
    <SiteAccess />
    <OtherSites
      hosts={hosts}
      onAllow={(host) => askForHost(host).finally(look)}
      onLeave={(host) => leaveHost(host).finally(look)}
    />
    <Backups
      settings={settings}
      allowed={allowed}
      onAllow={allowDownloads}
      onBackup={async () => (await backUp()) !== null}
    />
    <Shortcuts settings={settings} shortcuts={keys} onChange={() => void openShortcutSettings()} />
    <YourData storage={storage} erasing={{ backUp, erase }} />
  </Options>,
  document.getElementById('app')!,
);
void look();
document.addEventListener('visibilitychange', () => void look());
onGranted(() => void look());
