// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { HighlightLayer } from '../../../components/reader/notes/HighlightLayer.tsx';
import { NotesNotices } from '../../../components/reader/notes/NotesNotices.tsx';
import { axeFindings, button, click, mount, update, words } from '../../dom.ts';
import { fakeNote, fakeTarget } from '../../store/fakes.ts';
import { fakeActions, type Panel, panelOf } from './panel.tsx';

const first = fakeNote({ target: fakeTarget(1, 10, 'une aide de\n12 000 €') });
const second = fakeNote({ target: fakeTarget(3, 2, 'un bilan'), body: 'À relire <b>vite</b>' });

const panel = (overrides: Partial<Panel> = {}) => panelOf([first, second], overrides);

test('the list holds each quote, page and text, as text', async () => {
  const root = await mount(panel());
  const items = [...root.querySelectorAll('[role=listitem]')].map((item) => item.textContent);
  expect(items).toEqual([
    'Page 1 · À retenirune aide de 12 000 €En place',
    'Page 3 · À retenirun bilanEn placeÀ relire <b>vite</b>',
  ]);
  expect(await axeFindings(root)).toEqual([]);
});

test('without notes it says how to make one', async () => {
  const root = await mount(panel({ notes: [] }));
  expect(root.textContent).toContain('Sélectionnez un passage pour le surligner ou y écrire une note.');
});

test('a quote leads to its place, a note whose passage is lost says so', async () => {
  const go = vi.fn();
  const actions = fakeActions({ go });
  const root = await mount(panel({ actions, notes: [{ note: second, located: { state: 'lost' } }] }));
  await click(root.querySelector('.note-quote'));
  expect(go).toHaveBeenCalledWith(second.id);
  expect(root.textContent).toContain('Passage introuvable');
});

test('words that changed are told, and tied to again by hand', async () => {
  const attach = vi.fn((_id: string, to: string) => to === 'replacement');
  const root = await mount(
    panel({
      actions: fakeActions({ attach }),
      notes: [{ note: first, located: { state: 'changed', is: '15\n000 €' } }],
    }),
  );
  const state = root.querySelector('.note-state')!;
  expect(state.textContent).toContain('Texte changéétaitune aide de 12 000 €est15 000 €');
  await click(button(root, /Rattacher ici/));
  expect(attach).toHaveBeenLastCalledWith(first.id, 'selection');
  expect(words(state.querySelector('[role=status]'))).toBe('Sélectionnez d’abord le passage sur la page.');
  await click(button(root, /nouveau texte/));
  expect(attach).toHaveBeenLastCalledWith(first.id, 'replacement');
  expect(words(state.querySelector('[role=status]'))).toBe('');
  expect(await axeFindings(root)).toEqual([]);
});

test('a note says while nothing is known of its place, where it moved, and where it is lost', async () => {
  const of = (located: Panel['notes'][number]['located']) => panel({ notes: [{ note: first, located }] });
  const root = await mount(of(null));
  expect(root.querySelector('.note-state')).toBeNull();
  await update(root, of({ state: 'moved' }));
  expect(root.querySelector('.note-state')!.textContent).toContain('Déplacée');
  await update(root, of({ state: 'lost' }));
  expect(button(root, /Rattacher ici/)).toBeTruthy();
  expect(await axeFindings(root)).toEqual([]);
});

test('the open note is written in a field that tells whether the text is stored', async () => {
  const [type, edit] = [vi.fn(), vi.fn()];
  const actions = fakeActions({ type, edit });
  const open = (state: 'saving' | 'saved' | 'failed') =>
    panel({ selected: second.id, states: new Map([[second.id, state]]), actions });
  const root = await mount(open('saving'));
  const field = root.querySelector<HTMLTextAreaElement>('textarea[aria-label=Note]')!;
  const status = () => words(root.querySelector('.note-editor-foot [role=status]'));
  expect(status()).toBe('Enregistrement…');
  await update(root, open('saved'));
  expect(status()).toBe('Enregistré');
  await update(root, open('failed'));
  expect(status()).toBe('Non enregistré');
  field.value = 'nouveau';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  expect(type).toHaveBeenCalledWith(second.id, 'nouveau');
  const press = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  field.dispatchEvent(press);
  expect(edit).toHaveBeenCalledWith(null);
  expect(press.defaultPrevented).toBe(true);
  expect(await axeFindings(root)).toEqual([]);
});

test('the banner stays, names the cause, tries again and copies the text', async () => {
  const onRetry = vi.fn();
  const onCopy = vi.fn(async () => {});
  const onSave = vi.fn();
  const props = { lastDeleted: null, onRetry, onCopy, onSave, onUndo: () => {} };
  const root = await mount(<NotesNotices {...props} banner={{ code: 'quota', unsaved: [second] }} />);
  expect(root.querySelector('[role=alert]')?.textContent).toContain('1 note n’est pas enregistrée');
  expect(root.querySelector('[role=alert]')?.textContent).toContain('plein');
  await click(button(root, /^Réessayer$/));
  expect(onRetry).toHaveBeenCalled();
  await click(button(root, /^Copier le texte$/));
  expect(onCopy).toHaveBeenCalledWith('« un bilan »\nÀ relire <b>vite</b>');
  await click(button(root, /^Garder dans un fichier$/));
  expect(onSave).toHaveBeenCalled();
  await vi.waitFor(() => expect(root.textContent).toContain('Texte copié.'));
  expect(await axeFindings(root)).toEqual([]);
});

test('a deletion can be taken back', async () => {
  const onUndo = vi.fn();
  const props = { banner: null, onRetry: () => {}, onCopy: async () => {}, onUndo };
  const root = await mount(<NotesNotices {...props} lastDeleted={null} />);
  await update(root, <NotesNotices {...props} lastDeleted={second} />);
  await click(button(root, /^Annuler$/));
  expect(onUndo).toHaveBeenCalled();
});

test('marks lie on their page in percent, one a rectangle, named once', async () => {
  const box: [number, number, number, number] = [0, 0, 100, 200];
  const host = document.createElement('div');
  const rects = [
    { page: 1, rect: [10, 150, 50, 160] as [number, number, number, number] },
    { page: 1, rect: [10, 130, 30, 140] as [number, number, number, number] },
    { page: 2, rect: [0, 0, 10, 10] as [number, number, number, number] },
  ];
  const note = fakeNote({ target: { ...fakeTarget(1, 0, 'une aide'), rects }, body: 'lu' });
  const root = await mount(
    <HighlightLayer
      overlay={{ page: 1, box, rotate: 0, host, top: host }}
      notes={[note]}
      states={new Map()}
      selected={note.id}
    />,
  );
  const marks = [...root.querySelectorAll<HTMLElement>('[data-note-id]')];
  expect(marks.map(({ style }) => [style.left, style.top, style.width, style.height])).toEqual([
    ['10%', '20%', '40%', '5%'],
    ['10%', '30%', '20%', '5%'],
  ]);
  expect(root.querySelectorAll('[role=img]')).toHaveLength(1);
  expect(marks[0]?.getAttribute('aria-label')).toBe('Note sur « une aide » (Jaune) : lu');
  expect(await axeFindings(root)).toEqual([]);
});
