import { Lexer, type MarkedToken, Tokenizer, type Tokens } from 'marked';

/** The longest note that is read as Markdown, in UTF-16 units; a longer one leaves as it was typed, as the reader shows it. */
const FORMATTED = 20_000;
/** Columns of a table: each row is filled up to them, so that many rows of many empty cells would fill the memory. */
const MOST_COLUMNS = 40;

class NoteTokenizer extends Tokenizer {
  override table(source: string): Tokens.Table | undefined {
    const head = source.slice(0, source.indexOf('\n'));
    return head.split('|').length > MOST_COLUMNS ? undefined : super.table(source);
  }
}

/**
 * The Markdown of a note (CommonMark and GFM, a line end being one) as a syntax tree. Null for what is too long or too deep, and for
 * what is plain text.
 */
export function readNote(body: string): readonly MarkedToken[] | null {
  if (body.length > FORMATTED) return null;
  try {
    return new Lexer({ gfm: true, breaks: true, tokenizer: new NoteTokenizer() }).lex(clean(body)) as MarkedToken[];
  } catch {
    return null;
  }
}

/** One kind of line ends, and nothing that cannot be printed. */
function clean(body: string): string {
  return body.replace(/\r\n?/g, '\n').replace(/(?![\t\n])[\p{Cc}\p{Cs}]/gu, '');
}
