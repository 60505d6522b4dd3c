// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { AnnotatePassage } from '../../../components/reader/notes/AnnotatePassage.tsx';
import { ColorChoice } from '../../../components/reader/notes/ColorChoice.tsx';
import { DEFAULT_SETTINGS } from '../../../lib/model/settings.ts';
import { axeFindings, button, click, mount, press, update, words } from '../../dom.ts';
import { fakeNote, fakeTarget } from '../../store/fakes.ts';
import { fakeActions, panelOf } from './panel.tsx';

const red = fakeNote({ target: fakeTarget(1, 0, 'une école'), body: 'à voir', color: 'red', tags: ['Budget'] });
const bare = fakeNote({ target: fakeTarget(2, 0, 'un bilan') });
const mark = { kind: 'amount', value: '12 000 €' } as const;
const onMark = fakeNote({ target: fakeTarget(3, 0, '12 000 €'), color: 'blue', mark, tags: ['budget', 'Zone'] });
const all = [red, bare, onMark];

const listed = (root: Element) =>
  [...root.querySelectorAll<HTMLElement>('[data-list-note]')].map(({ dataset }) => dataset.listNote);
const count = (root: Element) => words(root.querySelector('.note-count'));

async function set(root: Element, name: string, value: string): Promise<void> {
  const label = [...root.querySelectorAll('label')].find((one) => words(one.querySelector('span')) === name);
  const field = label?.querySelector('select') ?? root.querySelector<HTMLInputElement>(`[aria-label="${name}"]`);
  if (!field) throw new Error(`no field ${name}`);
  await act(() => {
    field.value = value;
    field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });
}

describe('the list of notes', () => {
  test('is filtered by words, colour, tag, kind and state, in document order, and counted', async () => {
    const root = await mount(panelOf(all));
    expect(count(root)).toBe('3 notes');
    await click(button(root, /^Filtres$/));
    await set(root, 'Étiquette', 'budget');
    expect(listed(root)).toEqual([red.id, onMark.id]);
    expect(count(root)).toBe('2 notes sur 3');
    await set(root, 'Couleur', 'blue');
    expect(listed(root)).toEqual([onMark.id]);
    expect(count(root)).toBe('1 note sur 3');
    expect(await axeFindings(root)).toEqual([]);
    await click(button(root, /Effacer les filtres/));
    expect(listed(root)).toHaveLength(3);
    await set(root, 'Sorte', 'mark');
    expect(listed(root)).toEqual([onMark.id]);
    await set(root, 'Sorte', '');
    await set(root, 'Chercher dans les notes', 'ECOLE voir');
    expect(listed(root)).toEqual([red.id]);
    await set(root, 'Situation', 'lost');
    expect(listed(root)).toEqual([]);
    expect(root.textContent).toContain('Aucune note ne répond à ces filtres.');
    expect(await axeFindings(root)).toEqual([]);
  });

  test('keeps a note that waits to be settled, whatever is asked for', async () => {
    const apart = fakeNote({ target: fakeTarget(2, 0, 'un bilan'), body: 'autre', apartFrom: bare.id });
    const root = await mount(panelOf([red, bare, apart], { conflicts: new Map([[apart.id, { other: bare }]]) }));
    await set(root, 'Chercher dans les notes', 'école');
    expect(listed(root)).toEqual([red.id, apart.id]);
    expect(count(root)).toBe('1 note sur 3');
  });

  test('offers the tags and colours of this document, by the names that the reader gave', async () => {
    const names = { ...DEFAULT_SETTINGS.colors, blue: 'Chiffre clé' };
    const root = await mount(panelOf(all, { names }));
    await click(button(root, /^Filtres$/));
    const options = [...root.querySelectorAll('select')].slice(0, 2).map((select) => [...select.options].map(words));
    expect(options).toEqual([
      ['Toutes', 'À retenir', 'Chiffre clé', 'Question'],
      ['Toutes', 'Budget', 'Zone'],
    ]);
    expect(words(root.querySelector(`[data-list-note="${onMark.id}"] .note-page`))).toBe(
      'Page 3 · sur « 12 000 € » · Chiffre clé',
    );
  });

  test('keeps the open note, whatever is asked for', async () => {
    const root = await mount(panelOf(all));
    await set(root, 'Chercher dans les notes', 'bilan');
    await update(root, panelOf(all, { selected: red.id }));
    expect(listed(root)).toEqual([red.id, bare.id]);
    expect(count(root)).toBe('1 note sur 3');
  });

  test('of two thousand notes is drawn piece by piece, down to the open one, and a letter redraws one row', async () => {
    const many = Array.from({ length: 2000 }, (_, at) => fakeNote({ target: fakeTarget(1 + at, 0, `mot ${at}`) }));
    const root = await mount(panelOf(many, { selected: many[99]!.id }));
    expect(listed(root).length).toBe(100);
    const other = root.querySelector(`[data-list-note="${many[5]!.id}"]`)!;
    const typed = many.map((note, at) => (at === 99 ? { ...note, body: 'lettre' } : note));
    const changes = new MutationObserver(() => {});
    changes.observe(other, { childList: true, subtree: true, characterData: true, attributes: true });
    await update(root, panelOf(typed, { selected: many[99]!.id }));
    expect(changes.takeRecords()).toEqual([]);
    expect(root.querySelector('textarea')?.value).toBe('lettre');
    expect(root.querySelector(`[data-list-note="${many[5]!.id}"]`)).toBe(other);
  });
});

