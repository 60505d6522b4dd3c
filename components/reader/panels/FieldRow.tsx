import type { FieldKind } from '../../../lib/model/correction.ts';
import type { Field } from '../../../lib/model/extraction.ts';
import { Correctable } from '../corrections/Correctable.tsx';
import { DismissedFields, isDismissed } from '../corrections/DismissedFields.tsx';
import { writeValue } from '../corrections/value.ts';
import { Missing } from './FieldButton.tsx';
import type { Going } from './props.ts';

/** One field of the act: its value, or that the reader put it away, or that it was not recognised. */
export function FieldRow(props: {
  kind: FieldKind;
  label: string;
  field: Field<string> | null;
  reading: boolean;
  going: Going;
}) {
  const { kind, label, field, reading, going } = props;
  if (field) {
    return (
      <Correctable kind={kind} label={label} evidence={field} going={going}>
        {writeValue(kind, field.value)}
      </Correctable>
    );
  }
  if (isDismissed(going, kind)) return <DismissedFields kinds={[kind]} label={label} going={going} />;
  return <Missing label={label} reading={reading} />;
}
