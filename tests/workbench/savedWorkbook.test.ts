import { writeWorkbook } from '../../src/host/xlsx/writeWorkbook';
import { planWorkbook } from '../../src/workbench/files/planWorkbook';
import { clearWorkbook, putWorkbook } from '../../src/workbench/files/putWorkbook';
import { createExcelHost } from '../../src/workbench/officeHost/excelHost';
import { CONTRACT_PLANS } from '../host/contractPlans';
import { describeFile } from '../host/describeFile';
import { describeHostContract } from '../host/hostContract';

describe('the workbench, opening a plan and saving it as a file', () => {
  for (const [name, buildPlan] of CONTRACT_PLANS) {
    describeHostContract(name, buildPlan, async (plan) => {
      const { workbook } = createExcelHost();
      clearWorkbook(workbook);
      putWorkbook(workbook, plan);
      const saved = planWorkbook(workbook, plan.locale);
      expect(saved.omitted).toEqual([]);
      return describeFile(await writeWorkbook(saved.plan));
    });
  }
});
