import { textOf } from '../wireArguments';
import {
  defineWireClass,
  keptProperties,
  readOnlyProperties,
  refuseArgument,
  refuseMissing,
  type WireObject,
  type WireClass,
} from '../wireObject';
import { areasOverlap, type Area } from './areas';
import { defineCollection } from './collection';
import { checkRuleFormula } from './formulaRules';
import { CellArea } from './range';
import type { Worksheet } from './worksheet';

const ruleClass = defineWireClass<CustomRule>({
  name: 'ConditionalFormatRule',
  properties: {
    Formula: {
      read: (self) => self.owner.formula,
      write: (self, value) => self.owner.setFormula(textOf(value)),
    },
  },
});
interface CustomRule extends WireObject {
  readonly owner: ConditionalFormat;
}

const fillClass = defineWireClass<FormatPart>({
  name: 'ConditionalRangeFill',
  properties: keptProperties<FormatPart, ConditionalStyle>(
    (self) => self.owner.fill,
    ['Color'],
    (self) => self.owner.report(),
  ),
});

const fontClass = defineWireClass<FormatPart>({
  name: 'ConditionalRangeFont',
  properties: keptProperties<FormatPart, ConditionalStyle>(
    (self) => self.owner.font,
    ['Color', 'Bold', 'Italic'],
    (self) => self.owner.report(),
  ),
});

const rangeFormatClass = defineWireClass<FormatPart>({
  name: 'ConditionalRangeFormat',
  links: {
    Fill: ({ owner }) => ({ wire: fillClass, owner }) as FormatPart,
    Font: ({ owner }) => ({ wire: fontClass, owner }) as FormatPart,
  },
});
interface FormatPart extends WireObject {
  readonly owner: ConditionalFormat;
}

/** Null where the rule leaves the look of a cell alone. */
interface ConditionalStyle {
  Color: string | null;
  Bold: boolean | null;
  Italic: boolean | null;
}

const customClass = defineWireClass<FormatPart>({
  name: 'CustomConditionalFormat',
  links: {
    Rule: ({ owner }) => ({ wire: ruleClass, owner }) as CustomRule,
    Format: ({ owner }) => ({ wire: rangeFormatClass, owner }) as FormatPart,
  },
});

const conditionalFormatClass = defineWireClass<ConditionalFormat>({
  name: 'ConditionalFormat',
  identity: ['Id'],
  properties: {
    ...readOnlyProperties<ConditionalFormat>({ Id: (self) => self.id, Type: () => 'Custom' }),
    Priority: {
      read: (self) => self.sheet.conditionalFormats.indexOf(self),
      write: (self, value) => self.moveTo(Number(value)),
    },
    ...keptProperties<ConditionalFormat, ConditionalFormat['state']>(
      (self) => self.state,
      ['StopIfTrue'],
      (self) => self.report(),
    ),
  },
  links: {
    Custom: (owner) => ({ wire: customClass, owner }) as FormatPart,
    CustomOrNullObject: (owner) => ({ wire: customClass, owner }) as FormatPart,
  },
  methods: {
    GetRange: (self) => new CellArea(self.sheet, self.areas[0] ?? refuseMissing()),
    Delete: (self) => self.sheet.removeConditionalFormat(self),
  },
});

/** A conditional format by formula; the sheet keeps them in order of priority, first wins. */
export class ConditionalFormat implements WireObject {
  readonly wire: WireClass = conditionalFormatClass;
  readonly state = { StopIfTrue: false };
  readonly fill: ConditionalStyle = { Color: null, Bold: null, Italic: null };
  readonly font: ConditionalStyle = { Color: null, Bold: null, Italic: null };
  formula = '';

  constructor(
    readonly sheet: Worksheet,
    readonly id: string,
    public areas: readonly Area[],
  ) {}

  setFormula(formula: string): void {
    checkRuleFormula(this.sheet.workbook, formula);
    this.formula = formula;
    this.report();
  }

  moveTo(priority: number): void {
    const list = this.sheet.conditionalFormats;
    list.splice(list.indexOf(this), 1);
    list.splice(priority, 0, this);
    this.report();
  }

  report(): void {
    this.sheet.workbook.report({ kind: 'rules', sheetId: this.sheet.id });
  }
}

const collectionClass = defineCollection<ConditionalFormatCollection>({
  name: 'ConditionalFormatCollection',
  hasItemAt: true,
  hasNullObjects: false,
  methods: {
    Add: (self, [type]) => self.add(textOf(type)),
    ClearAll: (self) => self.clear(),
  },
});

/** The conditional formats that touch a range. */
export class ConditionalFormatCollection implements WireObject {
  readonly wire: WireClass = collectionClass;

  constructor(private readonly range: CellArea) {}

  list(): readonly ConditionalFormat[] {
    return this.range.sheet.conditionalFormats.filter((format) =>
      format.areas.some((area) => areasOverlap(area, this.range.area)),
    );
  }

  find(id: string): ConditionalFormat | undefined {
    return this.list().find((format) => format.id === id);
  }

  /** A new format comes first in priority, as in the real host. Only formats by formula are known. */
  add(type: string): ConditionalFormat {
    const { sheet, area } = this.range;
    sheet.protection.refuseUnless();
    if (type !== 'Custom') refuseArgument();
    const format = new ConditionalFormat(sheet, sheet.workbook.makeId(), [area]);
    sheet.conditionalFormats.unshift(format);
    return format;
  }

  clear(): void {
    this.range.sheet.protection.refuseUnless();
    this.range.sheet.clearConditionalFormats(this.range.area);
  }
}
