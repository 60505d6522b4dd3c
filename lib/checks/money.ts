/** Sums are compared to the cent: adding euros leaves crumbs. */
export const same = (a: number, b: number): boolean => Math.abs(a - b) < 0.005;

export const total = (values: number[]): number =>
  Math.round(values.reduce((sum, value) => sum + value, 0) * 100) / 100;
