// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { Controles } from '../../../components/reader/panels/Controles.tsx';
import { sentenceWords } from '../../../components/reader/panels/sentence-words.ts';
import type { Deliberation } from '../../../lib/model/extraction.ts';
import { chooseLanguage } from '../../../lib/platform/i18n.ts';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import french from '../../../public/_locales/fr/messages.json' with { type: 'json' };
import { checksOf, soundAct } from '../../checks/act.ts';
import { mount, words } from '../../dom.ts';
import { fakeDeliberation, fakeExtraction } from '../../makers.ts';

afterEach(() => chooseLanguage('auto'));

/** An act that agrees with itself, and one that does so nowhere. */
function everyCheck(): Deliberation['checks'] {
  const spoilt = soundAct();
  spoilt.attendance.present.length = 1;
  spoilt.signedDate!.value = '2031-03-02';
  spoilt.legalityReviewDate!.value = '2031-02-28';
  spoilt.report!.title!.value = 'AIDE AUX THÉÂTRES';
  spoilt.parts = spoilt.parts.filter(({ kind }) => kind !== 'annex');
  for (const { amounts } of spoilt.budgetLines) for (const amount of amounts) amount.value += 1234.5;
  spoilt.grants[0]!.amount.value = 1_024_000;
  return [...checksOf(soundAct()), ...checksOf(spoilt)];
}

const inPanel = async (checks: Deliberation['checks']) => {
  const deliberation = fakeDeliberation({ checks });
  const props = { deliberation, extraction: fakeExtraction({ deliberations: [deliberation] }) };
  const container = await mount(<Controles {...props} complete active={null} onGo={() => {}} />);
  return [...container.querySelectorAll('[data-check]')].map(words);
};

it('tells in French what the command prints, space for space', async () => {
  await chooseLanguage('fr');
  const checks = everyCheck();
  expect(new Set(checks.map(({ status }) => status))).toEqual(new Set(['holds', 'fails']));
  for (const { said, message } of checks) expect(sentenceWords(said ?? [])).toBe(message);
});

it('tells each of them in English, with its plurals, sums and days', async () => {
  await chooseLanguage('en');
  const checks = everyCheck();
  const told = await inPanel(checks);
  expect(told.length).toBe(checks.length);
  for (const line of told) expect(line).not.toMatch(/\$|said[A-Z]|Écart|L’acte|\ble\b|\bdu\b|undefined/);
  const all = told.join('\n');
  expect(all).toContain('The act is signed on 2 March 2031; the session was on 1 March 2031.');
  expect(all).toContain(
    'The vote counts 7 members; the lists name 4 (1 present, 2 excused and 1 absent). Difference: 3.',
  );
  expect(all).toMatch(/€\d{1,3},\d{3}\.50/);
});

it('has the same places for what goes into a sentence in both languages', () => {
  const places = (message: string) => [...new Set(message.match(/\$\d/g))].sort().join();
  const keys = Object.keys(french).filter((key) => key.startsWith('said')) as (keyof typeof french &
    keyof typeof english)[];
  expect(keys.length).toBeGreaterThan(100);
  for (const key of keys) expect(places(english[key].message), key).toBe(places(french[key].message));
});