describe('an open note', () => {
  test('has its colour by what it means, and its tags', async () => {
    const [recolor, retag] = [vi.fn(), vi.fn()];
    const actions = fakeActions({ recolor, retag });
    const root = await mount(panelOf(all, { selected: red.id, actions, tags: ['Zone'] }));
    const radios = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(radios.map((radio) => words(radio.closest('label')))).toEqual([
      'À retenir (Jaune)',
      'Vérifié (Vert)',
      'À citer (Bleu)',
      'Question (Rouge)',
      'À suivre (Violet)',
      'Contexte (Gris)',
    ]);
    expect(radios.map(({ checked }) => checked).indexOf(true)).toBe(3);
    await act(() => radios[1]!.click());
    expect(recolor).toHaveBeenCalledWith(red.id, 'green');
    await click(root.querySelector('[aria-label="Retirer l’étiquette Budget"]'));
    expect(retag).toHaveBeenCalledWith(red.id, []);
    expect(await axeFindings(root)).toEqual([]);
  });

  test('is where a colour is given a name', async () => {
    const onName = vi.fn();
    const root = await mount(
      <ColorChoice color="red" names={DEFAULT_SETTINGS.colors} onColor={() => {}} onName={onName} />,
    );
    await click(button(root, /Renommer/));
    const field = root.querySelector<HTMLInputElement>('input[type=text]')!;
    expect(field.placeholder).toBe('Question');
    expect(await axeFindings(root)).toEqual([]);
    await act(() => {
      field.value = ' À contester ';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(onName).not.toHaveBeenCalled();
    await press(field, 'Enter');
    expect(onName).toHaveBeenCalledExactlyOnceWith('red', 'À contester');
  });
});

describe('a citation', () => {
  test('is copied, and that is said', async () => {
    const cite = vi.fn(() => ({ text: '« une école », p. 1', done: Promise.resolve() }));
    const root = await mount(panelOf([red], { actions: fakeActions({ cite }) }));
    await click(root.querySelector('[aria-label="Copier la citation"]'));
    expect(cite).toHaveBeenCalledWith(red.id);
    await vi.waitFor(() => expect(words(root)).toContain('Citation copiée.'));
  });

  test('that cannot be copied is shown', async () => {
    const cite = () => ({ text: '« une école », p. 1', done: Promise.reject(new Error('refused')) });
    const root = await mount(panelOf([red], { actions: fakeActions({ cite }) }));
    await click(root.querySelector('[aria-label="Copier la citation"]'));
    await vi.waitFor(() => expect(words(root)).toContain('La copie a échoué.'));
    expect(words(root.querySelector('.note-citation'))).toBe('« une école », p. 1');
    expect(await axeFindings(root)).toEqual([]);
  });

  test('is offered for a value that a panel shows, and its answer goes with the value', async () => {
    const onCite = () => ({ text: '« 5 € », p. 1', done: Promise.reject(new Error('refused')) });
    const foot = (left: number) => (
      <AnnotatePassage
        rects={[{ page: 1, rect: [left, 1, 9, 9] }]}
        kind="amount"
        isNoted={false}
        onAnnotate={() => true}
        onCite={onCite}
      />
    );
    const root = await mount(foot(1));
    await click(button(root, /^Citer$/));
    await vi.waitFor(() => expect(words(root)).toContain('« 5 € », p. 1'));
    expect(await axeFindings(root)).toEqual([]);
    await update(root, foot(2));
    expect(words(root)).not.toContain('« 5 € »');
  });

  test.each([['changed'], ['lost']] as const)('is not offered where the words are %s', async (state) => {
    const located = state === 'changed' ? { state, is: 'x' } : { state };
    const root = await mount(panelOf([], { notes: [{ note: red, located }] }));
    expect(root.querySelector('[aria-label="Copier la citation"]')).toBeNull();
  });
});
