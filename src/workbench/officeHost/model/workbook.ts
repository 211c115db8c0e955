import type { CellValue } from '../../../model/grid';
import {
  refuseArgument,
  refuseAccess,
  refuseMissing,
  HostRefusal,
  type WireClass,
} from '../wireObject';
import { parseAddress, splitReference } from './addresses';
import { ApplicationSettings, RuntimeSettings } from './application';
import { areaAt } from './areas';
import { DocumentProperties } from './documentProperties';
import { EventRegistry } from './eventRegistration';
import type { ChangeSource, ModelChange, ModelListener } from './modelChange';
import { NamedItemCollection } from './namedItem';
import { CellArea } from './range';
import { SettingCollection } from './settings';
import type { Table } from './table';
import { TableCollection } from './tableCollection';
import { sameKey } from './collection';
import { readCalculated } from './typedInput';
import { workbookClass } from './workbookWire';
import { WorkbookProtection } from './protection';
import { Worksheet } from './worksheet';
import { WorksheetCollection } from './worksheetCollection';

/** Turns a value and its number format into the text a cell shows. */
export type FormatText = (value: CellValue, numberFormat: string) => string;

/** A workbook in memory, with the object model's names on its wire side. */
export class Workbook {
  readonly wire: WireClass = workbookClass;
  readonly sheets: Worksheet[] = [];
  readonly tables: Table[] = [];
  readonly worksheets = new WorksheetCollection(this);
  readonly tableCollection = new TableCollection(this, null);
  readonly names = new NamedItemCollection(this);
  readonly settings = new SettingCollection();
  readonly properties = new DocumentProperties(this);
  readonly application = new ApplicationSettings(this);
  readonly runtime = new RuntimeSettings();
  readonly eventRegistry = new EventRegistry();
  readonly protection = new WorkbookProtection(this);
  readonly state = { Name: 'Book1.xlsx', ReadOnly: false, IsDirty: false };
  activeSheet: Worksheet;
  selection: CellArea;
  /** Formulas wait to be computed. */
  needsCalculation = false;
  /** True between a suspension and the end of its batch. */
  isCalculationSuspended = false;
  source: ChangeSource = 'user';
  private readonly listeners = new Set<ModelListener>();
  private lastId = 0;

  constructor(readonly formatText: FormatText) {
    this.activeSheet = new Worksheet(this, 'Sheet1');
    this.sheets.push(this.activeSheet);
    this.selection = new CellArea(this.activeSheet, areaAt(0, 0));
  }

  /** A new id in the form the real host uses. */
  makeId(): string {
    const digits = (++this.lastId).toString(16).toUpperCase().padStart(8, '0');
    return `{${digits}-0000-0000-0000-000000000000}`;
  }

  addListener(listener: ModelListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  report(change: ModelChange): void {
    if (change.kind === 'cells' || change.kind === 'tables') this.needsCalculation = true;
    if (change.kind !== 'selection') this.state.IsDirty = true;
    for (const listener of this.listeners) listener(change, this.source);
  }

  /** By title or by id. */
  findSheet(key: string): Worksheet | undefined {
    return this.sheets.find((sheet) => sameKey(sheet.state.Name, key) || sheet.id === key);
  }

  /** By name or by id. */
  findTable(key: string): Table | undefined {
    return this.tables.find((table) => sameKey(table.state.Name, key) || table.id === key);
  }

  addSheet(title: string | undefined): Worksheet {
    this.refuseWhenProtected();
    const name = title ?? this.freeTitle();
    this.checkTitle(name);
    const sheet = new Worksheet(this, name);
    this.sheets.push(sheet);
    this.report({ kind: 'sheetAdded', sheetId: sheet.id });
    return sheet;
  }

  /** Refuses titles a spreadsheet program refuses, and one that another sheet bears. */
  checkTitle(title: string, self?: Worksheet): void {
    const isPlain = title !== '' && title.length <= 31 && !/[\\/?*[\]:]|^'|'$/.test(title);
    if (!isPlain) refuseArgument();
    const other = this.sheets.find((sheet) => sameKey(sheet.state.Name, title));
    if (other && other !== self)
      throw new HostRefusal(
        'ItemAlreadyExists',
        'A resource with the same name or identifier already exists.',
      );
  }

  refuseWhenProtected(): void {
    if (this.protection.isProtected) refuseAccess();
  }

  /** Any reference: an address with or without a sheet, a name, a table. */
  resolveReference(reference: string, sheet: Worksheet = this.activeSheet): CellArea {
    const { sheet: title, rest } = splitReference(reference.trim());
    const owner = title === null ? sheet : (this.findSheet(title) ?? refuseMissing());
    const area = parseAddress(rest);
    if (area) return new CellArea(owner, area);
    return (
      this.names.find(rest)?.findRange() ?? this.findTable(rest)?.bodyRange() ?? refuseArgument()
    );
  }

  /** Takes a formula's result from the calculation engine. */
  setCalculated(sheetId: string, row: number, column: number, value: CellValue): void {
    const cell = this.findSheet(sheetId)?.cells.get(row, column);
    if (cell?.formula === undefined) return;
    cell.value = readCalculated(value);
    this.report({ kind: 'calculated', sheetId, area: areaAt(row, column) });
  }

  select(range: CellArea): void {
    this.activate(range.sheet);
    this.selection = range;
    this.report({ kind: 'selection', sheetId: range.sheet.id, area: range.area });
  }

  activate(sheet: Worksheet): void {
    if (this.activeSheet === sheet) return;
    this.activeSheet = sheet;
    this.report({ kind: 'sheetActivated', sheetId: sheet.id });
  }

  private freeTitle(): string {
    let number = this.sheets.length + 1;
    while (this.findSheet(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }
}
