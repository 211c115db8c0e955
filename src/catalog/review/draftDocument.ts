import type { ExtractedTask, Extraction } from '../../model/extraction';
import type { DraftDetails, DraftTask, ReviewDraft } from '../../model/review';
import { draftTarget } from './draftTarget';

/** The file a text came from. */
export interface DraftSource {
  readonly fileName: string;
  /** Of the file's bytes, lower-case hexadecimal. */
  readonly sha256: string;
}

/** A candidate as it was found. */
export function draftTask(task: ExtractedTask, key: string): DraftTask {
  const unitOf = ({ name, unitClass }: ExtractedTask['leadUnits'][number]) => ({ name, unitClass });
  return {
    key,
    decision: 'open',
    doubts: task.doubts,
    number: task.number,
    chapter: task.chapter,
    heading: task.heading,
    headingSpan: task.headingSpan,
    leadUnits: task.leadUnits.map(unitOf),
    responsibleUnits: task.responsibleUnits.map(unitOf),
    openEnded: task.openEnded,
    deadline: task.deadline,
    phase: task.phase,
    taskType: task.taskType,
    measures: task.measures.map(({ text, deadline }) => ({ text, deadline })),
    span: task.span,
    basis: task.basis,
  };
}

/** The years a plan runs for where it does not say: to 2025 from 2021, as five-year plans do. */
function assumeStart(horizonYear: number): string {
  return `${horizonYear - ((horizonYear - 1) % 5)}-01-01`;
}

function draftDetails({ document, targets }: Extraction, source: DraftSource): DraftDetails {
  const years = targets.flatMap(({ year }) => (year === null ? [] : [year]));
  const issuedYear = document.issuedOn === null ? null : Number(document.issuedOn.slice(0, 4));
  const numberYear = /[〔[(（](20\d\d)[〕\])）]/.exec(document.documentNumber ?? '')?.[1];
  const horizonYear = document.horizonYear ?? (years.length > 0 ? Math.min(...years) : 0);
  const further = years.filter((year) => year > horizonYear);
  const [first] = document.phases;
  const start = first?.start ?? null;
  return {
    id: '',
    title: document.title ?? '',
    shortTitle: '',
    issuer: document.issuer ?? '',
    documentNumber: document.documentNumber,
    issuedOn: document.issuedOn,
    year: issuedYear ?? Number(numberYear ?? 0),
    jurisdiction: '',
    script: document.script,
    file: source.fileName,
    sha256: source.sha256,
    textLength: document.textLength,
    horizonYear,
    furtherHorizonYear: further.length > 0 ? Math.max(...further) : null,
    planStart: start ?? (horizonYear > 0 ? assumeStart(horizonYear) : ''),
    planStartBasis: start === null ? 'assumed' : 'implied',
    phases: document.phases,
  };
}

/** What was extracted, ready for review; nothing is accepted yet. */
export function draftDocument(extraction: Extraction, source: DraftSource): ReviewDraft {
  return {
    details: draftDetails(extraction, source),
    targets: extraction.targets.map((target, at) => draftTarget(target, `target-${at + 1}`)),
    tasks: extraction.tasks.map((task, at) => draftTask(task, `task-${at + 1}`)),
  };
}
