import {
  defineWireClass,
  isWireObject,
  refuseArgument,
  type Json,
  type WireObject,
  type WireProperty,
  type WireValue,
  type WireClass,
} from '../wireObject';
import { recordOf } from '../wireArguments';
import { containsArea, type Area } from './areas';
import { checkRuleFormula } from './formulaRules';
import { CellArea } from './range';

/** A validation as it lies on a sheet, for the grid that mirrors it. */
export interface ValidationRule {
  readonly areas: readonly Area[];
  /** One entry under the rule's kind: `{decimal: {formula1, operator}}`, `{list: {source}}`. */
  readonly rule: Readonly<Record<string, Json>>;
  readonly IgnoreBlanks: Json;
  readonly Prompt: Json;
  readonly ErrorAlert: Json;
}

type RulePart = 'IgnoreBlanks' | 'Prompt' | 'ErrorAlert';

const DEFAULT_PARTS: Readonly<Record<RulePart, Json>> = {
  IgnoreBlanks: true,
  Prompt: { message: '', showPrompt: true, title: '' },
  ErrorAlert: { message: '', showAlert: true, style: 'Stop', title: '' },
};

/** Longest texts the program takes; beyond them the whole call fails. */
const MAX_LIST_SOURCE = 255;
const MAX_TITLE = 32;
const MAX_MESSAGE = { Prompt: 255, ErrorAlert: 225 } as const;

const KINDS = ['wholeNumber', 'decimal', 'textLength', 'list', 'date', 'time', 'custom'] as const;

function partProperty(part: RulePart): WireProperty<DataValidation> {
  return {
    read: (self) => self.findRule()?.[part] ?? DEFAULT_PARTS[part],
    write: (self, value) => self.setPart(part, value as Json),
  };
}

const dataValidationClass = defineWireClass<DataValidation>({
  name: 'DataValidation',
  properties: {
    Type: { read: (self) => self.typeName() },
    Rule: {
      read: (self) => self.findRule()?.rule ?? {},
      write: (self, value) => self.setRule(recordOf(value)),
    },
    IgnoreBlanks: partProperty('IgnoreBlanks'),
    Prompt: partProperty('Prompt'),
    ErrorAlert: partProperty('ErrorAlert'),
  },
  methods: { Clear: (self) => self.clear() },
});

/** The validation of a range. */
export class DataValidation implements WireObject {
  readonly wire: WireClass = dataValidationClass;

  constructor(private readonly range: CellArea) {}

  findRule(): ValidationRule | undefined {
    return this.range.sheet.validations.find((rule) =>
      rule.areas.some((area) => containsArea(area, this.range.area)),
    );
  }

  typeName(): string {
    const kind = Object.keys(this.findRule()?.rule ?? {})[0];
    return kind === undefined ? 'None' : kind.charAt(0).toUpperCase() + kind.slice(1);
  }

  setRule(rule: Readonly<Record<string, WireValue | undefined>>): void {
    this.range.sheet.protection.refuseUnless();
    const kinds = Object.keys(rule).filter((kind) => rule[kind] !== undefined);
    const kind = KINDS.find((each) => each === kinds[0]);
    if (!kind || kinds.length !== 1) return refuseArgument();
    const body = Object.fromEntries(
      Object.entries(recordOf(rule[kind])).map(([name, part]) => [name, this.plainPart(part)]),
    );
    if (kind === 'list' && String(body.source).length > MAX_LIST_SOURCE) refuseArgument();
    const { sheet, area } = this.range;
    sheet.clearValidations(area);
    sheet.validations.push({ areas: [area], rule: { [kind]: body }, ...DEFAULT_PARTS });
    this.report();
  }

  setPart(part: RulePart, value: Json): void {
    this.range.sheet.protection.refuseUnless();
    if (part !== 'IgnoreBlanks') {
      const { title = '', message = '' } = recordOf(value) as { title?: string; message?: string };
      if (title.length > MAX_TITLE || message.length > MAX_MESSAGE[part]) refuseArgument();
    }
    const rule = this.findRule();
    if (!rule) return;
    const { validations } = this.range.sheet;
    validations[validations.indexOf(rule)] = { ...rule, [part]: value };
    this.report();
  }

  clear(): void {
    this.range.sheet.protection.refuseUnless();
    this.range.sheet.clearValidations(this.range.area);
    this.report();
  }

  private plainPart(part: WireValue | undefined): Json {
    if (isWireObject(part))
      return part instanceof CellArea ? `=${part.absoluteReference()}` : refuseArgument();
    if (typeof part === 'string' && part.startsWith('='))
      checkRuleFormula(this.range.sheet.workbook, part);
    return (part ?? null) as Json;
  }

  private report(): void {
    this.range.sheet.workbook.report({ kind: 'rules', sheetId: this.range.sheet.id });
  }
}
