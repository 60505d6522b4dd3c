import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Settings } from '../../lib/model/settings.ts';
import { chooseLanguage, onWords, t } from '../../lib/platform/i18n.ts';

/** Counts changes of language: what was drawn with words follows it, and is drawn anew. */
const changes = signal(0);

/** Keeps the words of a page in the language of the settings, now and as they change; `signal` ends it. */
export function followLanguage(settings: ReadonlySignal<Settings>, until: AbortSignal): void {
  onWords(() => {
    // Reading it inside of a component, a computed value or an effect makes that depend on the language.
    void changes.value;
  });
  const stop = effect(() => {
    const { language } = settings.value;
    void chooseLanguage(language).then((changed) => {
      document.documentElement.lang = t('localeTag');
      if (changed) changes.value += 1;
    });
  });
  until.addEventListener('abort', stop);
}
