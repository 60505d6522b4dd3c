import { FileReader } from './reader.ts';

/**
 * `extract FILE.pdf …`: one JSON object a line for each file, in the order given, on standard output and nothing else.
 * Exit status: 0 where every file was read, 1 where any was not, 2 where no file was named. Each file is read in a worker
 * that is ended when it takes too long or too much memory, so that no file can hang or crash the rest.
 */
const files = process.argv.slice(2);
if (files.length === 0) {
  process.stderr.write('Usage : npm run --silent extract -- FICHIER.pdf …\n');
  process.exitCode = 2;
} else {
  const reader = new FileReader();
  for (const file of files) {
    const extraction = await reader.read(file);
    if (extraction.error) process.exitCode = 1;
    await new Promise<void>((done) => process.stdout.write(`${JSON.stringify(extraction)}\n`, () => done()));
  }
  await reader.close();
}
