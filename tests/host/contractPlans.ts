import { hashCatalog } from '../../src/catalog/hashCatalog';
import { loadCatalog, selectDocuments } from '../../src/catalog/loadCatalog';
import { buildWorkbookPlan } from '../../src/layout/buildWorkbookPlan';
import type { WorkbookPlan } from '../../src/model/plan';
import { planSampleFindings } from '../support/findingsPlan';
import { planReturn } from '../support/plannedReturn';

/** The workbooks the contract is held on. */
export const CONTRACT_PLANS = [
  ['a master workbook', buildMasterPlan],
  ['a return', () => planReturn()],
  ['the sheet of findings', buildFindingsPlan],
] as const;

/** A master workbook of one document. */
function buildMasterPlan(): WorkbookPlan {
  const { documents } = selectDocuments(loadCatalog(), ['hubei-2022']);
  return buildWorkbookPlan({
    documents,
    periods: ['2024-Q4'],
    locale: 'zh-CN',
    asOf: null,
    hashOf: hashCatalog,
  });
}

/** 审核 with the sheet its links lead to. */
function buildFindingsPlan(): WorkbookPlan {
  const master = buildMasterPlan();
  return { ...master, sheets: [...master.sheets, planSampleFindings('zh-CN')] };
}
