import type { FormatPlan, WorkbookChange } from '../../model/plan';
import { HostProblem } from '../workbookHost';
import { createFormatLookup, toCellInput } from './cellInput';
import { runBatch } from './hostErrors';
import { inspectWorkbook, type Standing } from './inspectWorkbook';
import { addedSheets, refuseChanges } from './refuseChanges';
import { takeBack } from './takeBack';
import { planCells, rangeOn } from './writeCells';
import { planChartAnew } from './writeCharts';
import { planNumberFormats, planRowHeights, planStyles, stepOn } from './writeFormats';
import { planRules } from './writeRules';
import {
  planNewSheet,
  planSheetFinish,
  planSheetFormulas,
  planSheetValues,
  planVisibility,
} from './writeSheet';
import { SMALL_STEP, writeSteps, type WriteStep } from './writeSteps';

type Change<K extends WorkbookChange['kind']> = Extract<WorkbookChange, { kind: K }>;

/**
 * Applies changes in two round trips: one looks whether all can be written, one writes (more only
 * where a request would be too large). See `WorkbookHost.apply`.
 */
export async function applyChanges(changes: readonly WorkbookChange[]): Promise<void> {
  if (changes.length === 0) return;
  if (Office.context.document.mode === Office.DocumentMode.ReadOnly)
    throw new HostProblem('workbookReadOnly');
  await runBatch(async (context) => {
    const standing = await inspectWorkbook(context, changes);
    refuseChanges(changes, standing);
    try {
      await writeSteps(context, planSteps(changes, standing));
    } catch (error) {
      await takeBack(context, changes, standing);
      throw error;
    }
  });
}

/**
 * The order in which the host takes things: a formula may name any table and any name, so all
 * tables come before names, and both before formulas and rules.
 */
function planSteps(changes: readonly WorkbookChange[], standing: Standing): WriteStep[] {
  const sheets = addedSheets(changes);
  return [
    ...sheets.map(planNewSheet),
    ...sheets.flatMap(planSheetValues),
    ...ofKind(changes, 'resizeTable').map((change) => planResize(change, standing)),
    ...ofKind(changes, 'renameSheet').map(({ sheet, title }) =>
      stepOn(sheet, (worksheet) => (worksheet.name = title)),
    ),
    ...ofKind(changes, 'setName').map((change) => planName(change, standing)),
    ...sheets.flatMap(planSheetFormulas),
    ...ofKind(changes, 'format').flatMap(({ sheet, formats }) => planNumberFormats(sheet, formats)),
    ...ofKind(changes, 'writeCells').flatMap((change) => planWrite(change, changes, standing)),
    ...sheets.flatMap(planSheetFinish),
    ...ofKind(changes, 'format').flatMap(({ sheet, formats, rowHeights = [] }) => [
      ...planStyles(sheet, formats),
      ...planRowHeights(sheet, rowHeights),
    ]),
    ...ofKind(changes, 'setRules').flatMap(({ sheet, validations, conditionalFormats }) =>
      planRules(sheet, validations, conditionalFormats),
    ),
    ...ofKind(changes, 'setCharts').flatMap(({ sheet, charts }) =>
      charts.map((chart) => planChartAnew(sheet, chart, hasChart(standing, sheet, chart.name))),
    ),
    ...sheets.flatMap(planVisibility),
    ...ofKind(changes, 'setProperties').map(planProperties),
    ...planRemovals(changes),
    ...ofKind(changes, 'activateSheet').map(({ sheet }) =>
      stepOn(sheet, (worksheet) => worksheet.activate()),
    ),
  ];
}

/** Sheets go first: a table may take the name of one that went with its sheet. */
function planRemovals(changes: readonly WorkbookChange[]): WriteStep[] {
  return [
    ...ofKind(changes, 'deleteSheet').map(({ sheet }) =>
      stepOn(sheet, (worksheet) => {
        // A sheet that is very hidden cannot be deleted.
        worksheet.visibility = 'Visible';
        worksheet.delete();
      }),
    ),
    ...ofKind(changes, 'renameTable').map(({ table, name }): WriteStep => ({
      size: SMALL_STEP,
      write: ({ tables }) => {
        tables.getItem(table).name = name;
      },
    })),
    ...ofKind(changes, 'deleteName').map(({ name }): WriteStep => ({
      size: SMALL_STEP,
      write: ({ names }) => names.getItem(name).delete(),
    })),
  ];
}

function hasChart({ charts }: Standing, sheet: string, name: string): boolean {
  return charts.get(sheet.toLowerCase())?.has(name.toLowerCase()) ?? false;
}

function ofKind<K extends WorkbookChange['kind']>(
  changes: readonly WorkbookChange[],
  kind: K,
): Change<K>[] {
  return changes.filter((change): change is Change<K> => change.kind === kind);
}

function planResize({ table, range }: Change<'resizeTable'>, standing: Standing): WriteStep {
  const sheet = standing.tables.get(table.toLowerCase())?.sheet ?? '';
  return stepOn(sheet, (worksheet) =>
    worksheet.tables.getItem(table).resize(rangeOn(worksheet, range)),
  );
}

function planName({ name }: Change<'setName'>, standing: Standing): WriteStep {
  const isThere = standing.names.has(name.name.toLowerCase());
  return {
    size: SMALL_STEP,
    write: ({ names }) => {
      if (isThere) names.getItem(name.name).formula = name.refersTo;
      else names.add(name.name, name.refersTo);
    },
  };
}

/** Texts are kept from being read as numbers by the number format that will be there. */
function planWrite(
  change: Change<'writeCells'>,
  changes: readonly WorkbookChange[],
  standing: Standing,
): WriteStep[] {
  const { sheet, block } = change;
  const there = standing.numberFormats.get(change);
  const formatAt = createFormatLookup(
    formatsOf(sheet, changes),
    (row, column) => there?.[row - block.row]?.[column - block.column] ?? 'General',
  );
  const rows = block.cells.map((cells, down) =>
    cells.map((cell, right) => toCellInput(cell, formatAt(block.row + down, block.column + right))),
  );
  return planCells(sheet, block.row, block.column, rows);
}

function formatsOf(sheet: string, changes: readonly WorkbookChange[]): readonly FormatPlan[] {
  return changes.flatMap((change) => {
    if (change.kind === 'addSheet' && change.sheet.title === sheet) return change.sheet.formats;
    return change.kind === 'format' && change.sheet === sheet ? change.formats : [];
  });
}

function planProperties({ properties }: Change<'setProperties'>): WriteStep {
  return {
    size: SMALL_STEP,
    write: (workbook) => {
      for (const [key, value] of Object.entries(properties))
        workbook.properties.custom.add(key, value);
    },
  };
}
