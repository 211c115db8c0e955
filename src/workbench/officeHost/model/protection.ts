import { optionalText, recordOf } from '../wireArguments';
import {
  defineWireClass,
  readOnlyProperties,
  refuseAccess,
  refuseOperation,
  type WireClass,
} from '../wireObject';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

/** What a protected sheet still allows; all off unless asked for. */
export type ProtectionOptions = Readonly<Record<string, boolean | string>>;

const DEFAULT_OPTIONS: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  selectionMode: 'Normal',
};

const worksheetProtectionClass = defineWireClass<WorksheetProtection>({
  name: 'WorksheetProtection',
  properties: readOnlyProperties<WorksheetProtection>({
    Protected: (self) => self.options !== null,
    Options: (self) => self.options ?? DEFAULT_OPTIONS,
  }),
  methods: {
    Protect: (self, [options, password]) =>
      self.protect(options ? (recordOf(options) as ProtectionOptions) : {}, optionalText(password)),
    Unprotect: (self, [password]) => self.unprotect(optionalText(password)),
  },
});

export class WorksheetProtection {
  readonly wire: WireClass = worksheetProtectionClass;
  /** Null while the sheet is not protected. */
  options: ProtectionOptions | null = null;
  private password: string | undefined;

  constructor(private readonly sheet: Worksheet) {}

  protect(options: ProtectionOptions, password?: string): void {
    if (this.options) refuseOperation();
    this.options = { ...DEFAULT_OPTIONS, ...options };
    this.password = password;
    this.report();
  }

  unprotect(password?: string): void {
    if (this.password !== undefined && this.password !== password) refuseAccess();
    this.options = null;
    this.password = undefined;
    this.report();
  }

  /** Refuses on a protected sheet, unless the option named allows it. */
  refuseUnless(option?: string): void {
    if (this.options && (option === undefined || this.options[option] !== true)) refuseAccess();
  }

  private report(): void {
    this.sheet.workbook.report({ kind: 'protection', sheetId: this.sheet.id });
  }
}

const workbookProtectionClass = defineWireClass<WorkbookProtection>({
  name: 'WorkbookProtection',
  properties: readOnlyProperties<WorkbookProtection>({ Protected: (self) => self.isProtected }),
  methods: {
    Protect: (self, [password]) => self.protect(optionalText(password)),
    Unprotect: (self, [password]) => self.unprotect(optionalText(password)),
  },
});

/** Protection of the workbook's structure: sheets cannot be added, renamed or removed. */
export class WorkbookProtection {
  readonly wire: WireClass = workbookProtectionClass;
  isProtected = false;
  private password: string | undefined;

  constructor(private readonly workbook: Workbook) {}

  protect(password?: string): void {
    if (this.isProtected) refuseOperation();
    this.isProtected = true;
    this.password = password;
    this.workbook.report({ kind: 'properties' });
  }

  unprotect(password?: string): void {
    if (this.password !== undefined && this.password !== password) refuseAccess();
    this.isProtected = false;
    this.workbook.report({ kind: 'properties' });
  }
}
