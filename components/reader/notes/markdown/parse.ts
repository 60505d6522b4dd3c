import { Lexer, type MarkedToken, Tokenizer, type Tokens } from 'marked';

/** Columns of a table: each row is filled up to them, so that many rows of many empty cells would fill the memory. */
const MOST_COLUMNS = 40;

class NoteTokenizer extends Tokenizer {
  override table(src: string): Tokens.Table | undefined {
    const head = src.slice(0, src.indexOf('\n'));
    return head.split('|').length > MOST_COLUMNS ? undefined : super.table(src);
  }
}

/**
 * Markdown (CommonMark, and GFM: tables, tasks, bare addresses) as a syntax tree. The end of a line is one, as in what people
 * type. Null where the text is too deep to be read: it is shown as it is then.
 */
export function parseMarkdown(text: string): readonly MarkedToken[] | null {
  try {
    return new Lexer({ gfm: true, breaks: true, tokenizer: new NoteTokenizer() }).lex(text) as MarkedToken[];
  } catch {
    return null;
  }
}
