import { optionalText } from '../wireArguments';
import { refuseMissing, type WireObject, type WireClass } from '../wireObject';
import { defineCollection } from './collection';
import { registrationMethods, WORKBOOK_TARGET } from './eventRegistration';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

const worksheetCollectionClass = defineCollection<WorksheetCollection>({
  name: 'WorksheetCollection',
  methods: {
    ...registrationMethods<WorksheetCollection>(
      ['DataChanged', 'SelectionChanged', 'Activated', 'Deactivated', 'Added', 'Deleted'],
      (self) => self.workbook.eventRegistry,
      () => WORKBOOK_TARGET,
    ),
    Add: (self, [title]) => self.workbook.addSheet(optionalText(title)),
    GetActiveWorksheet: (self) => self.workbook.activeSheet,
    GetFirst: (self, [visibleOnly]) => self.visible(visibleOnly === true)[0] ?? refuseMissing(),
    GetLast: (self, [visibleOnly]) => self.visible(visibleOnly === true).at(-1) ?? refuseMissing(),
  },
});

export class WorksheetCollection implements WireObject {
  readonly wire: WireClass = worksheetCollectionClass;

  constructor(readonly workbook: Workbook) {}

  list(): readonly Worksheet[] {
    return this.workbook.sheets;
  }

  find(key: string): Worksheet | undefined {
    return this.workbook.findSheet(key);
  }

  visible(isVisibleOnly: boolean): readonly Worksheet[] {
    return isVisibleOnly
      ? this.list().filter((sheet) => sheet.state.Visibility === 'Visible')
      : this.list();
  }
}
