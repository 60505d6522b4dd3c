import { formatEuros } from '../french/format.ts';

/** Sums are compared to the cent: adding euros leaves crumbs. */
export const same = (a: number, b: number): boolean => Math.abs(a - b) < 0.005;

export const total = (values: number[]): number =>
  Math.round(values.reduce((sum, value) => sum + value, 0) * 100) / 100;

export const euros = (value: number): string => formatEuros(value);

/** `Écart : 175 500 €.` */
export const gap = (a: number, b: number): string => `Écart : ${euros(total([Math.abs(a - b)]))}.`;
