import { useState } from 'preact/hooks';
import { type MessageKey, t } from '../../lib/platform/i18n.ts';
import './install.css';

const USES = ['installUsePdf', 'installUseList', 'installUsePopup'] as const satisfies MessageKey[];
const CHROMIUM = ['installChromiumPdf', 'installChromiumStrict', 'installChromiumDisk'] as const satisfies MessageKey[];
const FIREFOX = ['installFirefoxPdf', 'installFirefoxStrict', 'installFirefoxDisk'] as const satisfies MessageKey[];
const LIMITS = [
  'installLimitSame',
  'installLimitNothingAlone',
  'installLimitSites',
  'installLimitIsolated',
  'installLimitCopies',
] as const satisfies MessageKey[];

/**
 * How to get the bookmarklet, and what it does. `link` is its whole `javascript:` address, null where the page is served in a way that
 * the reader cannot work; `folder` the address of its host; `other` the same page in the other language.
 */
export function InstallPage(props: {
  link: string | null;
  folder: string;
  other: string;
  onCopy: (text: string) => Promise<void>;
}) {
  const { link, folder, other, onCopy } = props;
  const [message, setMessage] = useState('');
  const copy = (text: string) =>
    onCopy(text).then(
      () => setMessage(t('installCopied')),
      () => setMessage(t('installCopyFailed')),
    );
  return (
    <main class="install">
      <p class="install-language">
        <a href={other} lang={t('installOtherTag')} hreflang={t('installOtherTag')}>
          {t('installOther')}
        </a>
      </p>
      <h1>{t('installTitle')}</h1>
      <p>{t('installLead')}</p>

      <h2>{t('installGet')}</h2>
      {link === null ? (
        <p class="install-warning" role="alert">
          {t('installInsecure')}
        </p>
      ) : (
        <>
          <p>{t('installDrag')}</p>
          <p>
            <a
              class="install-link"
              href={link}
              onClick={(event) => {
                event.preventDefault();
                setMessage(t('installNotHere'));
              }}
            >
              {t('detectorOpen')}
            </a>
          </p>
          <p>{t('installByHand')}</p>
          <p>
            <button type="button" class="install-button" onClick={() => void copy(link)}>
              {t('installCopy')}
            </button>
          </p>
          <p role="status" class="install-status">
            {message}
          </p>
        </>
      )}

      <h2>{t('installUse')}</h2>
      <List keys={USES} />
      <div class="install-browsers">
        <section>
          <h3>Chrome, Chromium, Edge, Brave</h3>
          <List keys={CHROMIUM} />
        </section>
        <section>
          <h3>Firefox</h3>
          <List keys={FIREFOX} />
        </section>
      </div>

      <h2>{t('installLimits')}</h2>
      <List keys={LIMITS} />

      <h2>{t('installKept')}</h2>
      <p>{t('installKeptWhere', folder)}</p>
      <p>{t('installKeptBridge')}</p>
      <p>{t('installKeptTrust')}</p>
      <p>
        <a href="library.html">{t('libraryTitle')}</a>
      </p>
      <p>
        <a href="reader.html?local">{t('localTitle')}</a>
      </p>
    </main>
  );
}

function List({ keys }: { keys: readonly MessageKey[] }) {
  return (
    <ul>
      {keys.map((key) => (
        <li key={key}>{t(key)}</li>
      ))}
    </ul>
  );
}
