// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { ConflictLine } from '../../../components/reader/notes/NoteConflict.tsx';
import { axeFindings, button, click, mount, update, words } from '../../dom.ts';
import { fakeNote } from '../../store/fakes.ts';
import { fakeActions, panelOf } from './panel.tsx';

const other = fakeNote({ body: 'Une aide de douze mille euros,\nà vérifier' });
const apart = fakeNote({ body: 'Une aide de quinze mille euros,\nà vérifier', apartFrom: other.id });

test('two texts of the same time are both shown, what differs marked, and each way to settle is asked for', async () => {
  const settle = vi.fn();
  const root = await mount(
    panelOf([other, apart], { conflicts: new Map([[apart.id, { other }]]), actions: fakeActions({ settle }) }),
  );
  const box = root.querySelector('.note-conflict')!;
  expect(box.closest<HTMLElement>('[role=listitem]')?.dataset.listNote).toBe(apart.id);
  expect(root.querySelectorAll('.note-conflict')).toHaveLength(1);
  expect(words(box)).toContain('Écrite ailleurs aussi, dans un autre onglet ou une sauvegarde');
  expect([...box.querySelectorAll('dd')].map((text) => text.textContent)).toEqual([apart.body, other.body]);
  expect([...box.querySelectorAll('mark')].map(words)).toEqual(['quinze', 'douze']);
  expect(await axeFindings(root)).toEqual([]);
  for (const [name, keep] of [
    [/^Garder les deux$/, 'both'],
    [/cette note$/, 'apart'],
    [/l’autre$/, 'other'],
  ] as const) {
    await click(button(box, name));
    expect(settle).toHaveBeenLastCalledWith(apart.id, keep);
  }
});

test('texts are shown as texts, whatever they hold', async () => {
  const [one, two] = [fakeNote({ body: '<b>gras</b> x' }), fakeNote({ body: '<b>gras</b>' })];
  const root = await mount(panelOf([one], { conflicts: new Map([[one.id, { other: two }]]) }));
  expect(root.querySelectorAll('.note-conflict b')).toHaveLength(0);
  expect([...root.querySelectorAll('.note-conflict dd')].map((text) => text.textContent)).toEqual([one.body, two.body]);
});

test('a line over the page says how many wait, and leads to the first', async () => {
  const onShow = vi.fn();
  const root = await mount(<ConflictLine count={0} onShow={onShow} />);
  expect(words(root)).toBe('');
  await update(root, <ConflictLine count={2} onShow={onShow} />);
  expect(words(root.querySelector('[role=status]'))).toContain('2 notes ont deux textes');
  await click(button(root, /^Comparer$/));
  expect(onShow).toHaveBeenCalled();
  expect(await axeFindings(root)).toEqual([]);
});
