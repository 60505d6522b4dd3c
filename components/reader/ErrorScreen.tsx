import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import type { Failure } from '../../lib/state/reader.ts';
import { Icon } from '../ui/icons.tsx';
import { failureWords } from './words.ts';
import './states.css';

/**
 * Nothing to read: what happened, and what may be done. `url` is the plain address of the file, where there is one; `onAllow` asks the
 * browser to let the extension read it, where that is what fails, and answers whether it does now.
 */
export function ErrorScreen(props: {
  failure: Failure;
  url: string | null;
  onRetry?: () => void;
  onAllow?: (() => Promise<boolean>) | undefined;
}) {
  const { failure, url, onRetry } = props;
  const onAllow = failure.code === 'no-access' ? props.onAllow : undefined;
  const [refused, setRefused] = useState(false);
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), [failure]);
  return (
    <div class="error-screen" role="alert">
      <Icon name="warning" size={32} />
      <h2>{t('errorHeading')}</h2>
      <p ref={words} tabIndex={-1}>
        {failureWords(failure)}
      </p>
      {refused && <p>{t('allowRefused')}</p>}
      <div class="error-actions">
        {onAllow && (
          <button
            type="button"
            class="primary-button"
            onClick={() => void onAllow().then((allowed) => setRefused(!allowed))}
          >
            {t('allow')}
          </button>
        )}
        {onRetry && !onAllow && (
          <button type="button" class="primary-button" onClick={onRetry}>
            {t('retry')}
          </button>
        )}
        {url && (
          <a href={url} target="_blank" rel="noreferrer">
            {t('openOriginal')}
          </a>
        )}
      </div>
    </div>
  );
}
