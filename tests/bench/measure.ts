/** One figure of performance: what was measured, what it is held against in the same run, and the most that it may be. */
export type Figure = {
  what: string;
  where: string;
  measured: number;
  reference: number | null;
  unit: 'ms' | 'Mo';
  /** The most that the ratio may be; without a reference, the most that the measure itself may be. */
  target: number | null;
};

export const ratioOf = ({ measured, reference }: Figure): number | null => (reference ? measured / reference : null);

export function holds(figure: Figure): boolean {
  return figure.target === null || (ratioOf(figure) ?? figure.measured) <= figure.target;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * Runs a subject and its reference by turns, so that whatever else the machine does weighs on both alike. The first turn warms
 * up and is left out.
 */
export async function byTurns(
  turns: number,
  subject: () => Promise<number>,
  reference: () => Promise<number>,
): Promise<{ measured: number; reference: number }> {
  const [a, b]: [number[], number[]] = [[], []];
  for (let turn = 0; turn <= turns; turn++) {
    const before = await reference();
    const after = await subject();
    if (turn === 0) continue;
    b.push(before);
    a.push(after);
  }
  return { measured: median(a), reference: median(b) };
}

/** How long something takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The figures as a table of fixed columns. */
export function table(figures: Figure[]): string {
  const number = (value: number | null, digits: number) => (value === null ? '—' : value.toFixed(digits));
  const rows = figures.map((figure) => [
    figure.what,
    figure.where,
    `${number(figure.measured, 0)} ${figure.unit}`,
    figure.reference === null ? '—' : `${number(figure.reference, 0)} ${figure.unit}`,
    number(ratioOf(figure), 2),
    figure.target === null ? '—' : `≤ ${figure.target}${figure.reference === null ? ` ${figure.unit}` : ''}`,
    figure.target === null ? '' : holds(figure) ? 'tenu' : 'dépassé',
  ]);
  const all = [['mesure', 'sur', 'mesuré', 'référence', 'rapport', 'cible', ''], ...rows];
  const widths = all[0]!.map((_, i) => Math.max(...all.map((row) => [...row[i]!].length)));
  return all
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
