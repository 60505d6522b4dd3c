import { LIMITS } from './limits.ts';

/**
 * Packed bytes that are handed over at once. A browser unpacks all that it is given before anybody can take a piece of it, a thousand
 * bytes for one at the most.
 */
const PIECE = 16_384;

/**
 * Puts a DecompressionStream that ends after `most` bytes in the place of this thread's own, by which pdf.js unpacks what is deflated:
 * a megabyte of file may hold a gigabyte. Only for a thread in which nothing but pdf.js runs.
 */
export function limitDecompression(
  most: number = LIMITS.stream,
  scope: { DecompressionStream: unknown } = globalThis,
): void {
  const Native = scope.DecompressionStream as typeof DecompressionStream;
  scope.DecompressionStream = class {
    readonly writable: WritableStream<BufferSource>;
    readonly readable: ReadableStream<Uint8Array>;
    constructor(format: CompressionFormat) {
      const { writable, readable } = new Native(format);
      const reader = readable.getReader();
      const writer = writable.getWriter();
      let left = most;
      this.writable = new WritableStream<BufferSource>({
        async write(packed) {
          const bytes = ArrayBuffer.isView(packed)
            ? new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength)
            : new Uint8Array(packed);
          // The next piece waits until what came of the last one has been taken.
          for (let from = 0; from < bytes.length && left > 0; from += PIECE) {
            await writer.write(bytes.subarray(from, from + PIECE));
          }
        },
        close: () => (left > 0 ? writer.close() : undefined),
        abort: (reason) => writer.abort(reason),
      });
      this.readable = new ReadableStream({
        async pull(controller) {
          const { value, done } = await reader.read();
          if (done) return controller.close();
          controller.enqueue(value.length > left ? value.subarray(0, left) : value);
          left -= value.length;
          if (left > 0) return;
          controller.close();
          void reader.cancel().catch(() => {});
        },
        cancel: (reason) => reader.cancel(reason),
      });
    }
  };
}
