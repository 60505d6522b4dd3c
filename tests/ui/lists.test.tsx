// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { useKept } from '../../components/ui/use-kept.ts';
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
