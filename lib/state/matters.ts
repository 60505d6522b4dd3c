import { type Signal, signal } from '@preact/signals';
import { acts, type ExportInput } from '../exchange/format.ts';
import { judge } from '../exchange/scdl.ts';
import type { DeliberationColumn } from '../exchange/scdl-rules.ts';
import { searchKey } from '../extract/search-words.ts';
import { MATTERS, type Matter, matterKey, matterOf, proposedMatter } from '../model/matters.ts';
import type { Repository } from '../model/messages.ts';

/**
 * An act whose matter is asked for. `code` is what is proposed, or what was confirmed before (`confirmed`); `missing`: the cells of
 * its row that stay empty.
 */
export type AskedAct = {
  id: string;
  number: string | null;
  title: string | null;
  code: string;
  confirmed: boolean;
  missing: DeliberationColumn[];
};
export type MatterAnswer = { confirmed: ReadonlyMap<string, string> } | 'cancel';
export type MatterQuestion = { acts: AskedAct[]; answer(given: MatterAnswer): void };

/** `question`: what is asked at this moment; null where nothing is. */
export type Matters = {
  question: Signal<MatterQuestion | null>;
  /** The same exports with the matters that the reader confirmed; null where they are not to be written. */
  ask(inputs: readonly ExportInput[]): Promise<readonly ExportInput[] | null>;
};

/** Asks for the matters of acts, and remembers them with their documents. */
export function createMatters(repository: Repository): Matters {
  const question = signal<MatterQuestion | null>(null);

  return {
    question,
    async ask(inputs) {
      const asked = inputs.flatMap((input) => acts(input).map((act) => toAsked(act, input)));
      if (asked.length === 0) return inputs;
      const given = await new Promise<MatterAnswer>((answer) => {
        question.value = { acts: asked, answer };
      });
      question.value = null;
      if (given === 'cancel') return null;
      return Promise.all(inputs.map((input) => withMatters(input, given.confirmed)));
    },
  };

  /** The matters of one document are remembered; where they cannot be, this file has them all the same. */
  async function withMatters(input: ExportInput, confirmed: ReadonlyMap<string, string>): Promise<ExportInput> {
    const own = acts(input).flatMap((act) => {
      const code = confirmed.get(idOf(act, input));
      return code ? [[matterKey(act), code] as const] : [];
    });
    const matters = Object.fromEntries(own);
    await repository.request('document.matters', { id: input.document.id, matters }).catch(() => null);
    return { ...input, matters: { ...input.matters, ...matters } };
  }
}

function toAsked(act: ReturnType<typeof acts>[number], input: ExportInput): AskedAct {
  const { proposed, broken, lacking } = judge(act, input);
  return {
    id: idOf(act, input),
    number: act.number?.value ?? null,
    title: act.title?.value ?? null,
    code: (matterOf(input.matters?.[matterKey(act)] ?? '') ?? proposedMatter(act)).code,
    confirmed: !proposed,
    missing: [...broken, ...lacking],
  };
}

const idOf = (act: Parameters<typeof matterKey>[0], { document }: ExportInput) => `${document.id} ${matterKey(act)}`;

/** The matters that hold all words that are looked for, whatever their accents; all of them where none are. */
export function findMatters(words: string): readonly Matter[] {
  const wanted = searchKey(words).split(/\s+/).filter(Boolean);
  return MATTERS.filter((matter) => wanted.every((word) => searchKey(matter.words).includes(word)));
}
