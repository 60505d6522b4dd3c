import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Section } from './Section.tsx';

/**
 * The sites of other authorities that the extension is let into, and a field for one more. `hosts`: null until they are known.
 * `onAllow` asks the browser for one, `onLeave` gives it back; both follow in `hosts`.
 */
export function OtherSites(props: {
  hosts: ReadonlySignal<string[] | null>;
  onAllow: (host: string) => Promise<boolean>;
  onLeave: (host: string) => Promise<void>;
}) {
  const [typed, setTyped] = useState('');
  const [told, setTold] = useState<string>('');
  const hosts = props.hosts.value ?? [];
  const ask = async (event: Event) => {
    event.preventDefault();
    const host = hostOf(typed);
    if (!host) return setTold(t('otherSitesWrong'));
    const allowed = await props.onAllow(host);
    setTold(allowed ? t('otherSitesAllowed', host) : t('allowRefused'));
    if (allowed) setTyped('');
  };
  return (
    <Section name="other-sites" title={t('otherSites')} text={t('otherSitesText')}>
      {hosts.length > 0 && (
        <ul class="options-sites">
          {hosts.map((host) => (
            <li key={host}>
              <span>{host}</span>
              <Button
                tone="plain"
                label={t('otherSitesLeave', host)}
                onClick={() => void props.onLeave(host).then(() => setTold(t('otherSitesLeft', host)))}
              />
            </li>
          ))}
        </ul>
      )}
      <form class="options-site" onSubmit={(event) => void ask(event)}>
        <label for="options-site">{t('otherSitesAddress')}</label>
        <input
          id="options-site"
          type="text"
          class="options-field"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button type="submit" class="ui-button ui-button-plain">
          {t('otherSitesAllow')}
        </button>
      </form>
      <p role="status" class="options-told">
        {told}
      </p>
    </Section>
  );
}

/** The host of an address as somebody writes it, with or without what stands before and behind; null for what is none. */
export function hostOf(typed: string): string | null {
  const address = typed.trim().replace(/^http:/i, 'https:');
  const whole = /^https:\/\//i.test(address) ? address : `https://${address}`;
  const host = URL.canParse(whole) ? new URL(whole) : null;
  const isWeb = host?.protocol === 'https:' && /^(?:[a-z\d-]+\.)+[a-z][a-z\d-]*$/.test(host.hostname);
  return isWeb ? host.hostname : null;
}
