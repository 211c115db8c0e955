import { defineWireClass, keptProperties, readOnlyProperties, type WireClass } from '../wireObject';
import type { Workbook } from './workbook';

const applicationClass = defineWireClass<ApplicationSettings>({
  name: 'Application',
  properties: {
    ...keptProperties<ApplicationSettings, ApplicationSettings['state']>(
      (self) => self.state,
      ['CalculationMode'],
    ),
    ...readOnlyProperties<ApplicationSettings>({
      CalculationState: (self) => (self.workbook.needsCalculation ? 'Pending' : 'Done'),
      DecimalSeparator: () => '.',
      ThousandsSeparator: () => ',',
      UseSystemSeparators: () => true,
    }),
  },
  methods: {
    Calculate: (self) => {
      self.workbook.needsCalculation = true;
    },
    SuspendApiCalculationUntilNextSync: (self) => {
      self.workbook.isCalculationSuspended = true;
    },
    // Nothing is drawn before a batch is done in any case.
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

export class ApplicationSettings {
  readonly wire: WireClass = applicationClass;
  readonly state = { CalculationMode: 'Automatic' };

  constructor(readonly workbook: Workbook) {}
}

const runtimeClass = defineWireClass<RuntimeSettings>({
  name: 'Runtime',
  properties: keptProperties<RuntimeSettings, RuntimeSettings['state']>(
    (self) => self.state,
    ['EnableEvents'],
  ),
});

export class RuntimeSettings {
  readonly wire: WireClass = runtimeClass;
  readonly state = { EnableEvents: true };
}
