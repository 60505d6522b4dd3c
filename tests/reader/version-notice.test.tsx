// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { VersionNotice } from '../../components/reader/VersionNotice.tsx';
import type { EarlierVersion } from '../../lib/state/versions.ts';
import { axeFindings, button, click, mount, update } from '../dom.ts';
import { fakeNote, fakeSighting } from '../store/fakes.ts';

const at = '2026-03-12T10:00:00.000Z';
const earlier: EarlierVersion = {
  record: { ...fakeSighting(), urls: [], firstOpenedAt: at, lastOpenedAt: at },
  known: 'address',
  changes: [
    { kind: 'grant', label: 'Association Alpha', was: 12000, is: 15000 },
    { kind: 'name', label: 'M. Roy', was: 1, is: null },
    { kind: 'sum', label: '', was: null, is: 500 },
    { kind: 'vote', label: 'against', was: 1, is: 2 },
  ],
  notes: [fakeNote({ body: '<b>À suivre</b>' })],
  left: 1,
};
const plain = (root: Element) => root.textContent?.replace(/[\u00a0\u202f]/g, ' ') ?? '';

test('tells when the document was read, what changed, the notes of that version, and offers to carry them', async () => {
  const onCarry = vi.fn();
  const root = await mount(<VersionNotice earlier={earlier} failed={false} onCarry={onCarry} />);
  expect(plain(root)).toContain('Ce document a changé depuis votre lecture du 12 mars 2026.');
  const items = [...root.querySelectorAll('li')].map(plain);
  expect(items).toEqual([
    'Aide · Association Alpha : était 12 000 €, est 15 000 €',
    'Personne · M. Roy : n’y est plus',
    'Somme décidée 500 € : nouveau',
    'Vote · Contre : était 1, est 2',
    'vingt mille euros <b>À suivre</b>',
  ]);
  await click(button(root, /Reprendre 1 note ici/));
  expect(onCarry).toHaveBeenCalledOnce();
  expect(await axeFindings(root)).toEqual([]);
  await update(root, <VersionNotice earlier={{ ...earlier, left: 0 }} failed={true} onCarry={onCarry} />);
  expect(plain(root)).toContain('Vos notes sont reprises ici');
  expect(plain(root)).toContain('Réessayez');
  await update(root, <VersionNotice earlier={{ ...earlier, known: 'number' }} failed={false} onCarry={onCarry} />);
  expect(plain(root)).toContain('Une autre version de cet acte a été ouverte, le 12 mars 2026.');
});

test('can be put away, and says nothing where there is no earlier version', async () => {
  const root = await mount(
    <VersionNotice earlier={{ ...earlier, changes: [], notes: [] }} failed={false} onCarry={() => {}} />,
  );
  expect(plain(root)).toContain('Sommes, votes et noms sont les mêmes.');
  await click(button(root, /^$|Fermer|Masquer/));
  expect(plain(root)).toBe('');
});
