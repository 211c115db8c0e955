import { COMPARATOR_SIGNS, unitWord } from '../i18n/sentences';
import { fillMessage, texts } from '../i18n/texts';
import type { Basis, LocalizedText, Locale, PeriodCode } from '../model/basics';
import { toSerial } from '../model/calendar';
import type { CatalogDocument, Definition, PolicyDocument, Target, Task } from '../model/catalog';
import { partsScale } from '../model/figureSteps';
import type { PlanCell } from '../model/plan';

/** Rows of the tables by column key; a column without a cell is empty. */
export type RowCells = Readonly<Record<string, PlanCell>>;

/** What a figure of a target has to be. */
export type FigureKind = 'count' | 'percent' | 'number';

export function inLocale(text: LocalizedText, locale: Locale): string {
  return locale === 'en-US' ? text.en : text.zh;
}

export function figureKindOf(target: Target): FigureKind {
  if (target.unitCode === 'percent') return 'percent';
  return target.unitCode === 'month' || target.unitCode === 'amount' ? 'number' : 'count';
}

/** Last day of the last year a document sets goals for. */
export function lastHorizonOf(document: PolicyDocument): string {
  return `${document.furtherHorizonYear ?? document.horizonYear}-12-31`;
}

/** Units as printed: 等 stands after the last department, before the localities as one. */
function joinUnits(
  units: readonly string[],
  isOpenEnded: boolean,
  entry: CatalogDocument,
  locale: Locale,
): string {
  const isGroup = (name: string) =>
    entry.units.some((unit) => unit.name.zh === name && unit.kind === 'collective');
  const departments = units.filter((name) => !isGroup(name)).join('、');
  const more = isOpenEnded && departments !== '' ? texts(locale).workbook.openEnded : '';
  return [`${departments}${more}`, ...units.filter(isGroup)]
    .filter((part) => part !== '')
    .join('，');
}

/** 指标解释: the parts of a definition that are there, one after the other. */
export function describeDefinition(definition: Definition, locale: Locale): string {
  const words = texts(locale).workbook.definition;
  const part = (template: string, text: LocalizedText | null) =>
    text === null
      ? []
      : // A part may be a sentence or two; the stop goes where the next part follows.
        [fillMessage(template, { text: inLocale(text, locale) }).replace(/[。.]$/, '')];
  return [
    ...part(words.counts, definition.counts),
    ...part(words.includes, definition.includes),
    ...part(words.excludes, definition.excludes),
    ...part(words.countedOn, definition.countedOn),
    ...part(words.evidence, definition.evidence),
    ...part(words.note, definition.note),
  ].join(locale === 'en-US' ? '; ' : '；');
}

function describeBasis(target: Target, locale: Locale): string {
  const { workbook, status } = texts(locale);
  const marks: [keyof typeof workbook.basisMarks, Basis | null][] = [
    ['value', target.basis.value],
    ['deadline', target.basis.deadline],
    ['planStart', target.basis.planStart],
    ['baseline', target.basis.baseline],
  ];
  return marks
    .filter((mark): mark is [keyof typeof workbook.basisMarks, Basis] => {
      return mark[1] !== null && mark[1] !== 'stated';
    })
    .map(([key, basis]) => fillMessage(workbook.basisMarks[key], { basis: status.basis[basis] }))
    .join(locale === 'en-US' ? '; ' : '；');
}

export function documentRow(entry: CatalogDocument, hash: string, locale: Locale): RowCells {
  const { document } = entry;
  return {
    documentId: document.id,
    title: inLocale(document.title, locale),
    issuer: inLocale(document.issuer, locale),
    documentNumber: document.documentNumber ?? '—',
    targetCount: entry.targets.length,
    taskCount: entry.tasks.length,
    horizonEnd: toSerial(`${document.horizonYear}-12-31`),
    lastHorizon: toSerial(lastHorizonOf(document)),
    copyNotes: document.copyNotes.map((note) => inLocale(note, locale)).join(' '),
    catalogHash: hash,
  };
}

/** A day before all plans: formulas leave out what was over by then. */
const LONG_PAST = '2000-01-01';

/** The last day on which a target counts; of a withdrawn one, which only keeps its figures, none. */
export function lastDayOf(document: PolicyDocument, { withdrawn }: Target): string {
  return withdrawn ? LONG_PAST : lastHorizonOf(document);
}

