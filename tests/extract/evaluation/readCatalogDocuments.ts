import * as fs from 'node:fs';
import * as path from 'node:path';
import { loadCatalog } from '../../../src/catalog/loadCatalog';
import type { CatalogDocument, Target, Task } from '../../../src/model/catalog';
import type { ExpectedTarget, ExpectedTask, JudgedDocument, TargetFields } from './judgedDocument';

/** The documents of the catalog whose texts are in the folder, read as the catalog reads them. */
export function readCatalogDocuments(folder: string): JudgedDocument[] {
  return loadCatalog().documents.flatMap((document) => {
    const file = path.join(folder, document.document.file);
    if (!fs.existsSync(file)) return [];
    return [judgeByCatalog(document, fs.readFileSync(file, 'utf8'))];
  });
}

function judgeByCatalog(document: CatalogDocument, text: string): JudgedDocument {
  return {
    name: document.document.id,
    text,
    targets: document.targets.map(expectTarget),
    tasks: document.tasks.map((task) => expectTask(task, text)),
    notTargets: document.notTargets.map(({ span }) => span),
    optional: [],
  };
}

/** What the catalog restored is not in the copy: the value has to be reported as missing. */
function expectTarget(target: Target): ExpectedTarget {
  const isRestored = target.basis.value === 'restored';
  const lost: (keyof TargetFields)[] = [];
  if (target.basis.deadline === 'restored') lost.push('deadline');
  if (isRestored && target.unitCode === 'percent') lost.push('unitMeasure');
  return {
    span: target.span,
    comparator: target.comparator,
    value: isRestored ? null : target.value,
    valueMax: isRestored ? null : target.valueMax,
    unitMeasure: target.unitMeasure,
    deadline: target.deadline,
    kind: target.targetKind,
    others: [],
    lost,
  };
}

function expectTask(task: Task, text: string): ExpectedTask {
  const { number, chapter, leadUnits, responsibleUnits, openEnded, deadline, span } = task;
  return {
    span,
    number,
    chapter,
    heading: text.slice(task.headingSpan.start, task.headingSpan.end),
    leadUnits,
    responsibleUnits,
    openEnded,
    deadlines: [deadline],
    judgesImpliedUnits: true,
  };
}
