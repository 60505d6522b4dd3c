import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/icons.tsx';
import '../ui/controls.css';

/** Where the buttons appear; and the permission, where it is missing. */
export function SiteStep({ access, onAllow }: { access: boolean | null; onAllow: () => Promise<boolean> }) {
  const [refused, setRefused] = useState(false);
  return (
    <>
      <p>{t('welcomeSiteText')}</p>
      <div class="welcome-sample" role="img" aria-label={t('welcomeSiteSample')}>
        <span class="welcome-link">{t('welcomeSiteLink')}</span>
        <span class="welcome-offer">{t('detectorOpen')}</span>
      </div>
      <p>{t('welcomeSiteMore')}</p>
      {access === false && (
        <div class="welcome-ask">
          <p>{t('popupNoAccess')}</p>
          <Button
            tone="primary"
            label={t('allowSite')}
            onClick={() => void onAllow().then((granted) => setRefused(!granted))}
          />
          <p role="status">{refused && t('allowRefused')}</p>
        </div>
      )}
      {access === true && (
        <p class="welcome-ok">
          <Icon name="check" />
          {t('welcomeSiteOk')}
        </p>
      )}
    </>
  );
}

const MARKS = [
  { swatch: 'amount', name: 'layerAmounts', text: 'welcomeAmounts' },
  { swatch: 'vote', name: 'layerVotes', text: 'welcomeVotes' },
  { swatch: 'recusal', name: 'layerRecusals', text: 'welcomeRecusals' },
  { swatch: 'own', name: 'layerOwn', text: 'welcomeOwn' },
] as const;

/** What the marks mean, and an act to try them on. */
export function ReadStep({ onExample }: { onExample: () => void }) {
  return (
    <>
      <p>{t('welcomeReadText')}</p>
      <dl class="welcome-marks">
        {MARKS.map(({ swatch, name, text }) => (
          <div key={swatch}>
            <dt>
              <span class={`ui-swatch ui-swatch-${swatch}`} aria-hidden="true" />
              {t(name)}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <div class="welcome-ask">
        <p>{t('welcomeExampleText')}</p>
        <Button tone="primary" icon="sheet" label={t('welcomeExample')} onClick={onExample} />
      </div>
    </>
  );
}

/** What is kept, where, and how not to lose it. */
export function KeptStep({ onOptions }: { onOptions: () => void }) {
  return (
    <>
      <p>{t('optionsDataText')}</p>
      <ul>
        <li>{t('optionsDataNotes')}</li>
        <li>{t('optionsDataActs')}</li>
        <li>{t('optionsDataPdf')}</li>
      </ul>
      <p>{t('welcomeKeptMore')}</p>
      <div class="welcome-ask">
        <p>{t('welcomeKeptBackup')}</p>
        <Button icon="settings" label={t('optionsTitle')} onClick={onOptions} />
      </div>
    </>
  );
}
