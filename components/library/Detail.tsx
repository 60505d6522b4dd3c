import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../ui/icons.tsx';

/** What is shown of one member or beneficiary, in the place of the list; `back` is the way to the list again. */
export function Detail(props: { name: string; back: string; onBack: () => void; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [props.name]);
  return (
    <div class="library-part">
      <button type="button" class="library-back" onClick={props.onBack}>
        <Icon name="chevronLeft" size={12} />
        {props.back}
      </button>
      <h2 class="library-name" tabIndex={-1} ref={heading}>
        {props.name}
      </h2>
      {props.children}
    </div>
  );
}
