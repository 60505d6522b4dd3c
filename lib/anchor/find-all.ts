import type { TextTarget } from '../model/note.ts';
import { type Finding, findPassage } from './find.ts';
import { indexPages, type PageWords, type TextIndex } from './text-index.ts';

/** Finds passages in the pages of a document, in the order in which they are asked for. */
export type FindPassages = (words: readonly PageWords[], targets: readonly TextTarget[]) => Promise<Finding[]>;

/** The same in this thread; the text is folded once for as long as the same pages are asked for. */
export function createFinder(): (words: readonly PageWords[], targets: readonly TextTarget[]) => Finding[] {
  let known: { words: readonly PageWords[]; index: TextIndex } | null = null;
  return (words, targets) => {
    if (known?.words !== words) known = { words, index: indexPages(words) };
    const { index } = known;
    return targets.map((target) => findPassage(index, target));
  };
}
