import { writeWorkbook } from '../../../src/host/xlsx/writeWorkbook';
import { buildMasterPlan } from '../contractPlans';
import { describeFile } from '../describeFile';
import { describeHostContract } from '../hostContract';

const PLANS = [['a master workbook', buildMasterPlan]] as const;

describe('the file host', () => {
  for (const [name, buildPlan] of PLANS) {
    describeHostContract(name, buildPlan, async (plan) => describeFile(await writeWorkbook(plan)));
  }

  it.each(PLANS)('writes %s to the same bytes twice', async (_, buildPlan) => {
    const [first, second] = await Promise.all([buildPlan(), buildPlan()].map(writeWorkbook));
    expect(Buffer.from(second ?? []).equals(Buffer.from(first ?? []))).toBe(true);
  });
});
