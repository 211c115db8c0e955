import { optionalText, textOf } from '../wireArguments';
import {
  defineWireClass,
  isWireObject,
  keptProperties,
  readOnlyProperties,
  refuseArgument,
  refuseMissing,
  type WireValue,
  type WireClass,
} from '../wireObject';
import { defineCollection, sameKey } from './collection';
import { CellArea } from './range';
import type { Workbook } from './workbook';

const namedItemClass = defineWireClass<NamedItem>({
  name: 'NamedItem',
  identity: ['Name', '_Id'],
  properties: {
    ...readOnlyProperties<NamedItem>({
      Name: (self) => self.state.Name,
      _Id: (self) => self.state.Name,
      Scope: () => 'Workbook',
      Type: (self) => (self.findRange() ? 'Range' : 'String'),
      Value: (self) => self.state.Formula.slice(1),
    }),
    ...keptProperties<NamedItem, NamedItem['state']>(
      (self) => self.state,
      ['Comment', 'Visible', 'Formula'],
      (self) => self.owner.workbook.report({ kind: 'names' }),
    ),
  },
  methods: {
    GetRange: (self) => self.findRange() ?? refuseMissing(),
    GetRangeOrNullObject: (self) => self.findRange() ?? null,
    Delete: (self) => self.owner.remove(self),
  },
});

/** A defined name of the workbook. */
export class NamedItem {
  readonly wire: WireClass = namedItemClass;
  readonly state: { Name: string; Formula: string; Comment: string; Visible: boolean };

  constructor(
    readonly owner: NamedItemCollection,
    name: string,
    formula: string,
    comment: string,
  ) {
    this.state = { Name: name, Formula: formula, Comment: comment, Visible: true };
  }

  /** The cells it names; undefined where it names a value or cells that are gone. */
  findRange(): CellArea | undefined {
    try {
      return this.owner.workbook.resolveReference(this.state.Formula.slice(1));
    } catch {
      return undefined;
    }
  }
}

const namedItemCollectionClass = defineCollection<NamedItemCollection>({
  name: 'NamedItemCollection',
  methods: {
    Add: (self, [name, reference, comment]) =>
      self.add(textOf(name), reference ?? null, optionalText(comment)),
  },
});

export class NamedItemCollection {
  readonly wire: WireClass = namedItemCollectionClass;
  private names: NamedItem[] = [];

  constructor(readonly workbook: Workbook) {}

  list(): readonly NamedItem[] {
    return this.names;
  }

  find(name: string): NamedItem | undefined {
    return this.names.find((item) => sameKey(item.state.Name, name));
  }

  add(name: string, reference: WireValue, comment = ''): NamedItem {
    if (this.find(name) || this.workbook.findTable(name) || !isValidName(name)) refuseArgument();
    const item = new NamedItem(this, name, formulaOf(reference), comment);
    this.names.push(item);
    this.workbook.report({ kind: 'names' });
    return item;
  }

  remove(item: NamedItem): void {
    this.names = this.names.filter((other) => other !== item);
    this.workbook.report({ kind: 'names' });
  }
}

/** Letters, digits, `_`, `.`, `\`; not to be mistaken for an address. */
export function isValidName(name: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
}

function formulaOf(reference: WireValue): string {
  if (isWireObject(reference))
    return reference instanceof CellArea ? `=${reference.absoluteReference()}` : refuseArgument();
  const text = textOf(reference);
  return text.startsWith('=') ? text : `=${text}`;
}
