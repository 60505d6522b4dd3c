// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { App } from '../../components/library/App.tsx';
import type { ActRecord } from '../../lib/model/act-summary.ts';
import type { Repository } from '../../lib/model/messages.ts';
import { createLibrary } from '../../lib/state/library.ts';
import { axeFindings, button, click, mount, words } from '../dom.ts';
import { addressAt, fakeRecord, idOf } from '../state/library-fakes.ts';
import { fakeAct } from '../store/fake-act.ts';
import { fakeNote } from '../store/fakes.ts';

const ACTS: Partial<ActRecord>[] = [
  {},
  { number: '2031-18', title: 'VOIRIE', sessionDate: '2031-04-01', unanimous: false, people: [], grants: [], sums: [] },
  { number: '2030-4', title: 'COLLÈGES', sessionDate: '2030-04-01' },
];

async function open(acts = ACTS) {
  const repository = {
    request: async (name: string) =>
      name === 'library.acts'
        ? {
            documents: acts.map((_, made) => fakeRecord(made)),
            acts: acts.map((act, made) => fakeAct({ documentId: idOf(made), ...act })),
          }
        : { notes: acts.length > 0 ? [fakeNote({ documentId: idOf(0), body: 'À relire' })] : [], next: null },
    onChange: () => {},
  } as unknown as Repository;
  const library = createLibrary(repository, addressAt, new AbortController().signal);
  await library.load();
  const container = await mount(<App library={library} />);
  // In rounds: whatever waits its turn in small steps gets as many on a slow machine.
  const settle = async () => {
    for (let rounds = 0; rounds < 10; rounds += 1) await new Promise((resume) => setTimeout(resume, 3));
  };
  await settle();
  return { container, library, settle };
}
/** What axe finds, but for landmarks: the test's own container is a `main` too. The whole page is judged in Chromium. */
const findings = async (container: Element) =>
  (await axeFindings(container)).filter((finding) => !finding.startsWith('landmark-'));
const names = (container: Element) => [...container.querySelectorAll('.act-item-name')].map(words);

it('lists the acts with their facts, each leading to its page', async () => {
  const { container } = await open();
  expect(words(container.querySelector('h1'))).toBe('Mes délibérations');
  expect(names(container)).toEqual([
    'N° 2031-18 VOIRIE',
    'N° 2031-17 AIDE AUX BIBLIOTHÈQUES DE VILLAGE',
    'N° 2030-4 COLLÈGES',
  ]);
  const facts = [...container.querySelectorAll('.act-item')[1]!.querySelectorAll('.act-item-facts a')];
  expect(facts.map((link) => [words(link), link.getAttribute('href')?.split('#')[1]])).toEqual([
    ['12 500,50 €', 'page=2'],
    ['30 pour, 1 abst.', 'page=2'],
    ['1 déport', 'page=1'],
    ['1 note', 'page=1'],
  ]);
  expect(await findings(container)).toEqual([]);
});

it('filters by vote, notes and year', async () => {
  const { container, library, settle } = await open();
  library.filter.value = { ...library.filter.value, divided: true };
  await settle();
  expect(names(container)).toEqual(['N° 2031-18 VOIRIE']);
  library.filter.value = { notes: true, recusals: true, divided: false, year: '2030' };
  await settle();
  expect(names(container)).toEqual([]);
  expect(words(container)).toContain('Aucun acte ne répond');
});

it('shows the words of a note that was searched for', async () => {
  const { container, library, settle } = await open();
  const box = container.ownerDocument.querySelector<HTMLInputElement>('input[type="search"]')!;
  expect(box.getAttribute('aria-label')).toBe('Rechercher');
  library.search('relire');
  await settle();
  expect(names(container)).toEqual(['N° 2031-17 AIDE AUX BIBLIOTHÈQUES DE VILLAGE']);
  expect(words(container.querySelector('.act-item-found'))).toContain('À relire');
  library.search('bibliotheqes');
  await settle();
  expect(names(container)).toHaveLength(2);
  expect(words(container)).toContain('s’en approche');
});

