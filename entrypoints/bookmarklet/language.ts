import { speakByDefault } from '../../lib/platform/i18n.ts';

/** Without an extension there is no dictionary of the browser's: French for who reads French, English for all others. */
export function speakAsBrowser(): Promise<void> {
  return speakByDefault(navigator.language.startsWith('fr') ? 'fr' : 'en');
}
