/** @jest-environment jsdom */
import { connectOffice } from '../../../src/host/office/officeWorkbook';
import type { WorkbookHost } from '../../../src/host/workbookHost';
import type { WorkbookChange, WorkbookPlan } from '../../../src/model/plan';
import { startOffice, type OfficeRuntime } from '../../support/officeRuntime';
import { CONTRACT_PLANS } from '../contractPlans';
import { describeOfficeWorkbook } from '../describeOfficeWorkbook';
import { describeHostContract } from '../hostContract';
import type { WorkbookDescription } from '../workbookDescription';

const FIRST_SHEET = 'Sheet1';

let office: OfficeRuntime;
let host: WorkbookHost;

beforeAll(async () => {
  office = await startOffice();
  host = await connectOffice();
});

function listChanges(plan: WorkbookPlan): WorkbookChange[] {
  return [
    ...plan.sheets.map((sheet): WorkbookChange => ({ kind: 'addSheet', sheet })),
    ...plan.names.map((name): WorkbookChange => ({ kind: 'setName', name })),
    { kind: 'setProperties', properties: plan.properties },
  ];
}

/** Leaves the open workbook as it was before a plan came. */
async function clearWorkbook(): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, names, properties } = context.workbook;
    worksheets.load('items/name');
    names.load('items/name');
    await context.sync();
    for (const name of names.items) name.delete();
    for (const sheet of worksheets.items) {
      if (sheet.name === FIRST_SHEET) continue;
      // A sheet that is very hidden cannot be deleted.
      sheet.visibility = 'Visible';
      sheet.delete();
    }
    properties.custom.deleteAll();
    await context.sync();
  });
}

async function writeToOffice(plan: WorkbookPlan): Promise<WorkbookDescription> {
  await clearWorkbook();
  await host.apply(listChanges(plan));
  const grid = await host.readGrid();
  return describeOfficeWorkbook(grid, office.excel.workbook, (title) => title === FIRST_SHEET);
}

describe('the Office host', () => {
  for (const [name, buildPlan] of CONTRACT_PLANS) {
    describeHostContract(name, buildPlan, writeToOffice);
  }
});
