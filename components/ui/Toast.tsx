import { useEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from './icons.tsx';
import './controls.css';

/**
 * A message at the foot of the screen that goes by itself, with what may be done about it: « Note supprimée. Annuler ».
 * It waits while the pointer or the focus is on it. Keep `<Toast message={null} />` mounted, so that the message is heard.
 *
 * - `message`: null when there is none. `action`: the button's words, what it does, and its icon where it takes nothing back.
 * - `dismissLabel`: name of the closing button. `duration`: milliseconds.
 */
export function Toast(props: {
  message: string | null;
  action?: { label: string; run: () => void; icon?: IconName };
  onDismiss: () => void;
  dismissLabel: string;
  duration?: number;
}) {
  const { message, action, onDismiss, dismissLabel, duration = 10_000 } = props;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const dismiss = useRef(onDismiss);
  dismiss.current = onDismiss;

  const hold = () => clearTimeout(timer.current);
  const start = () => {
    hold();
    if (message === null) return;
    timer.current = setTimeout(() => dismiss.current(), duration);
  };
  useEffect(() => {
    start();
    return hold;
  }, [message, duration]);

  return (
    <div
      class="ui-toast-place"
      onPointerEnter={hold}
      onPointerLeave={start}
      onFocusCapture={hold}
      onBlurCapture={start}
    >
      <div role="status">{message !== null && <span class="ui-toast-words">{message}</span>}</div>
      {message !== null && (
        <div class="ui-toast-actions">
          {action && (
            <button type="button" class="ui-toast-action" onClick={action.run}>
              <Icon name={action.icon ?? 'undo'} size={14} />
              {action.label}
            </button>
          )}
          <button type="button" class="ui-icon-button" aria-label={dismissLabel} onClick={onDismiss}>
            <Icon name="close" size={14} />
          </button>
        </div>
      )}
    </div>
  );
}
