import type { MarkedToken, Token, Tokens } from 'marked';
import type { ComponentChildren } from 'preact';
import { t } from '../../../../lib/platform/i18n.ts';
import { toWebAddress } from './web-address.ts';

/** How deep quotations, lists and emphasis may stand in one another; what is deeper is shown as it was typed. */
const DEEPEST = 24;

/**
 * A syntax tree of Markdown as elements. Nothing is parsed as HTML: tags are shown as they were typed. Nothing is loaded: a
 * picture is a link to it. No word of the text goes away, definitions of links included.
 */
export function MarkdownTokens({ tokens, depth = 0 }: { tokens: readonly Token[] | undefined; depth?: number }) {
  // `Token` also covers those of extensions, which are not in use here.
  return <>{(tokens as readonly MarkedToken[] | undefined)?.map((token) => draw(token, depth))}</>;
}

function draw(token: MarkedToken, depth: number): ComponentChildren {
  if (depth > DEEPEST) return token.raw;
  const inner = 'tokens' in token && <MarkdownTokens tokens={token.tokens} depth={depth + 1} />;
  switch (token.type) {
    case 'text':
      return token.tokens ? inner : token.text;
    case 'escape':
      return token.text;
    case 'paragraph':
      return <p>{inner}</p>;
    case 'heading':
      // Not a heading of the page: the outline of the reader stays its own.
      return <p class={`md-heading md-heading-${Math.min(token.depth, 3)}`}>{inner}</p>;
    case 'strong':
      return <strong>{inner}</strong>;
    case 'em':
      return <em>{inner}</em>;
    case 'del':
      return <del>{inner}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'br':
      return <br />;
    case 'hr':
      return <hr />;
    case 'blockquote':
      return <blockquote>{inner}</blockquote>;
    case 'list':
      return <List list={token} depth={depth} />;
    case 'checkbox':
      return (
        <span role="img" aria-label={t(token.checked ? 'markdownDone' : 'markdownToDo')}>
          {token.checked ? '☑ ' : '☐ '}
        </span>
      );
    case 'link':
      return (
        <WebLink href={token.href} raw={token.raw}>
          {inner}
        </WebLink>
      );
    case 'image':
      return (
        <WebLink href={token.href} raw={token.raw}>
          {token.text || token.href}
        </WebLink>
      );
    case 'table':
      return <Table table={token} depth={depth} />;
    case 'html':
      return token.block ? <p class="md-raw">{token.text}</p> : token.text;
    case 'def':
      return <p class="md-raw">{token.raw}</p>;
    default:
      return null;
  }
}

function WebLink({ href, raw, children }: { href: string; raw: string; children: ComponentChildren }) {
  const address = toWebAddress(href);
  if (address === null) return <>{raw}</>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" title={address}>
      {children}
    </a>
  );
}

function List({ list, depth }: { list: Tokens.List; depth: number }) {
  const items = list.items.map((item, index) => (
    <li key={index} class={item.task ? 'md-task' : undefined}>
      <MarkdownTokens tokens={item.tokens} depth={depth + 1} />
    </li>
  ));
  return list.ordered ? <ol start={list.start === '' ? 1 : list.start}>{items}</ol> : <ul>{items}</ul>;
}

function Table({ table, depth }: { table: Tokens.Table; depth: number }) {
  const cell = ({ tokens }: Tokens.TableCell) => <MarkdownTokens tokens={tokens} depth={depth + 1} />;
  const side = ({ align }: Tokens.TableCell) => (align ? { textAlign: align } : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, so the keyboard must reach it
    <section class="md-table" tabIndex={0} aria-label={t('markdownTable')}>
      <table>
        <thead>
          <tr>
            {table.header.map((head, index) => (
              <th key={index} scope="col" style={side(head)}>
                {cell(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((one, index) => (
                <td key={index} style={side(one)}>
                  {cell(one)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
