import { COMPARATOR_SIGNS, unitWord } from '../i18n/sentences';
import { fillMessage, texts } from '../i18n/texts';
import type { Locale } from '../model/basics';
import type { CatalogDocument, Target, Task } from '../model/catalog';
import { formatTable } from './textTable';

/** Lines of the overview: one row a document. */
export function listDocuments(documents: readonly CatalogDocument[], locale: Locale): string[] {
  const { cli } = texts(locale);
  const { columns } = cli;
  const rows = documents.map(({ document, targets, tasks }) => [
    document.id,
    textOf(document.shortTitle, locale),
    document.documentNumber ?? cli.none,
    String(document.horizonYear),
    String(targets.length),
    String(tasks.length),
  ]);
  const headers = [
    columns.documentId,
    columns.title,
    columns.number,
    columns.horizon,
    columns.targets,
    columns.tasks,
  ];
  return [cli.overview, '', ...formatTable(headers, rows)];
}

/** Lines of a document's targets; empty where it has none with a figure. */
export function listTargets(document: CatalogDocument, locale: Locale): string[] {
  const { cli } = texts(locale);
  const { id, targetName, value, deadline, quote } = cli.columns;
  const rows = document.targets.map((target) => [
    target.id,
    textOf(target.name, locale),
    describeValue(target, locale),
    target.deadline,
    target.quote,
  ]);
  return section(cli.targetsOf, document, locale, [id, targetName, value, deadline, quote], rows);
}

/** Lines of a document's tasks. */
export function listTasks(document: CatalogDocument, locale: Locale): string[] {
  const { cli, status } = texts(locale);
  const { taskNumber, heading, taskType, deadline, leadUnits, responsibleUnits } = cli.columns;
  const rows = document.tasks.map((task) => [
    task.number,
    textOf(task.heading, locale),
    status.taskType[task.taskType],
    task.deadline ?? cli.none,
    listUnits(document, task.leadUnits, false, locale),
    listUnits(document, task.responsibleUnits, task.openEnded, locale),
  ]);
  const headers = [taskNumber, heading, taskType, deadline, leadUnits, responsibleUnits];
  return section(cli.tasksOf, document, locale, headers, rows);
}

/** Lines of a document's goals without a figure. */
export function listGoals(document: CatalogDocument, locale: Locale): string[] {
  const { cli } = texts(locale);
  const rows = document.qualitativeGoals.map((goal) => [
    goal.deadline ?? cli.none,
    textOf(goal.text, locale),
  ]);
  return section(cli.goalsOf, document, locale, [cli.columns.deadline, cli.columns.goal], rows);
}

function section(
  title: string,
  { document }: CatalogDocument,
  locale: Locale,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  if (rows.length === 0) return [];
  const shortTitle = textOf(document.shortTitle, locale);
  const heading = fillMessage(title, { title: shortTitle, count: rows.length });
  return ['', heading, '', ...formatTable(headers, rows)];
}

/** `≥1000项`, `≥1000 items`, with a mark where the figure is not printed in the copy. */
function describeValue(target: Target, locale: Locale): string {
  const { cli, status } = texts(locale);
  const upTo = target.valueMax === null ? '' : `–${target.valueMax}`;
  const unit = unitWord(target, locale);
  const gap = locale === 'en-US' && unit !== '%' ? ' ' : '';
  const value = `${COMPARATOR_SIGNS[target.comparator]}${target.value}${upTo}${gap}${unit}`;
  if (target.basis.value === 'stated') return value;
  return fillMessage(cli.marked, { value, basis: status.basis[target.basis.value] });
}

function listUnits(
  document: CatalogDocument,
  printed: Task['leadUnits'],
  isOpenEnded: boolean,
  locale: Locale,
): string {
  const { cli } = texts(locale);
  const names = printed.map((name) => unitName(document, name, locale));
  if (names.length === 0) return cli.none;
  const list = names.join(cli.listSeparator);
  if (!isOpenEnded) return list;
  return locale === 'en-US' ? `${list} ${cli.openEnded}` : `${list}${cli.openEnded}`;
}

function unitName(document: CatalogDocument, printed: string, locale: Locale): string {
  if (locale === 'zh-CN') return printed;
  return document.units.find(({ name }) => name.zh === printed)?.name.en ?? printed;
}

function textOf(text: { readonly zh: string; readonly en: string }, locale: Locale): string {
  return locale === 'en-US' ? text.en : text.zh;
}
