// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { importWords } from '../../components/library/import-words.ts';
import { LocalFiles } from '../../components/local/LocalFiles.tsx';
import { LocalScreen } from '../../components/local/LocalScreen.tsx';
import { useLocalFiles } from '../../components/local/use-local-files.tsx';
import type { ImportOutcome } from '../../lib/state/importing.ts';
import { axeFindings, button, click, mount, words } from '../dom.ts';

const pdf = (name: string) => new File(['%PDF-1.7'], name);
const text = (name: string) => new File(['bonjour'], name);

/** What a browser tells of files that hang over a page, or are let go. */
async function drag(type: string, files: File[], relatedTarget: EventTarget | null = null) {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { types: ['Files'], files, dropEffect: 'none' } });
  Object.defineProperty(event, 'relatedTarget', { value: relatedTarget });
  await act(() => {
    document.body.dispatchEvent(event);
  });
  return event;
}
/** Nothing here is a file of notes. */
const unasked = (): never => expect.unreachable();
const settled = (check: () => void) => vi.waitFor(check);

it('asks for a file, names the one that was read before, and says of another kind what is wrong', async () => {
  const onOpen = vi.fn();
  const container = await mount(<LocalScreen name="acte.pdf" onOpen={onOpen} onNotes={unasked} />);
  expect(words(container.querySelector('h1'))).toBe('Choisissez de nouveau « acte.pdf »');
  await drag('drop', [text('notes.txt')]);
  await settled(() =>
    expect(words(container.querySelector('[role="alert"]'))).toBe(
      '« notes.txt » n’est pas un PDF. Choisissez un fichier PDF.',
    ),
  );
  expect(onOpen).not.toHaveBeenCalled();
  const findings = await axeFindings(container);
  // A hidden field is nobody's, but only where there is a style sheet.
  expect(findings.filter((finding) => !/^landmark-|type="file" hidden/.test(finding))).toEqual([]);
  const files = [text('notes.txt'), pdf('un.pdf'), pdf('deux.pdf')];
  await drag('drop', files);
  await settled(() => expect(onOpen).toHaveBeenCalledWith([files[1], files[2]]));
});

it('shows while files hang over the page that they may be dropped, and keeps the browser from leaving it', async () => {
  const container = await mount(<LocalFiles onOpen={() => {}} onNotes={unasked} />);
  const over = await drag('dragover', [pdf('un.pdf')]);
  expect(over.defaultPrevented).toBe(true);
  expect(words(container.querySelector('.ui-drop-zone'))).toContain('Déposez');
  await drag('dragleave', [], document.body);
  expect(container.querySelector('.ui-drop-zone')).not.toBeNull();
  await drag('dragleave', []);
  expect(container.querySelector('.ui-drop-zone')).toBeNull();
});

it('leaves words that are dragged alone', async () => {
  const container = await mount(<LocalFiles onOpen={() => {}} onNotes={unasked} />);
  const event = new Event('dragover', { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { types: ['text/plain'], files: [] } });
  await act(() => {
    document.body.dispatchEvent(event);
  });
  expect(event.defaultPrevented).toBe(false);
  expect(container.querySelector('.ui-drop-zone')).toBeNull();
});

it('opens each PDF in a tab, and tells of them and of what was left', async () => {
  const onOpen = vi.fn();
  const container = await mount(<LocalFiles onOpen={onOpen} onNotes={unasked} />);
  await drag('drop', [...Array.from({ length: 12 }, (_, at) => pdf(`${at}.pdf`)), text('b.txt')]);
  await settled(() => expect(onOpen).toHaveBeenCalledTimes(10));
  await settled(() =>
    expect(words(container.querySelector('[role="status"]'))).toBe(
      '« b.txt » n’est pas un PDF. Choisissez un fichier PDF. 10 PDF ouverts, chacun dans un onglet. 2 PDF n’ont pas été ouverts : pas plus de 10 à la fois. Ouvrez-les ensuite.',
    ),
  );
});

it('imports files of notes, by their names or their first sign, and opens the PDFs beside them', async () => {
  const onOpen = vi.fn();
  const outcome: ImportOutcome = { ok: false, code: 'cutOff' };
  const onNotes = vi.fn(async (_: File) => outcome);
  const container = await mount(<LocalFiles onOpen={onOpen} onNotes={onNotes} />);
  await drag('dragover', [pdf('un.pdf')]);
  expect(words(container.querySelector('.ui-drop-zone'))).toContain('une sauvegarde est importée');
  const notes = [new File(['{"notes": ['], 'sauvegarde.json'), new File(['\ufeff [1'], 'sans-nom')];
  await drag('drop', [notes[0]!, pdf('un.pdf'), notes[1]!, text('b.txt')]);
  await settled(() => expect(onNotes.mock.calls.map(([file]) => file)).toEqual(notes));
  expect(onOpen).toHaveBeenCalledTimes(1);
  await settled(() => {
    const said = words(container.querySelector('[role="status"]'));
    expect(said).toContain('« b.txt » n’est pas un PDF.');
    expect(said).not.toContain('sauvegarde.json » n’est pas');
    expect(said.split(importWords(outcome).replace(/\s+/g, ' '))).toHaveLength(3);
  });
});

it.each<[string, string]>([
  [
    '{"format":"deliberations-annotees/sauvegarde","version":2,"documents":[],"notes":[],"corrections":[]}',
    'une sauvegarde de cette extension : 0 note, à importer.',
  ],
  ['{"type":"AnnotationPage","items":[]}', 'un fichier d’annotations W3C : 0 note, à importer.'],
])('says where acts are opened what a file of notes is, and imports it on a press: %s', async (content, said) => {
  const onNotes = vi.fn(async () => '3 notes importées.');
  const file = new File([content], 'notes.json');
  const container = await mount(<LocalScreen name="" onOpen={unasked} onNotes={onNotes} />);
  await drag('drop', [file]);
  const told = () => words(container.querySelector('[role="alert"]'));
  await settled(() => expect(told()).toBe(`« notes.json » n’est pas un PDF mais ${said}`));
  expect(onNotes).not.toHaveBeenCalled();
  await click(button(container, /Importer/));
  await settled(() => expect(told()).toBe('3 notes importées.'));
  expect(onNotes).toHaveBeenCalledWith(file);
  expect(container.textContent).not.toContain('Importer');
});

it('says of JSON that is none of ours that nothing can be imported', async () => {
  const container = await mount(<LocalScreen name="" onOpen={unasked} onNotes={unasked} />);
  await drag('drop', [new File(['{"a": 1}'], 'a.json')]);
  await settled(() =>
    expect(words(container.querySelector('[role="alert"]'))).toContain(
      'rien ne peut en être importé. Ce fichier vient d’un autre outil',
    ),
  );
  expect(container.textContent).not.toContain('Importer');
});

it('offers the import beside an act that is open, too', async () => {
  const onNotes = vi.fn(async () => null);
  const Beside = () => useLocalFiles(unasked, onNotes, true).around;
  const container = await mount(<Beside />);
  const file = new File(['{"type":"AnnotationPage","items":[]}'], 'notes.jsonld');
  await drag('drop', [file, text('b.txt')]);
  await settled(() =>
    expect(words(container.querySelector('[role="status"]'))).toMatch(
      /^« b\.txt » n’est pas un PDF\..*’annotations W3C/,
    ),
  );
  await click(button(container, /Importer/));
  await settled(() => expect(onNotes).toHaveBeenCalledWith(file));
  expect(container.querySelector('.ui-toast-actions')).toBeNull();
});
