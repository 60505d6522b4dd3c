import { expect, test } from 'vitest';
import { chooseLanguage, onWords, speakByDefault, t, tn } from '../../lib/platform/i18n.ts';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import fr from '../../public/_locales/fr/messages.json' with { type: 'json' };

test('without a browser API the bundled French words answer', () => {
  expect(t('extensionName')).toBe('Délibérations annotées');
});

test('both languages hold the same keys, all with words, with the same substitutions', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(fr).sort());
  const signs = (text: string) => [...new Set(text.match(/\$\d/g))].sort();
  for (const [key, entry] of Object.entries(fr)) {
    const other = (en as Record<string, { message: string }>)[key];
    expect(entry.message, key).not.toBe('');
    expect(other?.message, key).toBeTruthy();
    expect(signs(other?.message ?? ''), key).toEqual(signs(entry.message));
  }
});

test("the language that is chosen answers at once, plurals included, and the browser's again after it", async () => {
  let used = 0;
  onWords(() => {
    used += 1;
  });
  expect(await chooseLanguage('en')).toBe(true);
  expect(await chooseLanguage('en')).toBe(false);
  expect(t('close')).toBe('Close');
  expect(tn('libraryNotes', 0)).toBe('0 notes');
  expect(used).toBeGreaterThan(1);
  await chooseLanguage('fr');
  expect(t('close')).toBe('Fermer');
  expect(tn('libraryNotes', 0)).toBe('0 note');
  // The last one counts, whichever comes first.
  const english = chooseLanguage('en');
  await chooseLanguage('auto');
  expect(await english).toBe(false);
  expect(t('localeTag')).toBe('fr');
});

test('a page without a dictionary of the browser speaks the language it was told, until the reader chooses another', async () => {
  await speakByDefault('en');
  await chooseLanguage('auto');
  expect(t('close')).toBe('Close');
  await chooseLanguage('fr');
  expect(t('close')).toBe('Fermer');
  await chooseLanguage('auto');
  await speakByDefault('fr');
  expect(t('close')).toBe('Fermer');
});
