import fc from 'fast-check';
import { createBandFinder, cutIntoBands } from '../../../src/host/xlsx/rowBands';

const items = fc.array(
  fc.record({ row: fc.integer({ min: 0, max: 30 }), rows: fc.integer({ min: 0, max: 12 }) }),
  { maxLength: 12 },
);

describe('bands of rows', () => {
  it('hold for each row what covers it, in the order given', () => {
    fc.assert(
      fc.property(items, (given) => {
        const find = createBandFinder([...cutIntoBands(given)]);
        for (let row = 0; row < 50; row++) {
          const covering = given.filter((one) => one.row <= row && row < one.row + one.rows);
          expect(find(row)?.items ?? []).toEqual(covering);
        }
      }),
    );
  });

  it('follow each other from top to bottom', () => {
    fc.assert(
      fc.property(items, (given) => {
        let end = 0;
        for (const band of cutIntoBands(given)) {
          expect(band.first).toBeGreaterThanOrEqual(end);
          expect(band.end).toBeGreaterThan(band.first);
          end = band.end;
        }
      }),
    );
  });
});
