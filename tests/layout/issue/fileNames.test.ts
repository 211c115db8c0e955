import * as fc from 'fast-check';
import { nameReturnFiles } from '../../../src/layout/issue/fileNames';

// What no name may hold or be on Windows, macOS and Linux.
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\x00-\x1f\x7f\\/:*?"<>|]|^[\s.]|[\s.]\.xlsx$/;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

describe('the name of a return’s file', () => {
  it.each([
    ['省科技厅', '2024-Q4_省科技厅.xlsx'],
    ['a/b\\c:d*e?f"g<h>i|j', '2024-Q4_a_b_c_d_e_f_g_h_i_j.xlsx'],
    ['某局. . ', '2024-Q4_某局.xlsx'],
    ['../../etc', '2024-Q4_.._.._etc.xlsx'],
    ['a\u202egpj', '2024-Q4_a_gpj.xlsx'],
    ['x\ud800y', '2024-Q4_xy.xlsx'],
  ])('of %j is %s', (unit, expected) => {
    expect(nameReturnFiles('2024-Q4', [unit])).toEqual([expected]);
  });

  it('is unique where case does not count', () => {
    expect(nameReturnFiles('2024', ['Wuhan', 'WUHAN', 'Wuhan'])).toEqual([
      '2024_Wuhan.xlsx',
      '2024_WUHAN_2.xlsx',
      '2024_Wuhan_3.xlsx',
    ]);
  });

  it('keeps off the names of devices', () => {
    const [name = ''] = nameReturnFiles('nul.', ['']);
    expect(name).not.toMatch(RESERVED);
  });

  it('fits every file system, whatever the unit is called', () => {
    const names = fc.array(fc.string({ unit: 'binary', maxLength: 400 }), { maxLength: 6 });
    fc.assert(
      fc.property(names, (units) => {
        const files = nameReturnFiles('2024-Q4', units);
        expect(new Set(files.map((name) => name.toLowerCase())).size).toBe(units.length);
        for (const name of files) {
          expect(name).not.toMatch(FORBIDDEN);
          expect(name.length).toBeLessThanOrEqual(120);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
          expect(() => encodeURIComponent(name)).not.toThrow();
        }
      }),
    );
  });
});
