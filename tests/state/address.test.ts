import { expect, test } from 'vitest';
import { firstNote, firstPage, parseReaderAddress } from '../../lib/state/address.ts';

const granted = ({ hostname }: URL) => hostname === 'www.exemple.fr';
const parse = (search: string) => parseReaderAddress(search, granted);
const of = (url: string, name = '') => parse(`?file=${encodeURIComponent(url)}&name=${encodeURIComponent(name)}`);

test('an official address is opened, under the words of its link', () => {
  expect(of('https://www.exemple.fr/a.pdf', '  Appel à \n projets ')).toEqual({
    url: 'https://www.exemple.fr/a.pdf',
    name: 'Appel à projets',
    refusal: null,
  });
});

test('http is upgraded, and a password in the address is dropped', () => {
  expect(of('http://moi:secret@www.exemple.fr/a.pdf').url).toBe('https://www.exemple.fr/a.pdf');
});

test('without a name the file has its own, with its plus signs read as spaces', () => {
  expect(of('https://www.exemple.fr/download/1/file/APPEL+N%C2%B03.pdf').name).toBe('APPEL N°3.pdf');
  expect(of('https://www.exemple.fr/100%/file%').name).toBe('file%');
});

test('an address that a redirection could not encode is taken to its end', () => {
  expect(parse('?file=https://www.exemple.fr/a.pdf?x=1&name=2#p').url).toBe(
    'https://www.exemple.fr/a.pdf?x=1&name=2#p',
  );
});

test.each([
  '',
  '?file=',
  '?file=javascript:alert(1)',
  '?file=file%3A%2F%2F%2Fetc%2Fpasswd',
  '?file=data%3A%2C',
  '?file=acte.pdf',
])('%s is no address', (search) => {
  expect(parse(search)).toEqual({ url: null, name: '', refusal: 'no-address' });
});

test.each([
  'https://exemple.com/a.pdf',
  'https://www.exemple.fr.exemple.com/a.pdf',
  'https://exemple.com/?https://www.exemple.fr/a.pdf',
  'https://www.exemple.fr@exemple.com/a.pdf',
])('%s is refused', (url) => {
  expect(of(url).refusal).toBe('refused');
});

test('an address may ask for a page', () => {
  expect(['#page=3', '#page=12', '', '#page=0', '#page=-1', '#page=3x', '#page=99999999', '#x'].map(firstPage)).toEqual(
    [3, 12, 1, 1, 1, 1, 1, 1],
  );
});

test('an address may ask for a note, which leads to its page where nobody knows notes', () => {
  const id = '0b6f7f0e-1d2c-4a3b-8c4d-5e6f7a8b9c0d';
  expect(firstNote(`#note=${id}`)).toBe(id);
  expect(firstNote(`#page=3&note=${id.toUpperCase()}`)).toBe(id);
  expect(firstPage(`#page=3&note=${id}`)).toBe(3);
  expect(['', '#page=3', '#note=', '#note=1', `#note=${id}0`, `#x${id}`].map(firstNote)).toEqual(Array(6).fill(null));
});
