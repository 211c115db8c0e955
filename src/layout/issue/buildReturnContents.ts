import { dueDateOf } from '../../assess/dueCalendar';
import { hashContent } from '../../catalog/hashCatalog';
import { fillMessage, texts } from '../../i18n/texts';
import type { Locale, PeriodCode } from '../../model/basics';
import { parsePeriod } from '../../model/calendar';
import type { CatalogDocument } from '../../model/catalog';
import type { IssuedTarget, ReturnContent, ReturnHead } from '../../model/issue';
import type { LocatedTable } from '../locateTable';
import { SCHEMA_VERSION } from '../names';
import type { MasterReading } from '../readMaster';
import { inLocale } from '../rows';
import { readAllocations } from './allocations';
import { compareIssues, digestContent } from './compareIssues';
import { documentsInForce } from './issueScope';
import { assignTargets, type TargetsByUnit } from './issueTargets';
import type { IssuePlan, ReturnIssue, UnitNotIssued, UnitRow } from './issueTypes';
import { readOwners } from './ownerEntries';
import { listPreviousFigures } from './previousFigures';
import { listDuties, type UnitDuty } from './unitDuties';
import { indexUnits } from './unitIndex';
import { namesInUnits, readUnitRows } from './unitRows';

export interface IssueOptions {
  readonly period: PeriodCode;
  readonly acceptsImplied: boolean;
  readonly includesArchived: boolean;
  /** 布置单位, as it stands on the head of the returns; `''` where nobody has said. */
  readonly issuer: string;
  readonly isSample: boolean;
  readonly hashOf: (document: CatalogDocument) => string;
}

/** The returns of a period and what is left out, with the owners taken as implied. */
export interface ReturnContents extends IssuePlan {
  readonly accepted: TargetsByUnit['accepted'];
}

/** The rows that get a return, and why the others do not. */
function chooseRows(rows: readonly UnitRow[]) {
  const chosen = new Map<string, UnitRow>();
  const left: UnitNotIssued[] = [];
  for (const row of rows) {
    const leaveOut = (reason: UnitNotIssued['reason']) =>
      left.push({ unitId: row.unitId, name: row.name, reason });
    if (row.isIssued !== true) leaveOut('notChosen');
    else if (chosen.has(row.unitId)) leaveOut('rowRepeated');
    else if (row.dueDate === null) leaveOut('dueDateInvalid');
    else chosen.set(row.unitId, row);
  }
  return { chosen, left };
}

/** The documents a return is about, as its head names them. */
function describeBasis(documents: readonly CatalogDocument[], locale: Locale): string {
  const words = texts(locale).issue;
  return documents
    .map(({ document }) => {
      const number = document.documentNumber;
      const template = number === null ? words.documentTitleBare : words.documentTitle;
      const params = { title: inLocale(document.title, locale), number: number ?? '' };
      return fillMessage(template, params);
    })
    .join(words.separator);
}

interface Parts {
  readonly targets: readonly IssuedTarget[];
  readonly duties: readonly UnitDuty[];
}

function buildContent(
  unit: UnitRow,
  { targets, duties }: Parts,
  inForce: readonly CatalogDocument[],
  locale: Locale,
  options: IssueOptions,
) {
  const used = new Set([...targets, ...duties].map(({ documentId }) => documentId));
  const documents = inForce.filter(({ document }) => used.has(document.id));
  const documentIds = documents.map(({ document }) => document.id);
  const content: ReturnContent = {
    template: {
      templateId: `${documentIds.join('+')}.${options.period}.${unit.unitId}`,
      revision: 1,
      schemaVersion: SCHEMA_VERSION,
      documentIds,
      unitId: unit.unitId,
      unitName: unit.name,
      period: options.period,
      dueDate: unit.dueDate ?? '',
      issuer: options.issuer,
      locale,
      catalogHashes: documents.map(options.hashOf),
      isSample: options.isSample,
    },
    targets,
    tasks: duties,
  };
  const basis = describeBasis(documents, locale);
  const head: ReturnHead = { mode: 'dispatch', issuer: options.issuer, basis };
  return { content, head };
}

/** The revision: the one that was issued where nothing has changed, else the next. */
function rankIssue(
  unit: UnitRow,
  { content, head }: { readonly content: ReturnContent; readonly head: ReturnHead },
  documents: readonly CatalogDocument[],
): ReturnIssue {
  const contentHash = hashContent({ content, head });
  const digest = digestContent(content);
  const { locale } = content.template;
  const withRevision = (revision: number): ReturnContent => ({
    ...content,
    template: { ...content.template, revision },
  });
  const common = { unit, head, contentHash, digest };
  if (unit.revision === null) {
    return { ...common, content, changes: [{ code: 'firstIssue', items: [] }] };
  }
  if (unit.contentHash === contentHash) {
    return { ...common, content: withRevision(unit.revision), changes: [] };
  }
  const changes = compareIssues(unit.issuedContent, digest, documents, locale);
  return { ...common, content: withRevision(unit.revision + 1), changes };
}

/**
 * What each unit of 单位 is asked for a period: its targets and tasks, quotas and plans from 分解,
 * previous totals, and the revision. Targets without a confirmed owner go to nobody.
 */
export function buildReturnContents(
  reading: MasterReading,
  units: LocatedTable,
  catalog: readonly CatalogDocument[],
  options: IssueOptions,
): ReturnContents {
  const { period } = options;
  const loaded = catalog.filter(({ document }) => reading.documentIds.includes(document.id));
  const inForce = documentsInForce(loaded, period, options.includesArchived);
  const index = indexUnits(inForce, namesInUnits(units));
  const reference = parsePeriod(period);
  const rows = readUnitRows(units, index, {
    period,
    dueDate: reference ? dueDateOf(reference) : '',
    jurisdiction: inForce[0]?.document.jurisdiction ?? '',
  });
  const { chosen, left } = chooseRows(rows);
  const duties = listDuties(inForce, index);
  const allocations = readAllocations(reading.tables.allocation, inForce, index, period);
  const previous = new Map(
    listPreviousFigures(reading.observations, period).map((figure) => {
      return [`${figure.targetId}|${figure.unitId}`, figure.value] as const;
    }),
  );
  const targets = assignTargets(readOwners(reading.tables.owners, inForce), {
    documents: inForce,
    index,
    period,
    chosen: new Set(chosen.keys()),
    acceptsImplied: options.acceptsImplied,
    allocations: allocations.byKey,
    previous,
  });
  const returns: ReturnIssue[] = [];
  for (const [unitId, unit] of chosen) {
    const parts = {
      targets: targets.byUnit.get(unitId) ?? [],
      duties: duties.byUnit.get(unitId) ?? [],
    };
    if (parts.targets.length + parts.duties.length === 0) {
      left.push({ unitId, name: unit.name, reason: 'nothingToReport' });
      continue;
    }
    const built = buildContent(unit, parts, inForce, reading.locale, options);
    returns.push(rankIssue(unit, built, loaded));
  }
  return {
    period,
    returns,
    targetsNotIssued: targets.notIssued,
    unitsNotIssued: left,
    acceptedImplied: targets.accepted.map(({ target }) => target.id),
    accepted: targets.accepted,
    firstNamedOnly: targets.firstNamedOnly,
    unmappedNames: [...duties.unmapped.keys()],
    findings: allocations.findings,
  };
}
