// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { TagField } from '../../../components/reader/notes/TagField.tsx';
import { TAGS_MAX } from '../../../lib/model/note.ts';
import { axeFindings, click, mount, press, words } from '../../dom.ts';

async function field(tags: string[], known = ['Budget', 'École', 'Voirie']) {
  const onTags = vi.fn();
  const onOpen = vi.fn();
  const root = await mount(<TagField tags={tags} known={known} onTags={onTags} onOpen={onOpen} />);
  const input = root.querySelector<HTMLInputElement>('[role=combobox]')!;
  const write = (text: string) =>
    act(() => {
      input.focus();
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const offered = () => [...root.querySelectorAll('[role=option]')].map(words);
  return { root, input, write, offered, onTags, onOpen };
}

/** Whether a key was dealt with in the field. */
async function dealtWith(element: Element, key: string): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  await act(() => {
    element.dispatchEvent(event);
  });
  return event.defaultPrevented;
}

test('known tags are offered as one types, and chosen with the arrows', async () => {
  const { root, input, write, offered, onTags, onOpen } = await field(['Voirie']);
  expect(onOpen).toHaveBeenCalledOnce();
  expect(input.getAttribute('aria-expanded')).toBe('false');
  await write('ec');
  expect(offered()).toEqual(['École']);
  expect(input.getAttribute('aria-expanded')).toBe('true');
  expect(words(root.querySelector('[role=status]'))).toBe('1 étiquette proposée');
  await press(input, 'ArrowDown');
  const option = root.querySelector('[role=option]');
  expect([option?.getAttribute('aria-selected'), option?.id]).toEqual([
    'true',
    input.getAttribute('aria-activedescendant'),
  ]);
  expect(await axeFindings(root)).toEqual([]);
  await press(input, 'Enter');
  expect(onTags).toHaveBeenCalledWith(['Voirie', 'École']);
  expect([input.value, offered()]).toEqual(['', []]);
  expect(words(root.querySelector('[role=status]'))).toBe('Étiquette ajoutée : École');
});

test.each([['Enter'], [',']])('a new tag is added with %s', async (key) => {
  const { input, write, onTags } = await field([]);
  await write('  une   idée ');
  await press(input, key);
  expect(onTags).toHaveBeenCalledWith(['une idée']);
});

test('a tag is written as it was before, and never twice', async () => {
  const { input, write, onTags } = await field(['voirie']);
  await write('BUDGET');
  await press(input, 'Enter');
  expect(onTags).toHaveBeenLastCalledWith(['voirie', 'Budget']);
  await write('VOIRIE');
  await press(input, 'Enter');
  expect(onTags).toHaveBeenCalledTimes(1);
});

test('what was typed is not lost when the field is left', async () => {
  const { input, write, onTags } = await field([]);
  await write('à suivre');
  await act(() => input.blur());
  expect(onTags).toHaveBeenCalledWith(['à suivre']);
});

test('tags go by their button, or with Backspace in the empty field', async () => {
  const { root, input, write, onTags } = await field(['a', 'b']);
  await click(root.querySelector('[aria-label="Retirer l’étiquette a"]'));
  expect(onTags).toHaveBeenLastCalledWith(['b']);
  expect(document.activeElement).toBe(input);
  await press(input, 'Backspace');
  expect(onTags).toHaveBeenLastCalledWith(['a']);
  await write('x');
  expect(await dealtWith(input, 'Backspace')).toBe(false);
});

test('Escape closes the list, then empties the field, and only then is the note’s', async () => {
  const { input, write, offered } = await field([]);
  await write('bud');
  expect(await dealtWith(input, 'Escape')).toBe(true);
  expect([offered(), input.value]).toEqual([[], 'bud']);
  expect(await dealtWith(input, 'Escape')).toBe(true);
  expect(input.value).toBe('');
  expect(await dealtWith(input, 'Escape')).toBe(false);
});

test('a note that is full of tags says so', async () => {
  const { root, input } = await field(Array.from({ length: TAGS_MAX }, (_, index) => `t${index}`));
  expect(input.disabled).toBe(true);
  expect(root.textContent).toContain('32 étiquettes au plus');
  expect(await axeFindings(root)).toEqual([]);
});
