import { readXlsx } from 'hucre/xlsx';
import { writeWorkbook } from '../../../src/host/xlsx/writeWorkbook';
import { describeWithLibreOffice, recalculate } from '../../support/libreOffice';
import { buildFullPlan } from './samplePlan';

describeWithLibreOffice('a written workbook in LibreOffice', () => {
  it('calculates structured references and named cells', async () => {
    const name = '样例.xlsx';
    const [saved] = await recalculate(
      [{ name, bytes: await writeWorkbook(buildFullPlan()) }],
      'xlsx',
    );
    const workbook = await readXlsx(saved?.bytes ?? new Uint8Array());
    const [guide, targets] = workbook.sheets;
    expect(saved?.name).toBe(name);
    expect(guide?.rows[2]?.[1]).toBe(91314);
    expect(targets?.rows.slice(3, 6).map((row) => row.slice(3, 5))).toEqual([
      [0.5, 750],
      [0.25, 750],
      ['', 750],
    ]);
  }, 120_000);
});
