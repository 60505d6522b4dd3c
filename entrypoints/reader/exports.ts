import type { MenuItem } from '../../components/ui/Menu.tsx';
import { type ExportInput, fileName } from '../../lib/exchange/format.ts';
import { formats } from '../../lib/exchange/registry.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import type { Corrections } from '../../lib/state/corrections.ts';
import type { Notes } from '../../lib/state/notes.ts';
import type { Reader } from '../../lib/state/reader.ts';

/** The entries of « Exporter »: each writes notes and corrections as they stand at that moment, and saves them. */
export function exportItems(reader: Reader, notes: Notes, corrections: Corrections, clock: () => Date): MenuItem[] {
  const input = (): ExportInput => {
    const deliberations = reader.extraction.value?.deliberations ?? [];
    const title = (deliberations.length === 1 && deliberations[0]?.title?.value) || null;
    const { url, name } = reader.address;
    return {
      document: { id: reader.documentId.value ?? '', title, url, name },
      deliberations,
      notes: notes.list.value,
      corrections: corrections.list.value,
      date: localDay(clock()),
    };
  };
  return formats.map((format) => ({
    id: format.id,
    label: format.label,
    onSelect: () => {
      const now = input();
      saveFile(fileName(now, format), format.mime, format.write(now));
    },
  }));
}

/** The day as the reader's own calendar has it, `YYYY-MM-DD`. */
function localDay(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
