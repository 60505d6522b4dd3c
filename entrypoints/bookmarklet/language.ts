import { chooseLanguage } from '../../lib/platform/i18n.ts';

/** Without an extension there is no dictionary of the browser's: French for who reads French, English for all others. */
export async function speakAsBrowser(): Promise<void> {
  await chooseLanguage(navigator.language.startsWith('fr') ? 'fr' : 'en');
}
