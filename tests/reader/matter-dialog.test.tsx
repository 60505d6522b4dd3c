// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { MatterDialog } from '../../components/exports/MatterDialog.tsx';
import type { AskedAct } from '../../lib/state/matters.ts';
import { axeFindings, button, click, mount, update } from '../dom.ts';

const act = (id: string, overrides: Partial<AskedAct> = {}): AskedAct => ({
  id,
  number: `2031-${id}`,
  title: 'AIDE',
  code: '7.5',
  confirmed: false,
  missing: [],
  ...overrides,
});

const type = async (root: HTMLElement, words: string) => {
  const input = root.querySelector<HTMLInputElement>('input[type="search"]')!;
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((resume) => setTimeout(resume));
  return input;
};
const matters = (root: HTMLElement) => [...root.querySelectorAll('select')].at(-1)!;

test('one act: its matter is proposed, found by words, confirmed by a press; what stays empty is told', async () => {
  const answer = vi.fn();
  const question = { acts: [act('1', { missing: ['VOTE_REEL', 'VOTE_EFFECTIF', 'DELIB_URL'] })], answer };
  const root = await mount(<MatterDialog question={question} />);
  expect(root.querySelector('h2')?.textContent).toBe('Fichier SCDL : confirmer la matière');
  expect(root.querySelector('.matters-chosen')?.textContent).toContain('7.5 finances locales/subventions');
  expect(root.querySelectorAll('select')).toHaveLength(1);
  expect(matters(root).options).toHaveLength(57);
  expect([...root.querySelectorAll('.matters-lacking li')].map((item) => item.textContent)).toEqual([
    'les voix : les cinq nombres ne sont pas tous connus',
    'l’adresse du document',
  ]);
  const input = await type(root, 'bibliotheques');
  expect([...matters(root).options].map(({ value }) => value)).toEqual(['8.9']);
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await new Promise((resume) => setTimeout(resume));
  expect(root.querySelector('.matters-chosen')?.textContent).toContain('8.9');
  expect(await axeFindings(root)).toEqual([]);
  await click(button(root, /Confirmer et écrire/));
  expect(answer).toHaveBeenCalledWith({ confirmed: new Map([['1', '8.9']]) });
});

test('several acts: the matter goes to those that are selected; Cancel says so', async () => {
  const answer = vi.fn();
  const question = { acts: [act('1'), act('2', { code: '9.2' }), act('3')], answer };
  const root = await mount(<MatterDialog question={question} />);
  const [list] = root.querySelectorAll('select');
  for (const option of list!.options) option.selected = option.value !== '2';
  list!.dispatchEvent(new Event('change', { bubbles: true }));
  await update(root, <MatterDialog question={question} />);
  matters(root).value = '8.3';
  matters(root).dispatchEvent(new Event('change', { bubbles: true }));
  await update(root, <MatterDialog question={question} />);
  expect([...list!.options].map(({ textContent }) => textContent?.slice(0, 3))).toEqual(['8.3', '9.2', '8.3']);
  expect(await axeFindings(root)).toEqual([]);
  await click(button(root, /Annuler/));
  await click(button(root, /Confirmer et écrire/));
  expect(answer.mock.calls.map(([given]) => given)).toEqual([
    'cancel',
    {
      confirmed: new Map([
        ['1', '8.3'],
        ['2', '9.2'],
        ['3', '8.3'],
      ]),
    },
  ]);
});
