import { LIMITS } from './limits.ts';

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
      let left = most;
      this.writable = writable;
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
