import * as path from 'node:path';
import type { Extraction, ExtractedTarget, ExtractedTask } from '../../../src/model/extraction';
import { evaluateExtraction } from './evaluateExtraction';
import { findQuote, squeezeText } from './findQuote';
import type { JudgedDocument } from './judgedDocument';
import { measurePrecision, measureRecall } from './judgement';
import { readGoldFolder } from './readGold';

const documents = readGoldFolder(path.join(__dirname, '..', 'documents'));

describe('the documents written for the tests', () => {
  it('are many, and each has figures or duties a reader takes from it', () => {
    expect(documents.length).toBeGreaterThanOrEqual(14);
    for (const { targets, tasks } of documents) {
      expect(targets.length + tasks.length).toBeGreaterThan(5);
    }
  });
});

describe('a quote', () => {
  const broken = squeezeText('培训 10\n  — 3 —\n00 人，再培训5人。');

  it('is found over line breaks and page numbers, with its place in the original', () => {
    expect(findQuote(broken, '培训1000人')).toEqual({ start: 0, end: 18 });
  });

  it('is refused where it is not there, or there twice', () => {
    expect(() => findQuote(broken, '培训9人')).toThrow('not in the text');
    expect(() => findQuote(broken, '培训')).toThrow('more than once');
  });
});

describe('the judge', () => {
  it('finds nothing amiss in the reader’s own reading', () => {
    for (const { name, targets, tasks } of evaluate((reading) => reading)) {
      expect([name, targets.differences, tasks.differences]).toEqual([name, [], []]);
      expect([measurePrecision(targets), measureRecall(tasks)]).toEqual([1, 1]);
    }
  });

  it.each<[string, (reading: Extraction) => Extraction]>([
    ['another value', changeTarget(({ value }) => ({ value: (value ?? 0) + 1 }))],
    ['another comparator', changeTarget(() => ({ comparator: '<=' }))],
    ['another deadline', changeTarget(() => ({ deadline: '1999-12-31' }))],
    ['another unit', changeTarget(() => ({ unitMeasure: '头' }))],
    ['a clause somewhere else', changeTarget(() => ({ span: { start: 0, end: 4 } }))],
  ])('counts a target with %s as wrong', (_, spoil) => {
    for (const { targets } of evaluate(spoil)) {
      expect(targets.right).toBeLessThan(targets.expected);
      expect(measurePrecision(targets)).toBeLessThan(1);
    }
  });

  it.each<[string, (reading: Extraction) => Extraction]>([
    ['another heading', changeTask(() => ({ heading: '别的' }))],
    ['a unit too many', changeTask(({ leadUnits }) => ({ leadUnits: [...leadUnits, ...unit] }))],
    ['an open list', changeTask(({ openEnded }) => ({ openEnded: !openEnded }))],
    ['another number', changeTask(() => ({ number: '（百）' }))],
    ['another end', changeTask(({ span }) => ({ span: { ...span, end: span.end - 9 } }))],
  ])('counts a task with %s as wrong', (_, spoil) => {
    for (const { tasks } of evaluate(spoil)) {
      expect(tasks.right).toBe(tasks.expected - 1);
      expect(measureRecall(tasks)).toBeLessThan(1);
    }
  });

  it('counts what was not found against recall, and what is too much against precision', () => {
    for (const { targets } of evaluate((reading) => ({
      ...reading,
      targets: reading.targets.slice(1),
    }))) {
      expect(measureRecall(targets)).toBeLessThan(1);
    }
    const [first] = evaluate((reading) => ({
      ...reading,
      targets: [...reading.targets, ...reading.targets.slice(0, 1)],
    }));
    expect(first && measurePrecision(first.targets)).toBeLessThan(1);
  });
});

const unit = [{ name: '市某局', unitClass: 'government', span: { start: 0, end: 3 } }] as const;

function evaluate(spoil: (reading: Extraction) => Extraction) {
  return documents.flatMap((document) =>
    evaluateExtraction([document], () => spoil(readAsExpected(document))),
  );
}

function changeTarget(change: (target: ExtractedTarget) => Partial<ExtractedTarget>) {
  return (reading: Extraction): Extraction => ({
    ...reading,
    targets: reading.targets.map((target, i) =>
      i === 0 ? { ...target, ...change(target) } : target,
    ),
  });
}

function changeTask(change: (task: ExtractedTask) => Partial<ExtractedTask>) {
  return (reading: Extraction): Extraction => ({
    ...reading,
    tasks: reading.tasks.map((task, i) => (i === 0 ? { ...task, ...change(task) } : task)),
  });
}

/** An extraction that finds just what the reader found. */
function readAsExpected(document: JudgedDocument): Extraction {
  const spans = { name: null, value: null, unitMeasure: null, comparator: null, deadline: null };
  const listUnits = (names: readonly string[]) =>
    names.map((name) => ({ name, unitClass: 'other' as const, span: { start: 0, end: 0 } }));
  return {
    document: {
      ...{ title: null, titleSpan: null, issuer: null, documentNumber: null, issuedOn: null },
      ...{ script: 'hans', horizonYear: null, phases: [], textLength: document.text.length },
    },
    targets: document.targets.map((target) => ({
      ...target,
      ...{ name: '', unitCode: null, year: null, section: '', spans, doubts: [] },
      quote: document.text.slice(target.span.start, target.span.end),
      basis: { value: 'stated', comparator: 'stated', unitMeasure: null, deadline: null },
    })),
    tasks: document.tasks.map((task) => ({
      ...task,
      ...{ headingSpan: task.span, deadlineSpan: null, phase: null, measures: [], doubts: [] },
      chapter: task.chapter ?? '',
      leadUnits: listUnits(task.leadUnits),
      responsibleUnits: listUnits(task.responsibleUnits),
      deadline: task.deadlines[0] ?? null,
      taskType: 'longTerm',
      basis: { units: 'stated', deadline: null },
    })),
    notTargets: [],
  };
}
