import type { Article, Deliberation } from '../model/extraction.ts';
import type { Side } from './relation.ts';

/** Whether `a` begins at or before `b`: pages down, lines down. */
function notAfter(a: Side, b: Side): boolean {
  if (a.page !== b.page) return a.page < b.page;
  const [top, other] = [a.rects[0]?.rect[3], b.rects[0]?.rect[3]];
  return top !== undefined && other !== undefined && top >= other - 1;
}

/** The article of the decision that a place lies in: the last one whose heading comes before it. */
export function articleAt(place: Side, { articles }: Deliberation): Article | null {
  return articles.findLast((article) => notAfter(article, place)) ?? null;
}

/** Reading order for fields of one unrotated page after another. */
export function inOrder(a: Side, b: Side): number {
  const [ra, rb] = [a.rects[0]?.rect, b.rects[0]?.rect];
  if (a.page !== b.page || !ra || !rb) return a.page - b.page;
  return Math.abs(ra[1] - rb[1]) > 3 ? rb[1] - ra[1] : ra[0] - rb[0];
}

/** Equal for two fields that are one print. */
export function placeKey({ page, rects }: Side): string {
  return `${page} ${rects[0]?.rect.map((edge) => edge.toFixed(2)).join(' ')}`;
}