function nameOf({ name, withdrawn }: Target, locale: Locale): string {
  const plain = inLocale(name, locale);
  return withdrawn ? fillMessage(texts(locale).workbook.withdrawnName, { name: plain }) : plain;
}

export function targetRow(document: PolicyDocument, target: Target, locale: Locale): RowCells {
  return {
    targetId: target.id,
    document: inLocale(document.shortTitle, locale),
    name: nameOf(target, locale),
    comparator: COMPARATOR_SIGNS[target.comparator],
    targetValue: target.value,
    unitMeasure: unitWord(target, locale),
    planStart: toSerial(target.planStart),
    deadline: toSerial(target.deadline),
    baseline: target.baseline,
    quote: target.quote,
    section: target.section,
    basis: describeBasis(target, locale),
    documentId: document.id,
    lastHorizon: toSerial(lastDayOf(document, target)),
    directionSign: target.direction === 'decrease' ? -1 : 1,
    aggregation: target.aggregation,
    scale: partsScale(target),
    assessable: target.targetKind === 'total' ? 1 : 0,
    measureKind: target.measureKind,
  };
}

export function taskRow(entry: CatalogDocument, task: Task, locale: Locale): RowCells {
  const { document } = entry;
  const measures = task.measures.map((measure, index) => {
    return `${index + 1}. ${inLocale(measure.text, locale)}`;
  });
  const hasShared = task.responsibleUnits.length > 0;
  return {
    taskId: task.id,
    document: inLocale(document.shortTitle, locale),
    number: task.number,
    chapter: task.chapter,
    heading: inLocale(task.heading, locale),
    measures: measures.join('\n'),
    leadUnits: joinUnits(task.leadUnits, task.openEnded && !hasShared, entry, locale),
    responsibleUnits: joinUnits(task.responsibleUnits, task.openEnded, entry, locale),
    taskType: texts(locale).status.taskType[task.taskType],
    deadline: task.deadline === null ? null : toSerial(task.deadline),
    documentId: document.id,
  };
}

/** A place's level, by who issued the document there: 湖北省…, 厦门市…, 东山县…. */
function levelOf({ jurisdiction, issuer }: PolicyDocument) {
  if (jurisdiction === 'national') return 'national';
  const [, sign] = /(自治区|省|自治州|市|县|区)/.exec(issuer.zh) ?? [];
  if (sign === '自治区') return 'province';
  if (sign === '县' || sign === '区') return 'county';
  return sign === '市' || sign === '自治州' ? 'city' : 'province';
}

/** Who reports the figure of a whole jurisdiction before it is divided among units. */
export function wholeJurisdiction(
  document: PolicyDocument,
  locale: Locale,
): { readonly unitId: string; readonly name: string } {
  const words = texts(locale).workbook.jurisdictionUnit;
  const zh = texts('zh-CN').workbook.jurisdictionUnit;
  const level = levelOf(document);
  return { unitId: `${document.jurisdiction}:${zh[level]}`, name: words[level] };
}

export function dataRow(
  document: PolicyDocument,
  target: Target,
  period: PeriodCode,
  locale: Locale,
): RowCells {
  const unit = wholeJurisdiction(document, locale);
  const hasParts = target.aggregation === 'ratio';
  return {
    targetId: target.id,
    unitId: unit.unitId,
    document: inLocale(document.shortTitle, locale),
    name: inLocale(target.name, locale),
    unit: unit.name,
    period,
    unitMeasure: unitWord(target, locale),
    figureKind: figureKindOf(target),
    scale: hasParts ? partsScale(target) : 0,
  };
}

export function ownerRow(entry: CatalogDocument, target: Target, locale: Locale): RowCells {
  const stated = target.leadUnits.length > 0;
  const supporting = target.supportingTasks.map((id) => {
    const task = entry.tasks.find((candidate) => candidate.id === id);
    return task ? `${task.number}${inLocale(task.heading, locale)}` : id;
  });
  const { status, workbook } = texts(locale);
  const basis = target.basis.owners;
  return {
    targetId: target.id,
    document: inLocale(entry.document.shortTitle, locale),
    name: inLocale(target.name, locale),
    owner: (stated ? target.leadUnits : target.impliedUnits).join('、') || null,
    ownerBasis: basis === null ? '—' : status.basis[basis],
    supportingTasks: supporting.join('\n'),
    definition: describeDefinition(target.definition, locale),
    frequency: workbook.frequency[target.definition.frequency],
    documentId: entry.document.id,
  };
}
