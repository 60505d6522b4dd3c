import { type Signal, signal } from '@preact/signals';
import type { Said } from '../../components/reader/ExportMessage.tsx';
import type { MenuItem } from '../../components/ui/Menu.tsx';
import type { ExportInput, ExportNotice, Format } from '../../lib/exchange/format.ts';
import { formats } from '../../lib/exchange/registry.ts';
import { scdl } from '../../lib/exchange/scdl.ts';
import type { Repository } from '../../lib/model/messages.ts';
import { type MessageKey, t } from '../../lib/platform/i18n.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import { createMatters, type Matters } from '../../lib/state/matters.ts';

/**
 * The entries of « Exporter », what the reader must know of the last file, until it is set to null, and what is asked about the
 * matters of a SCDL file. That file is written at once, marked as incomplete where a matter is only proposed: to confirm it is
 * offered with it, and writes it again.
 */
export type Exports = { items: MenuItem[]; message: Signal<Said | null>; matters: Matters };

/** Each entry writes what `inputs` answers at that moment, and saves it. */
export function exportsOf(inputs: () => Promise<ExportInput[]>, repository: Repository): Exports {
  const matters = createMatters(repository);
  const message = signal<Said | null>(null);
  const write = async (format: Format, ready: () => Promise<readonly ExportInput[] | null>) => {
    message.value = null;
    try {
      const given = await ready();
      if (!given) return;
      const { files, notices } = await format.write(given);
      for (const { name, mime, content } of files) saveFile(name, mime, content);
      const text = grouped(notices).map(words).join(' ');
      const confirm = () => void write(format, async () => matters.ask(await inputs()));
      if (format === scdl)
        message.value = { text: text || t('mattersWritten'), action: { label: t('mattersOffer'), run: confirm } };
      else if (text) message.value = { text };
    } catch {
      message.value = { text: t('exportFailed', format.label) };
    }
  };
  const items = formats.map((format) => ({
    id: format.id,
    label: format.label,
    onSelect: () => write(format, inputs),
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
