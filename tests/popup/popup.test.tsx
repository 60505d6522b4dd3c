// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { Popup } from '../../components/popup/Popup.tsx';
import type { TabState } from '../../lib/model/tab.ts';
import { axeFindings, button, click, mount, words } from '../dom.ts';

const RECENT = [
  { id: 'a', numbers: ['2031-17'], title: 'AIDE AUX BIBLIOTHÈQUES', href: 'reader.html?file=a' },
  { id: 'b', numbers: [], title: null, href: null },
  { id: 'c', numbers: ['2031-1', '2031-2'], title: 'Sans suite', href: 'reader.html?file=c' },
];

async function open(tab: TabState | null, allowed = false) {
  const calls = { onRead: vi.fn(), onOpen: vi.fn(), onLibrary: vi.fn(), onLocal: vi.fn(), onOptions: vi.fn() };
  const container = await mount(<Popup tab={tab} recent={RECENT} onAllow={async () => allowed} {...calls} />);
  return { container, calls, says: () => words(container.querySelector('.popup-tab')) };
}
/** The test's own container is a `main` too; the whole page is judged in Chromium. */
const findings = async (container: Element) =>
  (await axeFindings(container)).filter((finding) => !finding.startsWith('landmark-'));

it.each<[TabState, RegExp]>([
  [{ kind: 'list', acts: 1 }, /^1 lien vers un acte sur cette page/],
  [{ kind: 'list', acts: 12 }, /^12 liens vers des actes/],
  [{ kind: 'list', acts: 0 }, /^Aucun lien vers un acte/],
  [{ kind: 'reader' }, /^Un acte est ouvert/],
  [{ kind: 'asleep' }, /Rechargez-la/],
  [{ kind: 'elsewhere' }, /n’est pas du site/],
])('says what the tab is: %j', async (tab, said) => {
  const { says } = await open(tab);
  expect(says()).toMatch(said);
});

it('reads the PDF of the tab', async () => {
  const { container, calls } = await open({ kind: 'act' });
  expect(await findings(container)).toEqual([]);
  await click(button(container, /^Lire annotée$/));
  expect(calls.onRead).toHaveBeenCalledOnce();
});

it('asks for the site where the browser does not show it, and says what a refusal means', async () => {
  const { container, says } = await open({ kind: 'noAccess' });
  await click(button(container, /^Autoriser/));
  await vi.waitFor(() => expect(says()).toContain('L’accès n’a pas été donné'));
  expect(await findings(container)).toEqual([]);
});

it('lists the last acts, and says of a file of the computer that it must be chosen again', async () => {
  const { container, calls } = await open(null);
  const acts = [...container.querySelectorAll('.popup-recent button')];
  expect(acts.map(words)).toEqual([
    'N° 2031-17AIDE AUX BIBLIOTHÈQUES',
    'Titre non reconnuFichier de votre ordinateur, à choisir de nouveau',
    'Recueil de 2 actes',
  ]);
  await click(acts[0]);
  expect(calls.onOpen).toHaveBeenCalledWith('reader.html?file=a');
  await click(acts[1]);
  expect(calls.onLocal).toHaveBeenCalledOnce();
});
