import { Icon, type IconName } from './icons.tsx';
import './controls.css';

/**
 * A button with a picture; `label` is its accessible name and its tooltip (with `shortcut`, if any).
 *
 * - `pressed`: for a button that stays in (`aria-pressed`); `expanded`: for one that folds something (`aria-expanded`).
 */
export function IconButton(props: {
  icon: IconName;
  label: string;
  onClick: () => void;
  shortcut?: string;
  disabled?: boolean;
  pressed?: boolean;
  expanded?: boolean;
}) {
  const { icon, label, onClick, shortcut, disabled, pressed, expanded } = props;
  return (
    <button
      type="button"
      class="ui-icon-button"
      aria-label={label}
      title={shortcut ? `${label} (${shortcut})` : label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
