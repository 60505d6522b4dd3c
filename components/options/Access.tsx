import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Section } from './Section.tsx';

/** Whether the browser lets the extension into the site; nothing is shown where it does. `onAllow` answers whether it does now. */
export function Access({ granted, onAllow }: { granted: boolean | null; onAllow: () => Promise<boolean> }) {
  const [refused, setRefused] = useState(false);
  if (granted !== false) return null;
  return (
    <Section name="access" title={t('optionsAccess')} text={t('popupNoAccess')}>
      <Button
        tone="primary"
        label={t('allowSite')}
        onClick={() => void onAllow().then((allowed) => setRefused(!allowed))}
      />
      <p role="status" class="options-text">
        {refused && t('allowRefused')}
      </p>
    </Section>
  );
}
