import { useState } from 'preact/hooks';
import type { TabState } from '../../lib/model/tab.ts';
import { t, tn } from '../../lib/platform/i18n.ts';
import type { RecentAct } from '../../lib/state/recent.ts';
import { Button } from '../ui/Button.tsx';
import { Icon, type IconName } from '../ui/icons.tsx';
import './popup.css';

/**
 * What the button of the extension opens: what can be done with this tab, the last acts, and the ways to the other pages.
 *
 * - `tab`, `recent`: null until they are known; `recent` is empty where there are none, or where the database is refused.
 * - `onRead`: opens the reader over the tab. `onAllow`: asks for the site; answers whether it was granted.
 * - `onOpen`: opens an address in a tab.
 */
export function Popup(props: {
  tab: TabState | null;
  recent: RecentAct[] | null;
  onRead: () => void;
  onAllow: () => Promise<boolean>;
  onOpen: (href: string) => void;
  onLibrary: () => void;
  onLocal: () => void;
  onOptions: () => void;
}) {
  const { tab, recent, onOpen } = props;
  return (
    <main class="popup">
      <h1>{t('extensionName')}</h1>
      <section class="popup-tab" aria-label={t('popupThisTab')} aria-busy={tab === null}>
        {tab && <Tab tab={tab} onRead={props.onRead} onAllow={props.onAllow} />}
      </section>
      {recent && recent.length > 0 && (
        <section aria-labelledby="recent">
          <h2 id="recent">{t('popupRecent')}</h2>
          <ul class="popup-recent">
            {recent.map((act) => (
              <li key={act.id}>
                <Recent act={act} onOpen={onOpen} onLocal={props.onLocal} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <nav class="popup-ways" aria-label={t('popupWays')}>
        <Way icon="library" label={t('libraryTitle')} onClick={props.onLibrary} />
        <Way icon="open" label={t('localOpen')} onClick={props.onLocal} />
        <Way icon="settings" label={t('optionsTitle')} onClick={props.onOptions} />
      </nav>
    </main>
  );
}

function Tab({ tab, onRead, onAllow }: { tab: TabState; onRead: () => void; onAllow: () => Promise<boolean> }) {
  const [refused, setRefused] = useState(false);
  if (tab.kind === 'noAccess') {
    const ask = async () => setRefused(!(await onAllow()));
    return (
      <>
        <p>{t('popupNoAccess')}</p>
        <Button tone="primary" label={t('allowSite')} onClick={() => void ask()} />
        <p role="status">{refused && t('allowRefused')}</p>
      </>
    );
  }
  if (tab.kind === 'act') {
    return (
      <>
        <p>{t('popupAct')}</p>
        <Button tone="primary" icon="sheet" label={t('detectorOpen')} onClick={onRead} />
      </>
    );
  }
  if (tab.kind === 'list' && tab.acts > 0) {
    return (
      <>
        <p class="popup-count">{tn('popupActs', tab.acts)}</p>
        <p>{t('popupActsHow')}</p>
      </>
    );
  }
  if (tab.kind === 'otherSite') {
    const ask = async () => setRefused(!(await onAllow()));
    return (
      <>
        <p>{t('popupOtherSite', tab.host)}</p>
        <Button label={t('otherSitesAllowHere')} onClick={() => void ask()} />
        <p role="status">{refused && t('allowRefused')}</p>
      </>
    );
  }
  const words = {
    list: t('popupNoActs'),
    reader: t('popupReader'),
    asleep: t('popupAsleep'),
    elsewhere: t('popupElsewhere'),
  };
  return <p>{words[tab.kind]}</p>;
}

function Recent({ act, onOpen, onLocal }: { act: RecentAct; onOpen: (href: string) => void; onLocal: () => void }) {
  const [number] = act.numbers;
  const { href } = act;
  const several = act.numbers.length > 1 ? tn('popupSeveral', act.numbers.length) : null;
  const title = several ?? act.title ?? t('actNoTitle');
  return (
    <button type="button" onClick={() => (href ? onOpen(href) : onLocal())}>
      {number && !several && <strong>{t('actNumber', number)}</strong>}
      <span>{title}</span>
      {!href && <small>{t('popupOwnFile')}</small>}
    </button>
  );
}

function Way({ icon, label, onClick }: { icon: IconName; label: string; onClick: () => void }) {
  return (
    <button type="button" onClick={onClick}>
      <Icon name={icon} />
      {label}
    </button>
  );
}
