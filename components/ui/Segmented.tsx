import { useId } from 'preact/hooks';
import './controls.css';

/**
 * A choice of one among few, as radio buttons drawn as one strip.
 *
 * - `label`: name of the group (heard, not seen). `options`: `note` is a figure beside the words.
 * - `selected`, `onSelect`: the id chosen, held by the caller.
 */
export function Segmented<Id extends string>(props: {
  label: string;
  options: { id: Id; label: string; note?: string | number }[];
  selected: Id;
  onSelect: (id: Id) => void;
}) {
  const name = useId();
  return (
    <fieldset class="ui-segmented">
      <legend class="sr-only">{props.label}</legend>
      {props.options.map(({ id, label, note }) => (
        <label key={id} class="ui-segment">
          <input
            type="radio"
            class="sr-only"
            name={name}
            checked={id === props.selected}
            onChange={() => props.onSelect(id)}
          />
          <span>
            {label}
            {note !== undefined && <span class="ui-segment-note"> {note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
