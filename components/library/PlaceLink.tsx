import type { ComponentChildren } from 'preact';
import type { LibraryAct } from '../../lib/state/library-acts.ts';

/** Words that lead to a page of an act, in a tab of its own; plain words where no address of the act is known. */
export function PlaceLink(props: {
  act: LibraryAct;
  page: number;
  /** What a screen reader says instead of the words, where they say too little by themselves. */
  label?: string;
  class?: string;
  children: ComponentChildren;
}) {
  const { act, page, label, children } = props;
  if (!act.addressOf) return <span class={props.class}>{children}</span>;
  return (
    <a
      class={`place-link ${props.class ?? ''}`}
      href={act.addressOf(page)}
      target="_blank"
      rel="noopener"
      aria-label={label}
    >
      {children}
    </a>
  );
}
