import type { ReadonlySignal } from '@preact/signals';
import type { Progress } from '../../lib/state/reader.ts';
import { progressWords } from './words.ts';

/** What is being done and how far it is, in words (role `status`) and as a line. Gone when there is nothing more to do. */
export function ProgressLine(props: { progress: ReadonlySignal<Progress> }) {
  const progress = props.progress.value;
  const words = progressWords(progress);
  return (
    <div class="progress-line" hidden={!progress}>
      <progress max={1} value={share(progress)} aria-label={words} />
      <span role="status">{words}</span>
    </div>
  );
}

/** Between 0 and 1; undefined where the end is not known. */
function share(progress: Progress): number | undefined {
  if (!progress) return 1;
  if (progress.step === 'pages') return progress.read / progress.total;
  return progress.bytes.total ? progress.bytes.received / progress.bytes.total : undefined;
}
