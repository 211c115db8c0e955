import type { Span } from '../model/basics';
import type {
  Catalog,
  CatalogDocument,
  Indicator,
  Programme,
  Target,
  Task,
} from '../model/catalog';

/**
 * What the schema cannot see: every cross reference of the catalog that leads nowhere, one sentence
 * each with the id it concerns; empty when all of them hold.
 */
export function validateCatalog(catalog: Catalog): string[] {
  return [
    ...checkUniqueIds(catalog),
    ...checkIndicators(catalog),
    ...checkUnits(catalog),
    ...checkProgrammes(catalog),
    ...catalog.documents.flatMap((file) => [
      ...checkSpans(file),
      ...checkDocumentIds(file),
      ...file.targets.flatMap((target) => checkTarget(target, file, catalog.indicators)),
      ...file.tasks.flatMap((task) => checkTask(task, file)),
    ]),
  ];
}

function checkUniqueIds({ documents, indicators }: Catalog): string[] {
  const ids = [
    ...indicators.map(({ id }) => id),
    ...documents.flatMap((file) => [
      file.document.id,
      ...[file.targets, file.tasks, file.qualitativeGoals, file.programmes, file.document.phases]
        .flat()
        .map(({ id }) => id),
      ...file.tasks.flatMap(({ measures }) => measures.map(({ id }) => id)),
    ]),
  ];
  const unitsTwice = documents.flatMap(({ units }) => findRepeated(units.map(({ id }) => id)));
  return [...findRepeated(ids), ...unitsTwice].map((id) => `${id}: the id is used twice`);
}

function checkIndicators({ indicators, documents }: Catalog): string[] {
  const ids = new Set(indicators.map(({ id }) => id));
  const used = new Set(documents.flatMap((file) => file.targets.map((t) => t.indicatorId)));
  return indicators.flatMap(({ id, lookAlikes }) => [
    ...(used.has(id) ? [] : [`${id}: no target uses this indicator`]),
    ...lookAlikes
      .filter((other) => !ids.has(other) || other === id)
      .map((other) => `${id}: looks like ${other}, which is no other indicator`),
  ]);
}

function checkUnits({ documents }: Catalog): string[] {
  const ids = new Set(documents.flatMap(({ units }) => units.map(({ id }) => id)));
  return documents.flatMap(({ units }) =>
    units.flatMap((unit) =>
      unit.members
        .filter((member) => !ids.has(member) || member === unit.id)
        .map((member) => `${unit.id}: its member ${member} is not among the units`),
    ),
  );
}

function checkProgrammes({ documents }: Catalog): string[] {
  const programmes = documents.flatMap((file): readonly Programme[] => file.programmes);
  return programmes.flatMap(({ id, answers, documentId }) => {
    if (answers === null) return [];
    const answered = programmes.find((programme) => programme.id === answers);
    if (!answered) return [`${id}: answers ${answers}, which is no programme`];
    return answered.documentId === documentId ? [`${id}: answers one of its own document`] : [];
  });
}

function checkSpans(file: CatalogDocument): string[] {
  const { textLength, id } = file.document;
  const spans: [string, Span][] = [
    ...[file.targets, file.tasks, file.qualitativeGoals, file.programmes, file.document.phases]
      .flat()
      // A target that is withdrawn stood in an earlier version's text.
      .filter((item) => !('withdrawn' in item && item.withdrawn))
      .map((item): [string, Span] => [item.id, item.span]),
    ...file.tasks.map((task): [string, Span] => [`${task.id} heading`, task.headingSpan]),
    ...file.notTargets.map((clause): [string, Span] => [`${id} ${clause.quote}`, clause.span]),
  ];
  return spans
    .filter(([, { start, end }]) => start >= end || end > textLength)
    .map(([name, { start, end }]) => `${name}: no place in the text, ${start} to ${end}`);
}

function checkDocumentIds(file: CatalogDocument): string[] {
  const { id } = file.document;
  return [file.targets, file.tasks, file.qualitativeGoals, file.programmes]
    .flat()
    .filter((item) => item.documentId !== id || !item.id.startsWith(`${id}/`))
    .map((item) => `${item.id}: belongs to ${item.documentId}, stands in ${id}`);
}

function checkTarget(
  target: Target,
  file: CatalogDocument,
  indicators: readonly Indicator[],
): string[] {
  const indicator = indicators.find(({ id }) => id === target.indicatorId);
  const problems = [...findUnknownUnits([...target.leadUnits, ...target.impliedUnits], file)];
  if (!indicator) problems.push(`no indicator ${target.indicatorId}`);
  else if (indicator.unitCode !== target.unitCode || indicator.direction !== target.direction)
    problems.push(`its unit or direction is not that of ${indicator.id}`);
  for (const id of target.supportingTasks)
    if (!file.tasks.some((task) => task.id === id)) problems.push(`no task ${id}`);
  if (target.planStart >= target.deadline) problems.push('starts after its deadline');
  if ((target.aggregation === 'distinct') !== (target.definition.ledgerKey !== null))
    problems.push('a ledger key goes with the aggregation distinct, and with no other');
  return problems.map((problem) => `${target.id}: ${problem}`);
}

function checkTask(task: Task, file: CatalogDocument): string[] {
  const problems = [...findUnknownUnits([...task.leadUnits, ...task.responsibleUnits], file)];
  if (task.phase !== null && !file.document.phases.some(({ id }) => id === task.phase))
    problems.push(`no phase ${task.phase}`);
  for (const id of task.programmes)
    if (!file.programmes.some((programme) => programme.id === id))
      problems.push(`no programme ${id}`);
  task.measures.forEach(({ id }, index) => {
    if (id !== `${task.id}/${index + 1}`) problems.push(`measure ${index + 1} is called ${id}`);
  });
  const { start, end } = task.headingSpan;
  if (start < task.span.start || end > task.span.end) problems.push('its heading lies outside it');
  return problems.map((problem) => `${task.id}: ${problem}`);
}

function findUnknownUnits(names: readonly string[], { units }: CatalogDocument): string[] {
  const known = new Set(
    units.flatMap(({ name, aliases }) => [name.zh, ...aliases.map((alias) => alias.name)]),
  );
  return names.filter((name) => !known.has(name)).map((name) => `no unit ${name}`);
}

function findRepeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
