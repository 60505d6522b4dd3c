import { type Signal, signal } from '@preact/signals';
import type { MenuItem } from '../../components/ui/Menu.tsx';
import type { ExportInput, ExportNotice } from '../../lib/exchange/format.ts';
import { formats } from '../../lib/exchange/registry.ts';
import { scdl } from '../../lib/exchange/scdl.ts';
import type { Repository } from '../../lib/model/messages.ts';
import { type MessageKey, t } from '../../lib/platform/i18n.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import { createMatters, type Matters } from '../../lib/state/matters.ts';

/**
 * The entries of « Exporter », what the reader must know of the last file, until it is set to null, and what is asked before a SCDL
 * file is written.
 */
export type Exports = { items: MenuItem[]; message: Signal<string | null>; matters: Matters };

/** Each entry writes what `inputs` answers at that moment, and saves it. */
export function exportsOf(inputs: () => Promise<ExportInput[]>, repository: Repository): Exports {
  const matters = createMatters(repository);
  const message = signal<string | null>(null);
  const items = formats.map((format) => ({
    id: format.id,
    label: format.label,
    onSelect: async () => {
      message.value = null;
      try {
        const ready = format === scdl ? await matters.ask(await inputs()) : await inputs();
        if (!ready) return;
        const { files, notices } = await format.write(ready);
        for (const { name, mime, content } of files) saveFile(name, mime, content);
        message.value = grouped(notices).map(words).join(' ') || null;
      } catch {
        message.value = t('exportFailed', format.label);
      }
    },
  }));
  return { items, message, matters };
}

const NOTICES: Record<ExportNotice['code'], MessageKey> = {
  signed: 'exportSigned',
  incomplete: 'exportIncomplete',
  lacking: 'exportLacking',
  noBytes: 'exportNoBytes',
  locked: 'exportLocked',
};

/** Acts of which the same is to be said, together. */
function grouped(notices: ExportNotice[]): ExportNotice[] {
  const groups = Map.groupBy(notices, ({ code, columns }) => [code, ...columns].join(' '));
  return [...groups.values()].map((group) => ({ ...group[0]!, act: group.map(({ act }) => act).join(', ') }));
}

function words({ code, act, columns }: ExportNotice): string {
  return t(NOTICES[code], act, columns.join(', '));
}
