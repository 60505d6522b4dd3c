import { expect, it } from 'vitest';
import { colorWords } from '../../lib/exchange/note-words.ts';
import { NOTE_COLORS, type Note } from '../../lib/model/note.ts';
import french from '../../public/_locales/fr/messages.json' with { type: 'json' };

const noteOf = (color: Note['color']) => ({ color }) as Note;

it('calls a colour what the interface calls it, by its usual name or by that of the reader', () => {
  for (const color of NOTE_COLORS) {
    const key = color.replace(/^./, (letter) => letter.toUpperCase()) as 'Yellow';
    const [word, meaning] = [french[`color${key}`].message.toLowerCase(), french[`meaning${key}`].message];
    expect(colorWords(noteOf(color), {})).toBe(`${word} (${meaning})`);
    expect(colorWords(noteOf(color), { colors: { [color]: ' ' } })).toBe(`${word} (${meaning})`);
    expect(colorWords(noteOf(color), { colors: { [color]: 'Eau\n potable ' } })).toBe(`${word} (Eau potable)`);
  }
});
