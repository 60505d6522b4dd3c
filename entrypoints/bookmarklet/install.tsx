import code from 'virtual:bookmarklet-link';
import { render } from 'preact';
import '../../components/tokens.css';
import { InstallPage } from '../../components/install/InstallPage.tsx';
import { chooseLanguage, t } from '../../lib/platform/i18n.ts';
import { webFolder } from '../../lib/platform/web-page.ts';
import { speakAsBrowser } from './language.ts';
import { type LinkConfig, PLACE } from './link/config.ts';

/** The link's code with this folder's own address in it, and the words of the page's language. */
function toLink(): string {
  const config: LinkConfig = {
    reader: `${webFolder()}reader.html`,
    words: {
      list: t('linkActs'),
      none: t('linkNoAct'),
      popup: t('linkPopup'),
      blocked: t('linkBlocked'),
      disk: t('linkDisk'),
      choose: t('localTitle'),
      close: t('close'),
    },
  };
  return `javascript:${encodeURIComponent(code.replace(PLACE, () => JSON.stringify(config)))}`;
}

const asked = new URLSearchParams(location.search).get('lang');
if (asked === 'fr' || asked === 'en') await chooseLanguage(asked);
else await speakAsBrowser();

document.documentElement.lang = t('localeTag');
document.title = t('installTitle');
const root = document.getElementById('app')!;
root.replaceChildren();
render(
  <InstallPage
    link={window.isSecureContext ? toLink() : null}
    folder={webFolder()}
    other={`?lang=${t('installOtherTag')}`}
    onCopy={(text) => navigator.clipboard.writeText(text)}
  />,
  root,
);
