import type { LinkConfig } from './config.ts';

const STYLE = `
dialog{font:16px/1.5 system-ui,sans-serif;color-scheme:light dark;color:CanvasText;background:Canvas;border:1px solid GrayText;border-radius:6px;padding:16px 24px;width:min(36rem,90vw);max-height:80vh;overflow:auto;box-sizing:border-box}
dialog::backdrop{background:rgb(0 0 0/.4)}
p{margin:0 0 12px}
h2{font-size:18px;margin:0 0 12px}
ul{list-style:none;margin:0 0 16px;padding:0}
button{font:inherit;text-align:start;min-height:32px;padding:4px 12px;cursor:pointer}
li button{width:100%;margin:2px 0;border:0;background:transparent;color:LinkText;text-decoration:underline;overflow-wrap:anywhere}
button:focus-visible{outline:2px solid;outline-offset:2px}`;

const HOST = 'deliberation-annotee-favori';

/** Something to choose; the window closes first. */
type Choice = { name: string; onClick: () => void };

/**
 * A small window over the page: a sentence, or a heading with what is to be chosen. It replaces the one before. Made of DOM calls in a
 * shadow root, so that no policy of the page forbids it and no style of the page reaches it.
 */
export function tell(words: LinkConfig['words'], sentence: string, choices: Choice[] = []): void {
  for (const before of document.querySelectorAll(HOST)) before.remove();
  const host = document.createElement(HOST);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];

  const dialog = document.createElement('dialog');
  const head = document.createElement(choices.length ? 'h2' : 'p');
  head.id = 'head';
  head.textContent = sentence;
  dialog.setAttribute('aria-labelledby', head.id);
  const list = document.createElement('ul');
  for (const { name, onClick } of choices) {
    const item = document.createElement('li');
    const choose = () => {
      dialog.close();
      onClick();
    };
    item.append(button(name, choose));
    list.append(item);
  }
  dialog.append(
    head,
    ...(choices.length ? [list] : []),
    button(words.close, () => dialog.close()),
  );
  dialog.addEventListener('close', () => host.remove());
  root.append(dialog);
  document.documentElement.append(host);
  dialog.showModal();
}

function button(words: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = words;
  element.addEventListener('click', onClick);
  return element;
}
