import { Lexer, type MarkedToken, Tokenizer, type Tokens } from 'marked';

/** Columns of a table: each row is filled up to them, so that many rows of many empty cells would fill the memory. */
const MOST_COLUMNS = 40;

class NoteTokenizer extends Tokenizer {
  override table(src: string): Tokens.Table | undefined {
    const head = src.slice(0, src.indexOf('\n'));
    return head.split('|').length > MOST_COLUMNS ? undefined : super.table(src);
  }
}

/** Signs that may mean something, of which a note of ten pages has some hundreds. */
const SIGNS = /[*_~`[\]<>!&\\+-]/g;
const MOST_SIGNS = 1000;
/** Lists and quotations that begin in one another on one line. */
const DEEP = /^[ \t]*(?:[-+*>][ \t]*|\d{1,9}[.)][ \t]*){20}/m;
const BLANKS = /[^\S\n]{100}/;

/**
 * Markdown (CommonMark, and GFM: tables, tasks, bare addresses) as a syntax tree. The end of a line is one, as in what people
 * type. Null where nobody wrote such a text by hand: reading it could take seconds, and it is shown as it is.
 */
export function parseMarkdown(text: string): readonly MarkedToken[] | null {
  if ((text.match(SIGNS)?.length ?? 0) > MOST_SIGNS || DEEP.test(text) || BLANKS.test(text)) return null;
  try {
    return new Lexer({ gfm: true, breaks: true, tokenizer: new NoteTokenizer() }).lex(text) as MarkedToken[];
  } catch {
    // Too deep for the stack.
    return null;
  }
}
