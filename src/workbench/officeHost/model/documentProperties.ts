import { textOf } from '../wireArguments';
import {
  defineWireClass,
  keptProperties,
  refuseArgument,
  type Json,
  type WireClass,
} from '../wireObject';
import { defineCollection, sameKey } from './collection';
import type { Workbook } from './workbook';

type PropertyValue = string | number | boolean;

const documentPropertiesClass = defineWireClass<DocumentProperties>({
  name: 'DocumentProperties',
  properties: keptProperties<DocumentProperties, DocumentProperties['state']>(
    (self) => self.state,
    ['Title', 'Subject', 'Author', 'Keywords', 'Comments', 'Category', 'Manager', 'Company'],
  ),
  links: { Custom: (self) => self.custom },
});

export class DocumentProperties {
  readonly wire: WireClass = documentPropertiesClass;
  readonly custom: CustomPropertyCollection;
  readonly state = {
    Title: '',
    Subject: '',
    Author: '',
    Keywords: '',
    Comments: '',
    Category: '',
    Manager: '',
    Company: '',
  };

  constructor(workbook: Workbook) {
    this.custom = new CustomPropertyCollection(workbook);
  }
}

const customPropertyClass = defineWireClass<CustomProperty>({
  name: 'CustomProperty',
  identity: ['Key'],
  properties: {
    Key: { read: (self) => self.key },
    Type: { read: (self) => typeOfValue(self.value) },
    Value: {
      read: (self) => self.value,
      write: (self, value) => self.owner.add(self.key, value as Json),
    },
  },
  methods: { Delete: (self) => self.owner.remove(self) },
});

export class CustomProperty {
  readonly wire: WireClass = customPropertyClass;

  constructor(
    readonly owner: CustomPropertyCollection,
    readonly key: string,
    public value: PropertyValue,
  ) {}
}

const customPropertyCollectionClass = defineCollection<CustomPropertyCollection>({
  name: 'CustomPropertyCollection',
  methods: {
    Add: (self, [key, value]) => self.add(textOf(key), value as Json),
    DeleteAll: (self) => self.clear(),
  },
});

/** The document properties a user or an add-in adds; texts have at most 255 characters. */
export class CustomPropertyCollection {
  readonly wire: WireClass = customPropertyCollectionClass;
  private properties: CustomProperty[] = [];

  constructor(private readonly workbook: Workbook) {}

  list(): readonly CustomProperty[] {
    return this.properties;
  }

  find(key: string): CustomProperty | undefined {
    return this.properties.find((property) => sameKey(property.key, key));
  }

  add(key: string, value: Json): CustomProperty {
    const isPlain = typeof value === 'string' || typeof value === 'number';
    if (!isPlain && typeof value !== 'boolean') return refuseArgument();
    if (key === '' || key.length > 255 || String(value).length > 255) refuseArgument();
    this.workbook.report({ kind: 'properties' });
    const known = this.find(key);
    if (known) {
      known.value = value;
      return known;
    }
    const property = new CustomProperty(this, key, value);
    this.properties.push(property);
    return property;
  }

  remove(property: CustomProperty): void {
    this.properties = this.properties.filter((other) => other !== property);
  }

  clear(): void {
    this.properties = [];
  }
}

function typeOfValue(value: PropertyValue): string {
  if (typeof value === 'number') return Number.isInteger(value) ? 'Number' : 'Float';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}
