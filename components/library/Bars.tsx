import './charts.css';

/** One bar: `address` is the page that it comes from, or `onOpen` shows what it is made of. */
export type Bar = { name: string; value: number; words: string; address?: string | null; onOpen?: () => void };
export type BarKind = 'amount' | 'recusal' | 'vote';

/**
 * Figures as lying bars, drawn to one scale, each with its name and its figure in words beside it: the picture is a list, and
 * is heard as one. A figure below zero has no bar.
 */
export function Bars({ label, bars, kind = 'amount' }: { label: string; bars: Bar[]; kind?: BarKind }) {
  const most = Math.max(0, ...bars.map(({ value }) => value));
  return (
    <ul class={`bars bars-${kind}`} aria-label={label}>
      {bars.map((bar, index) => (
        <li key={index} class="bars-row">
          <BarName bar={bar} />
          <svg class="bars-bar" height="14" aria-hidden="true">
            <rect width={`${most > 0 ? (100 * Math.max(0, bar.value)) / most : 0}%`} height="14" rx="2" />
          </svg>
          <span class="bars-words">{bar.words}</span>
        </li>
      ))}
    </ul>
  );
}

function BarName({ bar: { name, address, onOpen } }: { bar: Bar }) {
  if (address) {
    return (
      <a class="bars-name place-link" href={address} target="_blank" rel="noopener">
        {name}
      </a>
    );
  }
  if (!onOpen) return <span class="bars-name">{name}</span>;
  return (
    <button type="button" class="bars-name library-open" onClick={onOpen}>
      {name}
    </button>
  );
}
