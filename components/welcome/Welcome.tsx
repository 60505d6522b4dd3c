import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { KeptStep, ReadStep, SiteStep } from './steps.tsx';
import './welcome.css';

/**
 * The first steps: three short pages. Everything can be skipped, and nothing is asked but the site's permission where the browser
 * wants it asked.
 *
 * - `access`: whether the site may be seen; null until that is known. `onAllow` asks for it and answers whether it was granted.
 * - `onExample`: opens the invented act in the reader. `onDone`: leaves the page.
 */
export function Welcome(props: {
  access: ReadonlySignal<boolean | null>;
  onAllow: () => Promise<boolean>;
  onExample: () => void;
  onOptions: () => void;
  onDone: () => void;
}) {
  const [step, setStep] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const title = `${t('welcomeTitle')} — ${t('extensionName')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    // Not at the first one: a page begins at its beginning.
    if (moved.current) heading.current?.focus();
  }, [step]);
  const go = (next: number) => {
    moved.current = true;
    setStep(next);
  };

  const steps = [
    { title: t('welcomeSite'), body: <SiteStep access={props.access.value} onAllow={props.onAllow} /> },
    { title: t('welcomeRead'), body: <ReadStep onExample={props.onExample} /> },
    { title: t('welcomeKept'), body: <KeptStep onOptions={props.onOptions} /> },
  ];
  const last = step === steps.length - 1;
  return (
    <div class="welcome">
      <header class="welcome-head">
        <h1>{t('welcomeTitle')}</h1>
        <Button label={t('welcomeSkip')} onClick={props.onDone} />
      </header>
      <nav aria-label={t('welcomeSteps')}>
        <ol class="welcome-steps">
          {steps.map(({ title: name }, index) => (
            <li key={name}>
              <button type="button" aria-current={index === step ? 'step' : undefined} onClick={() => go(index)}>
                <span class="welcome-number">{index + 1}</span>
                {name}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <main class="welcome-main">
        <h2 ref={heading} tabIndex={-1}>
          {steps[step]?.title}
        </h2>
        {steps[step]?.body}
      </main>
      <footer class="welcome-foot">
        {step > 0 && <Button label={t('welcomeBack')} onClick={() => go(step - 1)} />}
        {last ? (
          <Button tone="primary" label={t('welcomeDone')} onClick={props.onDone} />
        ) : (
          <Button tone="primary" label={t('welcomeNext')} onClick={() => go(step + 1)} />
        )}
      </footer>
    </div>
  );
}
