import { defineWireClass, keptProperties, readOnlyProperties } from '../wireObject';
import { areaAt } from './areas';
import type { Workbook } from './workbook';

export const workbookClass = defineWireClass<Workbook>({
  name: 'Workbook',
  properties: {
    ...readOnlyProperties<Workbook>({
      Name: (self) => self.state.Name,
      ReadOnly: (self) => self.state.ReadOnly,
    }),
    ...keptProperties<Workbook, Workbook['state']>((self) => self.state, ['IsDirty']),
  },
  links: {
    Worksheets: (self) => self.worksheets,
    Tables: (self) => self.tableCollection,
    Names: (self) => self.names,
    Application: (self) => self.application,
    Settings: (self) => self.settings,
    Properties: (self) => self.properties,
    Protection: (self) => self.protection,
    _Runtime: (self) => self.runtime,
  },
  methods: {
    GetSelectedRange: (self) => self.selection,
    GetActiveCell: (self) => self.selection.within(areaAt(0, 0)),
  },
});
