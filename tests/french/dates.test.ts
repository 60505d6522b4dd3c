import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DATE, parseDate } from '../../lib/french/dates.ts';
import { foldText } from '../../lib/french/fold.ts';
import { formatDate } from '../../lib/french/format.ts';

const MONTHS = [
  ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin'],
  ...['juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
];

describe('parseDate', () => {
  test.each(MONTHS.map((month, i) => [month, String(i + 1).padStart(2, '0')]))('%s', (month, number) => {
    expect(parseDate(`15 ${month} 2023`)).toBe(`2023-${number}-15`);
    expect(parseDate(`15 ${month.toUpperCase()} 2023`)).toBe(`2023-${number}-15`);
    expect(parseDate(`1er ${month} 2023`)).toBe(`2023-${number}-01`);
  });

  test.each([
    ['1 er juillet 2021', '2021-07-01'],
    ['1ER JUILLET 2021', '2021-07-01'],
    ['04 avril 2022', '2022-04-04'],
    ['4\u00a0avril\n2022', '2022-04-04'],
    ['11 DECEMBRE 2023', '2023-12-11'],
    ['01/07/2021', '2021-07-01'],
    ['1/7/2021', '2021-07-01'],
    ['01.07.2021', '2021-07-01'],
    ['01 / 07 / 2021', '2021-07-01'],
    ['29 février 2024', '2024-02-29'],
    ['21 nov. 2022', '2022-11-21'],
    ['1er déc. 2022', '2022-12-01'],
    ['3 JUIL. 2022', '2022-07-03'],
    ['3 juill. 2022', '2022-07-03'],
    ['7 Sept 2022', '2022-09-07'],
    ['9 févr. 2022', '2022-02-09'],
  ])('%j', (text, iso) => {
    expect(parseDate(text)).toBe(iso);
  });

  test.each([
    ...['29 février 2023', '31 avril 2023', '32 mars 2023', '0 mars 2023', '31/02/2024', '12/13/2024', '00/01/2024'],
    ...['3 jui. 2023', '3 mar. 2023', '3 n. 2023', '31 nov. 2023'],
    ...['1er brumaire 2023', '11/12/23', 'lundi', '', '2023', 'mars 2023', '2023-12-11'],
  ])('%j is no day', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  test('every day from 1990 to 2050, however printed', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2050-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-') as [string, string, string];
        const name = MONTHS[Number(month) - 1]!;
        const printed = [
          formatDate(iso),
          `${Number(day)} ${name} ${year}`,
          `${day} ${name.toUpperCase()} ${year}`,
          `${day}/${month}/${year}`,
          `${Number(day)}/${Number(month)}/${year}`,
          `${day}.${month}.${year}`,
        ];
        for (const text of printed) {
          expect(parseDate(text), text).toBe(iso);
          expect(foldText(`le ${text}, à`), text).toMatch(new RegExp(`LE ${DATE}, A`));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('no text makes it fail', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseDate(text)));
  });
});
