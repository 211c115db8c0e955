import { refuseAccess, type WireClass } from '../wireObject';
import { areaAt, areasOverlap, cellCount, SHEET_COLUMNS, SHEET_ROWS, subtractArea } from './areas';
import type { Area } from './areas';
import { CellStore } from './cells';
import { ChartCollection } from './chart';
import type { ConditionalFormat } from './conditionalFormat';
import type { ValidationRule } from './dataValidation';
import { FreezePanes } from './freezePanes';
import type { SheetChangeKind } from './modelChange';
import { PageLayout } from './pageLayout';
import { WorksheetProtection } from './protection';
import { CellArea } from './range';
import type { Table } from './table';
import { TableCollection } from './tableCollection';
import type { Workbook } from './workbook';
import { worksheetClass } from './worksheetWire';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** A sheet: cells, and what lies over them. */
export class Worksheet {
  readonly wire: WireClass = worksheetClass;
  readonly id: string;
  readonly state: {
    Name: string;
    Visibility: Visibility;
    TabColor: string;
    ShowGridlines: boolean;
    ShowHeadings: boolean;
  };
  readonly cells = new CellStore();
  /** Points, by index. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly protection: WorksheetProtection;
  readonly freezePanes: FreezePanes;
  readonly pageLayout: PageLayout;
  readonly charts: ChartCollection;
  readonly tableCollection: TableCollection;
  merges: readonly Area[] = [];
  validations: ValidationRule[] = [];
  conditionalFormats: ConditionalFormat[] = [];

  constructor(
    readonly workbook: Workbook,
    title: string,
  ) {
    this.id = workbook.makeId();
    this.state = {
      Name: title,
      Visibility: 'Visible',
      TabColor: '',
      ShowGridlines: true,
      ShowHeadings: true,
    };
    this.protection = new WorksheetProtection(this);
    this.freezePanes = new FreezePanes(this);
    this.pageLayout = new PageLayout(this);
    this.charts = new ChartCollection(this);
    this.tableCollection = new TableCollection(workbook, this);
  }

  range(area: Area): CellArea {
    return new CellArea(this, area);
  }

  wholeRange(): CellArea {
    return this.range(areaAt(0, 0, SHEET_ROWS, SHEET_COLUMNS));
  }

  /** Refuses where the sheet is protected and a cell of the area is locked. */
  refuseLocked(area: Area): void {
    if (!this.protection.options) return;
    let unlocked = 0;
    for (const { cell } of this.cells.within(area))
      if (cell.style?.['Protection.Locked'] === false) unlocked++;
    if (unlocked < cellCount(area)) refuseAccess();
  }

  tablesOver(area: Area): readonly Table[] {
    return this.workbook.tables.filter(
      (table) => table.sheet === this && areasOverlap(table.area, area),
    );
  }

  merge(area: Area, isAcross: boolean): void {
    this.protection.refuseUnless();
    const rows = Array.from({ length: area.rows }, (_, down) =>
      areaAt(area.row + down, area.column, 1, area.columns),
    );
    const merged = isAcross ? rows : [area];
    const kept = this.merges.filter((other) => !areasOverlap(other, area));
    this.merges = [...kept, ...merged];
    this.report('layout');
  }

  unmerge(area: Area): void {
    this.protection.refuseUnless();
    this.merges = this.merges.filter((other) => !areasOverlap(other, area));
    this.report('layout');
  }

  clearRules(area: Area): void {
    this.clearValidations(area);
    this.clearConditionalFormats(area);
  }

  clearValidations(area: Area): void {
    this.validations = this.validations
      .map((rule) => ({ ...rule, areas: rule.areas.flatMap((own) => subtractArea(own, area)) }))
      .filter((rule) => rule.areas.length > 0);
    this.report('rules');
  }

  clearConditionalFormats(area: Area): void {
    for (const format of this.conditionalFormats)
      format.areas = format.areas.flatMap((own) => subtractArea(own, area));
    this.conditionalFormats = this.conditionalFormats.filter((format) => format.areas.length > 0);
    this.report('rules');
  }

  removeConditionalFormat(format: ConditionalFormat): void {
    this.protection.refuseUnless();
    this.conditionalFormats = this.conditionalFormats.filter((other) => other !== format);
    this.report('rules');
  }

  report(kind: SheetChangeKind): void {
    this.workbook.report({ kind, sheetId: this.id });
  }
}
