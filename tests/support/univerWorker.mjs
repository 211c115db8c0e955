// A worker thread: Univer is published with ES modules inside, which jest would have to rewrite.
import { register } from 'node:module';
import { clearTimeout, setTimeout } from 'node:timers';
import { parentPort, workerData } from 'node:worker_threads';

// Univer asks for a named export of a CommonJS build; the package has an ES module beside it.
const hook = `export const resolve = (name, context, next) =>
  next(name === 'opentype.js' ? 'opentype.js/dist/opentype.mjs' : name, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

const { ICommandService, LocaleType, LogLevel, Univer, UniverInstanceType } =
  await import('@univerjs/core');
const {
  SetDefinedNameMutation,
  SetFormulaCalculationNotificationMutation,
  SetSuperTableMutation,
  SetTriggerFormulaCalculationStartMutation,
  UniverFormulaEnginePlugin,
} = await import('@univerjs/engine-formula');
const { UniverSheetsPlugin } = await import('@univerjs/sheets');
const { UniverSheetsFormulaPlugin } = await import('@univerjs/sheets-formula');

const { default: words } = await import('@univerjs/sheets-formula/locale/en-US');

/** @import { UniverJob } from './headlessUniver' */

const UNIT = 'workbook';
const LONGEST_MS = 240_000;
const NO_INITIAL_CALCULATION = 2;

/** @type {UniverJob} */
const job = workerData;
const univer = new Univer({
  locale: LocaleType.EN_US,
  locales: { [LocaleType.EN_US]: words },
  logLevel: LogLevel.ERROR,
});
univer.registerPlugin(UniverFormulaEnginePlugin);
univer.registerPlugin(UniverSheetsPlugin);
univer.registerPlugin(UniverSheetsFormulaPlugin, {
  initialFormulaComputing: NO_INITIAL_CALCULATION,
});
const workbook = univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
  id: UNIT,
  sheetOrder: job.sheets.map((sheet) => sheet.id),
  sheets: Object.fromEntries(job.sheets.map((sheet) => [sheet.id, sheet])),
});
const commands = univer.__getInjector().get(ICommandService);

function declareNamesAndTables() {
  for (const { name, refersTo } of job.names) {
    commands.syncExecuteCommand(SetDefinedNameMutation.id, {
      unitId: UNIT,
      id: name,
      name,
      formulaOrRefString: refersTo,
      localSheetId: 'AllDefaultWorkbook',
    });
  }
  for (const { name, sheetId, range, headers } of job.tables) {
    const titleMap = new Map(headers.map((header, index) => [header, index]));
    commands.syncExecuteCommand(SetSuperTableMutation.id, {
      unitId: UNIT,
      tableName: name,
      reference: { sheetId, range, titleMap },
    });
  }
}

function calculate() {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Univer does not finish')), LONGEST_MS);
    commands.onCommandExecuted(({ id, params }) => {
      if (id !== SetFormulaCalculationNotificationMutation.id) return;
      if (params?.functionsExecutedState === undefined) return;
      clearTimeout(timer);
      // The results reach the cells right after the notice.
      setTimeout(resolve, 0);
    });
    commands.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, {
      commands: [],
      forceCalculation: true,
    });
  });
}

declareNamesAndTables();
await calculate();
const values = job.sheets.map((sheet) => {
  const cells = workbook.getSheetBySheetId(sheet.id).getCellMatrix();
  const rows = [];
  cells.forValue((row, column, cell) => {
    (rows[row] ??= [])[column] = cell?.v ?? null;
  });
  return [sheet.name, rows];
});
univer.dispose();
parentPort.postMessage(values);
