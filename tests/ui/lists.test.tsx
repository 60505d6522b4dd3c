// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { useKept } from '../../components/ui/use-kept.ts';
import { useSections } from '../../components/ui/use-sections.ts';
import { useSlices } from '../../components/ui/use-slices.ts';
import { mount, update } from '../dom.ts';

const draws: number[] = [];
function Rows({ count }: { count: number }) {
  const drawn = useSlices(count, 10);
  draws.push(drawn);
  return <p>{drawn}</p>;
}

test('many rows are drawn in slices, and again so after there were fewer', async () => {
  const root = await mount(<Rows count={35} />);
  expect(root.textContent).toBe('10');
  await vi.waitFor(() => expect(root.textContent).toBe('35'));
  await update(root, <Rows count={3} />);
  expect(root.textContent).toBe('3');
  const before = draws.length;
  await vi.waitFor(() => expect(draws.length).toBeGreaterThan(before));
  await update(root, <Rows count={35} />);
  expect(root.textContent).toBe('10');
  await vi.waitFor(() => expect(root.textContent).toBe('35'));
});

function List({ rows, draw }: { rows: readonly { id: string; text: string }[]; draw: (text: string) => void }) {
  const keep = useKept();
  return (
    <ul>
      {rows.map(({ id, text }) =>
        keep(id, [text], () => {
          draw(text);
          return <li key={id}>{text}</li>;
        }),
      )}
    </ul>
  );
}

test('a row that is the same is not drawn again, wherever it stands, until it was gone', async () => {
  const draw = vi.fn();
  const [a, b] = [
    { id: 'a', text: 'un' },
    { id: 'b', text: 'deux' },
  ];
  const root = await mount(<List rows={[a, b]} draw={draw} />);
  await update(root, <List rows={[{ id: 'b', text: 'DEUX' }, a]} draw={draw} />);
  expect(root.textContent).toBe('DEUXun');
  expect(draw.mock.calls.flat()).toEqual(['un', 'deux', 'DEUX']);
  await update(root, <List rows={[]} draw={draw} />);
  await update(root, <List rows={[a]} draw={draw} />);
  expect(root.textContent).toBe('un');
  expect(draw).toHaveBeenCalledTimes(4);
});

function Sections({ rows }: { rows: string }) {
  return (
    <>
      {useSections([...rows], (row) => row, 3).map(({ key, rows: own }) => (
        <p key={key}>
          {own.map((row) => (
            <b key={row}>{row}</b>
          ))}
        </p>
      ))}
    </>
  );
}

test('rows stay in their section, whatever comes before them or goes, until their order changes', async () => {
  const root = await mount(<Sections rows="abcdefgh" />);
  const sections = () => [...root.querySelectorAll('p')].map(({ textContent }) => textContent);
  const rowOf = (letter: string) => [...root.querySelectorAll('b')].find(({ textContent }) => textContent === letter);
  expect(sections()).toEqual(['abc', 'def', 'gh']);
  const kept = ['a', 'c', 'e', 'g'].map(rowOf);
  for (const [rows, expected] of [
    ['xabyczdefgh', ['xabycz', 'def', 'gh']],
    ['acefg', ['ac', 'ef', 'g']],
    ['aceg', ['ac', 'e', 'g']],
    ['abcdefghijk', ['abc', 'def', 'ghi', 'jk']],
  ] as const) {
    await update(root, <Sections rows={rows} />);
    expect(sections()).toEqual(expected);
    expect(['a', 'c', 'e', 'g'].map(rowOf)).toEqual(kept);
  }
  await update(root, <Sections rows="kabcdefghij" />);
  expect(sections()).toEqual(['kab', 'cde', 'fgh', 'ij']);
});
