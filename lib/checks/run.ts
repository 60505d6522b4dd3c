import type { Check, Deliberation, Extraction, Warning } from '../model/extraction.ts';
import type { Rect } from '../model/geometry.ts';
import { markDoubts } from './doubts.ts';
import { relations } from './registry.ts';
import type { Context, Finding, Side } from './relation.ts';
import { inFrench } from './say.ts';

/** A check leads to so many places: more would be a list, not a proof. The sides that disagree come first. */
const MOST_PLACES = 12;

type Found = { code: string; finding: Finding };

/**
 * Holds every act against itself: the extraction with their checks, and with the fields that a failing check makes doubtful
 * marked as such. A relation that could not be held against an act has no check; one that fails in several places has several.
 */
export const checkExtraction = (extraction: Extraction): Extraction => createChecks()(extraction);

/**
 * `checkExtraction` for a document that grows: an act that is the same object as before, in a file of which nothing else is said, is
 * not held against itself again, and comes out as the same object.
 */
export function createChecks(): (extraction: Extraction) => Extraction {
  const checked = new WeakMap<Deliberation, { said: string; act: Deliberation }>();
  return (extraction) => {
    const deliberations = extraction.deliberations.map((deliberation) => {
      const said = saidOf(deliberation, extraction.warnings);
      const before = checked.get(deliberation);
      const act = before?.said === said ? before.act : check(deliberation, extraction);
      checked.set(deliberation, { said, act });
      return act;
    });
    return { ...extraction, deliberations };
  };
}

/** The warnings that checks of an act may heed: those of its pages and those of the whole file. */
function saidOf({ parts }: Deliberation, warnings: Warning[]): string {
  const [first, last] = [parts[0]?.firstPage ?? 0, parts.at(-1)?.lastPage ?? 0];
  const own = warnings.filter(({ page }) => page === null || (page >= first && page <= last));
  return own.map(({ code, page }) => `${code} ${page}`).join('\n');
}

function check(deliberation: Deliberation, context: Context): Deliberation {
  const found = findingsOf(deliberation, context);
  const failing = found.filter(({ finding }) => finding.status === 'fails');
  const doubts = failing.flatMap(({ code, finding }) => (finding.doubts ?? []).map((field) => ({ field, code })));
  return { ...markDoubts(deliberation, doubts), checks: found.map(toCheck) };
}

function findingsOf(deliberation: Deliberation, context: Context): Found[] {
  return relations.flatMap(({ code, hold }) => hold(deliberation, context).map((finding) => ({ code, finding })));
}

function toCheck({ code, finding }: Found): Check {
  const { status, said, expected, found, sides } = finding;
  const evidence = sides.flatMap(toPlaces).slice(0, MOST_PLACES);
  return { code, status, message: inFrench(said), expected, found, evidence, said };
}

/** A side as one rectangle a page, around all its lines. */
function toPlaces({ rects }: Side): Check['evidence'] {
  const pages = new Map<number, Rect>();
  for (const { page, rect } of rects) {
    const before = pages.get(page) ?? rect;
    pages.set(page, [
      Math.min(before[0], rect[0]),
      Math.min(before[1], rect[1]),
      Math.max(before[2], rect[2]),
      Math.max(before[3], rect[3]),
    ]);
  }
  return [...pages].map(([page, rect]) => ({ page, rect }));
}
