import { t } from '../../lib/platform/i18n.ts';
import './source-line.css';

/** Where the file is from, as a link to copy or follow: in a tab of the reader's own, the browser shows another address. */
export function SourceLine({ url }: { url: string }) {
  return (
    <p class="source-line">
      {t('sourceLine')}{' '}
      <a href={url} target="_blank" rel="noreferrer">
        {readable(url)}
      </a>
    </p>
  );
}

/** As browsers show an address: without the scheme, escapes undone where that leaves one line of text. */
function readable(url: string): string {
  const plain = url.replace(/^https:\/\//, '');
  try {
    const text = decodeURI(plain);
    return /\p{C}|\s/u.test(text) ? plain : text;
  } catch {
    return plain;
  }
}
