import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import type { Failure } from '../../lib/state/reader.ts';
import { Icon } from '../ui/icons.tsx';
import { failureWords } from './words.ts';
import './states.css';

/** Nothing to read: what happened, and what may be done. `url` is the plain address of the file, where there is one. */
export function ErrorScreen({ failure, url, onRetry }: { failure: Failure; url: string | null; onRetry?: () => void }) {
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), [failure]);
  return (
    <div class="error-screen" role="alert">
      <Icon name="warning" size={32} />
      <h2>{t('errorHeading')}</h2>
      <p ref={words} tabIndex={-1}>
        {failureWords(failure)}
      </p>
      <div class="error-actions">
        {onRetry && (
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
