import type { MarkedToken, Token } from 'marked';
import { escapeHtml, webAddress } from './html-text.ts';
import { readNote } from './note-markdown.ts';

/** How deep quotations, lists and emphasis may stand in one another; what is deeper is shown as it was typed. */
const DEEPEST = 24;

/** The words of a note as HTML: each element is one of ours, tags in the text are shown as they were typed, nothing is loaded. */
export function noteHtml(body: string): string {
  const tokens = readNote(body);
  return tokens ? all(tokens, 0) : `<p class="plain">${escapeHtml(body)}</p>`;
}

function all(tokens: readonly Token[] | undefined, depth: number): string {
  // `Token` also covers those of extensions, which are not in use here.
  return ((tokens ?? []) as readonly MarkedToken[]).map((token) => one(token, depth)).join('');
}

function one(token: MarkedToken, depth: number): string {
  if (depth > DEEPEST) return escapeHtml(token.raw);
  const inner = () => all('tokens' in token ? token.tokens : undefined, depth + 1);
  switch (token.type) {
    case 'text':
      return token.tokens ? inner() : escapeHtml(token.text);
    case 'escape':
      return escapeHtml(token.text);
    case 'paragraph':
      return `<p>${inner()}</p>`;
    case 'heading':
      return `<p><strong>${inner()}</strong></p>`;
    case 'strong':
    case 'em':
    case 'del':
    case 'blockquote':
      return `<${token.type}>${inner()}</${token.type}>`;
    case 'codespan':
      return `<code>${escapeHtml(token.text)}</code>`;
    case 'code':
      return `<pre><code>${escapeHtml(token.text)}</code></pre>`;
    case 'br':
      return '<br>\n';
    case 'hr':
      return '<hr>';
    case 'list': {
      const items = token.items.map((item) => `<li>${all(item.tokens, depth + 1)}</li>`).join('');
      return token.ordered ? `<ol start="${Number(token.start) || 1}">${items}</ol>` : `<ul>${items}</ul>`;
    }
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    case 'link':
    case 'image': {
      const address = webAddress(token.href);
      if (!address) return escapeHtml(token.raw);
      return `<a href="${address}">${token.type === 'link' ? inner() : escapeHtml(token.text || token.href)}</a>`;
    }
    case 'table': {
      const row = (cells: readonly { tokens: Token[] }[], tag: 'th' | 'td') =>
        `<tr>${cells.map((cell) => `<${tag}>${all(cell.tokens, depth + 1)}</${tag}>`).join('')}</tr>`;
      return `<table>${row(token.header, 'th')}${token.rows.map((cells) => row(cells, 'td')).join('')}</table>`;
    }
    case 'html':
    case 'def':
      return token.type === 'html' && !token.block ? escapeHtml(token.text) : `<p>${escapeHtml(token.raw)}</p>`;
    default:
      return '';
  }
}
