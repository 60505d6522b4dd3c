import { useEffect, useRef, useState } from 'preact/hooks';
import './drop-zone.css';

/**
 * Takes files that are dropped anywhere on the page, which the browser would otherwise leave the page for; while they hang over it,
 * `words` say what will happen.
 */
export function DropZone({ words, onFiles }: { words: string; onFiles: (files: File[]) => void }) {
  const [over, setOver] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const holds = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
    const on = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
      window.addEventListener(type, (event) => holds(event) && act(event), { signal });
    const hover = (event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    on('dragenter', hover);
    on('dragover', hover);
    // Nothing is entered when the window itself is left.
    on('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false));
    on('drop', (event) => {
      event.preventDefault();
      setOver(false);
      take.current([...(event.dataTransfer?.files ?? [])]);
    });
    return () => stop.abort();
  }, []);
  return over ? (
    <div class="ui-drop-zone">
      <p>{words}</p>
    </div>
  ) : null;
}
