import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Status } from '../../ui/Status.tsx';

/** How long the answer stays, in milliseconds. */
const STAYS = 6000;

/**
 * Copies a citation, and says whether that worked; where it did not, the words are shown, to be copied by hand.
 *
 * - `of`: what is cited; the answer goes with it. `onCite`: gives the words, and puts them on the clipboard.
 * - `worded`: with words instead of a picture alone.
 */
export function CiteButton(props: {
  of: unknown;
  onCite: () => { text: string; done: Promise<void> };
  worded?: boolean;
}) {
  const { of, onCite, worded = false } = props;
  const [copied, setCopied] = useState<{ text: string; done: boolean } | null>(null);
  useEffect(() => setCopied(null), [of]);
  useEffect(() => {
    if (!copied?.done) return;
    const timer = setTimeout(() => setCopied(null), STAYS);
    return () => clearTimeout(timer);
  }, [copied]);
  const cite = () => {
    const { text, done } = onCite();
    done.then(
      () => setCopied({ text, done: true }),
      () => setCopied({ text, done: false }),
    );
  };
  return (
    <>
      {worded ? (
        <button type="button" class="note-button" title={t('copyCitation')} onClick={cite}>
          <Icon name="quote" />
          {t('cite')}
        </button>
      ) : (
        <IconButton icon="quote" label={t('copyCitation')} onClick={cite} />
      )}
      <Status tone={copied?.done === false ? 'alert' : 'plain'}>
        {copied && (copied.done ? t('citationCopied') : t('citationNotCopied'))}
      </Status>
      {copied?.done === false && <p class="note-citation">{copied.text}</p>}
    </>
  );
}
