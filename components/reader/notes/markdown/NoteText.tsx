import { useMemo, useState } from 'preact/hooks';
import { formatNumber } from '../../../../lib/french/format.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { useSlices } from '../../../ui/use-slices.ts';
import { cutText } from './cut-text.ts';
import { MarkdownTokens } from './Tokens.tsx';
import { useMarkdown } from './use-markdown.ts';
import './markdown.css';

/** The longest text that is drawn whole and formatted, in UTF-16 units: some ten printed pages. */
const FORMATTED = 20_000;
/** One piece of a longer text that is drawn as it was typed, each in a task of its own. */
const PIECE = 20_000;

/** The words of a note as they read: Markdown drawn, or a very long text in part, and whole on demand as it was typed. */
export function NoteText({ text }: { text: string }) {
  return text.length > FORMATTED ? <LongText text={text} /> : <Formatted text={text} />;
}

function Formatted({ text }: { text: string }) {
  const parse = useMarkdown();
  const tokens = useMemo(() => parse?.(text) ?? null, [parse, text]);
  if (!tokens) return <div class="note-body note-body-plain">{text}</div>;
  return (
    <div class="note-body">
      <MarkdownTokens tokens={tokens} />
    </div>
  );
}

function LongText({ text }: { text: string }) {
  const [whole, setWhole] = useState(false);
  const [head = ''] = useMemo(() => cutText(text.slice(0, FORMATTED + 1), FORMATTED), [text]);
  return (
    <>
      {whole ? <PlainText text={text} /> : <Formatted text={head} />}
      <p class="note-long">
        {t(whole ? 'noteLongWhole' : 'noteLong', formatNumber(text.length))}{' '}
        <button type="button" class="note-button" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {t(whole ? 'noteLongLess' : 'noteLongPlain')}
        </button>
      </p>
    </>
  );
}

function PlainText({ text }: { text: string }) {
  const pieces = useMemo(() => cutText(text, PIECE), [text]);
  const drawn = useSlices(pieces.length, 2);
  return (
    <div class="note-body note-body-plain">
      {pieces.slice(0, drawn).map((piece, index) => (
        <div key={index} class="note-piece">
          {piece}
        </div>
      ))}
    </div>
  );
}
