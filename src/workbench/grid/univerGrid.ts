import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleType,
  Univer,
  mergeLocales,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import formatsEnglish from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import formatsChinese from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import {
  ILayoutService,
  SheetInterceptorService,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import '@univerjs/preset-sheets-core/lib/index.css';
import coreEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import coreChinese from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import validationEnglish from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationChinese from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsTablePreset, UniverSheetsTableUIPlugin } from '@univerjs/preset-sheets-table';
import '@univerjs/preset-sheets-table/lib/index.css';
import tableEnglish from '@univerjs/preset-sheets-table/locales/en-US';
import tableChinese from '@univerjs/preset-sheets-table/locales/zh-CN';
import type { Locale } from '../../model/basics';
import { blankSheet } from './drawWorkbook';
import { UNIT_ID } from './gridMutation';
import type { SheetView } from './gridView';

/** The grid's library, started: the drawing itself is in `Grid`. */
export interface StartedUniver {
  readonly api: FUniver;
  readonly workbook: ReturnType<FUniver['createWorkbook']>;
  readonly commands: ICommandService;
  readonly interceptors: SheetInterceptorService;
  readonly layout: ILayoutService;
  readonly undo: IUndoRedoService;
  /** What stands in the editor of the cell being typed into. */
  readonly readTyped: () => string;
}

/**
 * Starts the library in the element, with one workbook and one blank sheet. Its own bars are left
 * out, since the workbench's ribbon is the add-in's; its button for a further sheet is heard by the
 * workbook, which adds one.
 */
export function startUniver(
  container: HTMLElement,
  locale: Locale,
  first: SheetView,
): StartedUniver {
  const univer = new Univer({ locale: localeType(locale), locales: languages() });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      formulaBar: true,
      contextMenu: false,
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      footer: { addSheetButtonConfig: { show: true }, menus: false },
      formula: { initialFormulaComputing: 2 },
    }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsTablePreset(),
  ];
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    // Its label with a table's name would hide the cell above the table.
    if (plugin === UniverSheetsTableUIPlugin) univer.registerPlugin(plugin, { hideAnchor: true });
    else if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const api = FUniver.newAPI(univer);
  const workbook = api.createWorkbook({
    id: UNIT_ID,
    sheets: { [first.id]: blankSheet(first) },
    sheetOrder: [first.id],
  });
  const injector = univer.__getInjector();
  return {
    api,
    workbook,
    commands: injector.get(ICommandService),
    interceptors: injector.get(SheetInterceptorService),
    layout: injector.get(ILayoutService),
    undo: injector.get(IUndoRedoService),
    readTyped: () => readEditor(injector.get(IUniverInstanceService)),
  };
}

function readEditor(instances: IUniverInstanceService): string {
  const editor = instances.getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
  return editor?.getBody()?.dataStream.trimEnd() ?? '';
}

function localeType(locale: Locale): LocaleType {
  return locale === 'zh-CN' ? LocaleType.ZH_CN : LocaleType.EN_US;
}

function languages() {
  return {
    [LocaleType.ZH_CN]: mergeLocales(coreChinese, validationChinese, formatsChinese, tableChinese),
    [LocaleType.EN_US]: mergeLocales(coreEnglish, validationEnglish, formatsEnglish, tableEnglish),
  };
}
