import * as fs from 'node:fs';
import { createExcelHost } from '../../src/workbench/officeHost/excelHost';
import { areaAt } from '../../src/workbench/officeHost/model/areas';
import {
  isWireObject,
  type WireClass,
  type WireObject,
} from '../../src/workbench/officeHost/wireObject';
import { readPublishedClasses, type PublishedClass } from '../support/publishedObjectModel';

/** The oldest program we serve, as `major * 100 + minor`. */
const FLOOR = 113;

const published = readPublishedClasses();
const library = fs.readFileSync(
  require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js'),
  'utf8',
);
const classes = collectClasses();
const names = [...classes.keys()].sort();

/** A workbook with one of everything, so that every class of the model is met. */
function furnishedObjects(): WireObject[] {
  const { workbook } = createExcelHost();
  const sheet = workbook.activeSheet;
  const range = sheet.range(areaAt(0, 0, 3, 2));
  range.enter([
    ['a', 'b'],
    [1, 2],
    [3, 4],
  ]);
  const methodsOf = (object: WireObject) => object.wire.spec.methods ?? {};
  const call = (object: WireObject, method: string, ...args: (string | boolean | WireObject)[]) =>
    methodsOf(object)[method]?.(object, args);
  const charts = sheet.charts;
  call(workbook.tableCollection, 'Add', 'A1:B3', true);
  call(workbook.names, 'Add', 'total', '=Sheet1!$A$1');
  call(workbook.settings, 'Add', 'key', 'value');
  call(workbook.properties.custom, 'Add', 'key', 'value');
  call(charts, 'Add', 'Line', range);
  const formats = range.wire.spec.links?.ConditionalFormats?.(range);
  if (formats) call(formats, 'Add', 'Custom');
  return [workbook, range];
}

/** Every class reached by links, items and ranges from the workbook. */
function collectClasses(): Map<string, WireClass> {
  const found = new Map<string, WireClass>();
  const visit = (object: WireObject): void => {
    const { spec } = object.wire;
    if (found.has(spec.name)) return;
    found.set(spec.name, object.wire);
    for (const link of Object.values(spec.links ?? {})) {
      const linked = link(object);
      if (linked) visit(linked);
    }
    for (const item of spec.items?.(object) ?? []) visit(item);
  };
  for (const object of furnishedObjects()) if (isWireObject(object)) visit(object);
  return found;
}

function classOf(name: string): PublishedClass {
  const known = published.get(name);
  if (!known) throw new Error(`no published class ${name}`);
  return known;
}

function specOf(name: string) {
  const wireClass = classes.get(name);
  if (!wireClass) throw new Error(`no class ${name} in the model`);
  return wireClass.spec;
}

const isPublished = (name: string) => !name.startsWith('_');
const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

describe('the model of the stand-in', () => {
  it('was met with all its classes', () => {
    expect(names).toEqual(
      expect.arrayContaining([
        'Chart',
        'ChartFill',
        'ChartSeries',
        'ConditionalFormat',
        'CustomProperty',
        'DataValidation',
        'HeaderFooter',
        'NamedItem',
        'PageLayout',
        'Range',
        'RangeBorder',
        'RangeFont',
        'Setting',
        'Table',
        'TableColumn',
        'Worksheet',
        'WorksheetProtection',
      ]),
    );
  });

  it.each(names)('has only published properties in %s, writable as published', (name) => {
    const { properties } = classOf(name);
    for (const [own, property] of Object.entries(specOf(name).properties ?? {})) {
      if (!isPublished(own)) continue;
      expect([own, properties.has(camel(own))]).toEqual([own, true]);
      const isReadOnly = properties.get(camel(own))?.isReadOnly;
      // A host may refuse to set what others let one set, never the other way round.
      if (property.write) expect([own, isReadOnly]).toEqual([own, false]);
    }
  });

  it.each(names)('has only published links in %s', (name) => {
    const { properties } = classOf(name);
    const own = Object.keys(specOf(name).links ?? {}).filter(isPublished);
    expect(own.filter((link) => !properties.has(camel(link)))).toEqual([]);
  });

  it.each(names)('has only published methods in %s', (name) => {
    const { methods } = classOf(name);
    const own = Object.keys(specOf(name).methods ?? {}).filter(isPublished);
    expect(own.filter((method) => !methods.has(camel(method)))).toEqual([]);
  });

  it.each(names)('has nothing in %s that is newer than the oldest program we serve', (name) => {
    const { since } = classOf(name);
    const { properties, links, methods } = specOf(name);
    const own = [properties, links, methods].flatMap((members) => Object.keys(members ?? {}));
    expect(own.filter((member) => (since.get(camel(member)) ?? 0) > FLOOR)).toEqual([]);
  });

  it.each(names)('names no hidden member in %s that the script library never sends', (name) => {
    const { properties, links, methods } = specOf(name);
    const own = [properties, links, methods].flatMap((members) => Object.keys(members ?? {}));
    const hidden = own.filter((member) => !isPublished(member));
    const aliases = Object.keys(specOf(name).aliases ?? {}).map((alias) => `"${alias}"`);
    expect([...hidden, ...aliases].filter((member) => !library.includes(member))).toEqual([]);
  });
});
