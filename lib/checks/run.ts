import type { Check, Deliberation, Extraction } from '../model/extraction.ts';
import type { Rect } from '../model/geometry.ts';
import { markDoubts } from './doubts.ts';
import { relations } from './registry.ts';
import type { Context, Finding, Side } from './relation.ts';

/** A check leads to so many places: more would be a list, not a proof. The sides that disagree come first. */
const MOST_PLACES = 12;

type Found = { code: string; finding: Finding };

/**
 * Holds every act against itself: the extraction with their checks, and with the fields that a failing check makes doubtful
 * marked as such. A relation that could not be held against an act has no check; one that fails in several places has several.
 */
export function checkExtraction(extraction: Extraction): Extraction {
  const deliberations = extraction.deliberations.map((deliberation) => {
    const found = findingsOf(deliberation, extraction);
    const failing = found.filter(({ finding }) => finding.status === 'fails');
    const doubts = failing.flatMap(({ code, finding }) => (finding.doubts ?? []).map((field) => ({ field, code })));
    return { ...markDoubts(deliberation, doubts), checks: found.map(toCheck) };
  });
  return { ...extraction, deliberations };
}

function findingsOf(deliberation: Deliberation, context: Context): Found[] {
  return relations.flatMap(({ code, hold }) => hold(deliberation, context).map((finding) => ({ code, finding })));
}

function toCheck({ code, finding }: Found): Check {
  const { status, message, expected, found, sides } = finding;
  const evidence = sides.flatMap(toPlaces).slice(0, MOST_PLACES);
  return { code, status, message: spaced(message), expected, found, evidence };
}

/** The no-break spaces that French print has inside quotation marks and before high signs. */
const spaced = (text: string): string => text.replace(/« /g, '«\u00a0').replace(/ (?=[»:;!?])/g, '\u00a0');

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
