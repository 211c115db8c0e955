import { writeWorkbook } from '../../../src/host/xlsx/writeWorkbook';
import { CONTRACT_PLANS } from '../contractPlans';
import { describeFile } from '../describeFile';
import { describeHostContract } from '../hostContract';

describe('the file host', () => {
  for (const [name, buildPlan] of CONTRACT_PLANS) {
    describeHostContract(name, buildPlan, async (plan) => describeFile(await writeWorkbook(plan)));
  }

  it.each(CONTRACT_PLANS)('writes %s to the same bytes twice', async (_, buildPlan) => {
    const [first, second] = await Promise.all([buildPlan(), buildPlan()].map(writeWorkbook));
    expect(Buffer.from(second ?? []).equals(Buffer.from(first ?? []))).toBe(true);
  });
});
