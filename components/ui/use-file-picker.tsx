import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';

/**
 * The browser's window of files, for whatever button opens it: draw `field` beside the button, and call `pick` in its click.
 *
 * - `accept`: as the attribute of a file field has it. `onFiles`: what was chosen, at least one.
 */
export function useFilePicker(accept: string, onFiles: (files: File[]) => void): { pick: () => void; field: VNode } {
  const input = useRef<HTMLInputElement>(null);
  const field = (
    <input
      ref={input}
      type="file"
      hidden
      multiple
      accept={accept}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        // The same file may be chosen again.
        currentTarget.value = '';
        if (files.length > 0) onFiles(files);
      }}
    />
  );
  return { pick: () => input.current?.click(), field };
}
