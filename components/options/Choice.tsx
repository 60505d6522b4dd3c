import { Switch } from '../ui/Switch.tsx';

/** A switch with a sentence on what it does. */
export function Choice(props: { label: string; text: string; checked: boolean; onChange: (on: boolean) => void }) {
  const { label, text, checked, onChange } = props;
  return (
    <div class="options-choice">
      <Switch label={label} checked={checked} onChange={onChange} />
      <p class="options-text">{text}</p>
    </div>
  );
}
