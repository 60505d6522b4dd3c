import { limitDecompression } from './decompression.ts';

limitDecompression();