it('shows a member with neutral words, and every role with its page', async () => {
  const { container } = await open();
  await click(container.querySelectorAll('[role="tab"]')[1]);
  expect(words(container.querySelector('.library-table tbody tr:last-child'))).toBe('Yves Caron222');
  await click(button(container, /Yves Caron/));
  const panel = container.querySelectorAll('[role="tabpanel"]')[1]!;
  expect(words(panel)).toContain('pas un reproche');
  expect([...panel.querySelectorAll('.act-item-recusals')].map(words)).toEqual([
    'Déport : ni débat, ni vote',
    'Déport : ni débat, ni vote',
  ]);
  expect(words(document.activeElement)).toBe('Yves Caron');
  expect(await findings(container)).toEqual([]);
  await click(button(container, /Tous les membres/));
  expect(panel.querySelectorAll('tbody tr')).toHaveLength(2);
});

it('shows a beneficiary sum by sum, as bars and as a table', async () => {
  const { container } = await open();
  await click(container.querySelectorAll('[role="tab"]')[2]);
  await click(button(container, /Saint-Orne/));
  const panel = container.querySelectorAll('[role="tabpanel"]')[2]!;
  expect(words(panel)).toContain('2 sommes, 1 000 € en tout');
  expect(panel.querySelectorAll('.bars a')).toHaveLength(2);
  expect([...panel.querySelectorAll('td a')].map((link) => link.getAttribute('href')?.split('#')[1])).toEqual([
    'page=3',
    'page=3',
  ]);
  expect(await findings(container)).toEqual([]);
});

it('draws sums, recusals and votes, each with a way to what it is made of', async () => {
  const { container } = await open();
  await click(container.querySelectorAll('[role="tab"]')[3]);
  const panel = container.querySelectorAll('[role="tabpanel"]')[3]!;
  expect(panel.querySelector('[role="img"]')?.getAttribute('aria-label')).toMatch(/2 actes à l’unanimité, 1 partagé\./);
  expect(panel.querySelectorAll('details')).toHaveLength(3);
  expect(await findings(container)).toEqual([]);
  await click(button(panel, /Yves Caron/));
  expect(words(container.querySelector('h2:focus'))).toBe('Yves Caron');
});

it('says what to do where nothing was read, and where nothing can be read', async () => {
  const { container, library, settle } = await open([]);
  expect(words(container)).toContain('Aucun acte lu pour l’instant');
  expect(await findings(container)).toEqual([]);
  library.state.value = 'failed';
  await settle();
  expect(words(container.querySelector('[role="alert"]'))).toContain('Réessayer');
});

it('selects acts one by one, all that are shown, or none; « Exporter » takes them, or all that are shown', async () => {
  const { container, library, settle } = await open();
  const boxes = () => [...container.querySelectorAll<HTMLInputElement>('.act-item-select')];
  const all = () => container.querySelector<HTMLInputElement>('.library-selection input')!;
  const said = () => words(container.querySelector('.library-selection [role="status"]'));
  const leaving = () => library.exported.value.map(({ number }) => number);
  expect(boxes()[1]?.getAttribute('aria-label')).toContain('N° 2031-17 · AIDE');
  expect(leaving()).toHaveLength(3);
  await click(boxes()[2]!);
  await settle();
  expect(leaving()).toEqual(['2030-4']);
  expect(all().indeterminate).toBe(true);
  expect(said()).toContain('1 acte sélectionné');
  // A selection stays while others are looked for.
  library.filter.value = { ...library.filter.value, year: '2031' };
  await settle();
  await click(all());
  await settle();
  expect(leaving().sort()).toEqual(['2030-4', '2031-17', '2031-18']);
  expect(all().checked).toBe(true);
  await click(all());
  await settle();
  expect(leaving()).toEqual(['2030-4']);
  await click(button(container, /Tout désélectionner/));
  await settle();
  expect(leaving().sort()).toEqual(['2031-17', '2031-18']);
  expect(await findings(container)).toEqual([]);
});
