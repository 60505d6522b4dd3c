import type { ComponentChildren } from 'preact';
import { useMore } from './use-more.tsx';

/** Anybody or anything that has a page of its own in the library. */
type Named = { key: string; name: string };

/** A column of figures; `sum` sets its cells as sums of money. */
type Column<T> = { title: string; sum?: boolean; cell: (row: T) => ComponentChildren };

/** A table of names, each leading to its own page by its key, with figures beside it; long ones grow on demand. */
export function NameTable<T extends Named>(props: {
  caption: string;
  nameTitle: string;
  columns: Column<T>[];
  rows: T[];
  onOpen: (key: string) => void;
}) {
  const { columns, onOpen } = props;
  const { shown, more } = useMore(props.rows);
  return (
    <>
      <table class="library-table library-figures">
        <caption class="sr-only">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{props.nameTitle}</th>
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <button type="button" class="library-open" onClick={() => onOpen(row.key)}>
                  {row.name}
                </button>
              </th>
              {columns.map(({ title, sum, cell }) => (
                <td key={title} class={sum ? 'library-sum' : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </>
  );
}
