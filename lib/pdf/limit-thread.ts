import { limitDecompression } from './decompression.ts';
import { packInThread, type TextPort } from './packed-text.ts';
import { thinDrawings } from './thin-drawing.ts';

limitDecompression();
packInThread(globalThis as unknown as TextPort);
thinDrawings(globalThis as unknown as TextPort);
