import './controls.css';

/**
 * An on/off setting that takes effect at once (role `switch`).
 *
 * - `label`: its words and accessible name. `checked`, `onChange`: its state, held by the caller.
 * - `swatch`: the kind of mark whose colour and underline it shows, as a legend.
 */
export function Switch(props: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  swatch?: 'amount' | 'vote' | 'recusal' | 'own';
}) {
  const { label, checked, onChange, swatch } = props;
  return (
    <button type="button" role="switch" class="ui-switch" aria-checked={checked} onClick={() => onChange(!checked)}>
      <span class="ui-switch-track" aria-hidden="true" />
      {swatch && <span class={`ui-swatch ui-swatch-${swatch}`} aria-hidden="true" />}
      <span>{label}</span>
    </button>
  );
}
