import type { ComponentChildren } from 'preact';
import './panels.css';

/** A part of a panel under its heading, with a count beside it where there is one to tell. */
export function Section(props: { title: string; count?: number; children: ComponentChildren; class?: string }) {
  const { title, count, children } = props;
  return (
    <section class={`panel-section ${props.class ?? ''}`}>
      <h2 class="panel-heading">
        {title}
        {count !== undefined && <span class="panel-count"> {count}</span>}
      </h2>
      {children}
    </section>
  );
}

/** A list that is folded at first: its title and count are always in sight. */
export function Fold(props: { title: string; count?: number; open?: boolean; children: ComponentChildren }) {
  const { title, count, open, children } = props;
  return (
    <details class="panel-fold" open={open}>
      <summary>
        {title}
        {count !== undefined && <span class="panel-count"> {count}</span>}
      </summary>
      <div class="panel-fold-body">{children}</div>
    </details>
  );
}
