import type { ComponentProps } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { FieldKind } from '../../../lib/model/correction.ts';
import type { Field } from '../../../lib/model/extraction.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Icon } from '../../ui/icons.tsx';
import { FieldButton } from '../panels/FieldButton.tsx';
import { type Doing, FieldEditor } from './FieldEditor.tsx';
import './corrections.css';

/**
 * A value that leads to its place, and that the reader may correct, confirm or dismiss: a pencil beside it opens an editor
 * under it. Props: those of `FieldButton`, and `kind`: which field of the act it is.
 */
export function Correctable(
  props: Omit<ComponentProps<typeof FieldButton>, 'evidence'> & { kind: FieldKind; evidence: Field<string | number> },
) {
  const { kind, ...button } = props;
  const { label, evidence, going } = button;
  const { correcting } = going;
  const [open, setOpen] = useState(false);
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  if (!correcting || evidence.rects.length === 0) return <FieldButton {...button} />;
  const correction = correcting.corrections.get(evidence);

  const close = () => {
    setOpen(false);
    row.current?.querySelector<HTMLElement>('.field-edit')?.focus();
  };
  const act = (doing: Doing) => {
    // What is dismissed takes its pencil along: the focus stays in the panel.
    if (doing.action === 'dismiss') row.current?.closest<HTMLElement>('[role="tabpanel"]')?.focus();
    if (doing.action !== 'takeBack') correcting.say(kind, evidence, doing);
    else if (correction) correcting.takeBack(correction.id);
    if (doing.action === 'dismiss') setOpen(false);
    else close();
  };
  return (
    <div class={`field ${open ? 'field-open' : ''}`} ref={row}>
      <FieldButton {...button} id={id} />
      <button
        type="button"
        class="field-edit"
        aria-expanded={open}
        aria-label={t('correctOpen')}
        aria-describedby={id}
        title={t('correctTitle')}
        onClick={() => (open ? close() : setOpen(true))}
      >
        <Icon name="note" size={14} />
      </button>
      {open && (
        <FieldEditor
          kind={kind}
          label={label}
          value={evidence.value}
          correction={correction}
          doubtful={evidence.doubt !== undefined && correction?.action !== 'confirm'}
          onDo={act}
          onClose={close}
        />
      )}
    </div>
  );
}
