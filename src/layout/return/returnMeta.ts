import { texts } from '../../i18n/texts';
import { toSerial } from '../../model/calendar';
import type { PlanCell } from '../../model/plan';
import type { ReturnTemplate } from '../../model/unitReturn';
import { compileFormula, plannedNames } from '../formulas';
import { layOutMeta, type MetaList, type MetaPlan } from '../metaSheet';
import { NAMES } from '../names';
import { IDLE_WORDS } from './idleWords';
import type { ReturnContext } from './returnContext';
import { RETURN_FAULT_CODES } from './returnFaults';
import { returnTargetRow } from './returnRows';

const NOTHING: readonly PlanCell[] = [null];

/** What the return was issued as; the custom properties say the same. */
function factCells(context: ReturnContext): readonly (readonly [string, PlanCell])[] {
  const { template, targets, tasks } = context.content;
  return [
    [NAMES.schemaVersion, template.schemaVersion],
    [NAMES.kind, 'return'],
    [NAMES.language, template.locale],
    [NAMES.templateId, template.templateId],
    [NAMES.revision, template.revision],
    [NAMES.documents, template.documentIds.join(' ')],
    [NAMES.unitId, template.unitId],
    [NAMES.unitName, template.unitName],
    [NAMES.period, template.period],
    [NAMES.periodEnd, toSerial(context.period.end)],
    [NAMES.dueDate, toSerial(template.dueDate)],
    [NAMES.issuer, template.issuer],
    [NAMES.catalogHashes, template.catalogHashes.join(' ')],
    [NAMES.isSample, template.isSample ? 1 : 0],
    // What was asked for, so that a row that somebody deleted is missed.
    [NAMES.targetIds, targets.map(({ target }) => target.id).join(' ')],
    [NAMES.taskIds, tasks.map(({ task }) => task.id).join(' ')],
  ];
}

/** Identity of a return as custom document properties, which outlive a spreadsheet program's saving. */
export function returnProperties(template: ReturnTemplate): Readonly<Record<string, string>> {
  return {
    dabiaoKind: 'return',
    dabiaoSchema: String(template.schemaVersion),
    dabiaoTemplateId: template.templateId,
    dabiaoRevision: String(template.revision),
    dabiaoDocuments: template.documentIds.join(' '),
    dabiaoUnitId: template.unitId,
    dabiaoUnitName: template.unitName,
    dabiaoPeriod: template.period,
    dabiaoDueDate: template.dueDate,
    dabiaoIssuer: template.issuer,
    dabiaoLanguage: template.locale,
    dabiaoCatalogHashes: template.catalogHashes.join(' '),
    dabiaoIsSample: template.isSample ? '1' : '0',
  };
}

/** Rows that 自动审核 finds open, table by table, and all of them. */
function countLists(context: ReturnContext): MetaList[] {
  const names = plannedNames(context.locale);
  const open = (table: 'returnTargets' | 'returnTasks' | 'ledger'): PlanCell => ({
    formula: compileFormula(`SUMPRODUCT(--(LEN({${table}.faultCode})>0))`, table, names),
  });
  const sum = `=${NAMES.openFigures}+${NAMES.openTasks}+${NAMES.openLedger}`;
  const counts: readonly (readonly [string, PlanCell])[] = [
    [NAMES.openFigures, open('returnTargets')],
    [NAMES.openTasks, open('returnTasks')],
    [NAMES.openLedger, open('ledger')],
    [NAMES.openCount, { formula: sum }],
  ];
  return counts.map(([name, cell]) => ({ names: [null, name], rows: [[name, cell]] }));
}

/** What the coordinator set and no catalog knows, so that a cell altered since is told. */
function issuedLists({ content, locale }: ReturnContext): MetaList[] {
  const { role } = texts(locale).returns;
  const figures = content.targets.map((issued): readonly PlanCell[] => {
    const { targetId, previous, quota, plan } = returnTargetRow(issued, locale);
    return [targetId ?? null, previous ?? null, quota ?? null, plan ?? null];
  });
  const roles = content.tasks.map((issued): readonly PlanCell[] => [
    issued.task.id,
    role[issued.role],
  ]);
  return [
    {
      names: [NAMES.issuedTargets, NAMES.issuedPrevious, NAMES.issuedQuotas, NAMES.issuedPlans],
      rows: figures.length > 0 ? figures : [NOTHING],
    },
    { names: [NAMES.issuedTasks, NAMES.issuedRoles], rows: roles.length > 0 ? roles : [NOTHING] },
  ];
}

function lists(context: ReturnContext): MetaList[] {
  const { returns, status } = texts(context.locale);
  const pairs = (words: Readonly<Record<string, string>>) => Object.entries(words);
  const ledgerRows = context.ledgerTargets.map(({ target, word }, index): readonly PlanCell[] => {
    const isStandard = target.definition.ledgerKey === 'standardNumber';
    return [word, target.id, index + 1, toSerial(target.planStart), isStandard ? 1 : 0];
  });
  return [
    { names: [NAMES.entryCodes, NAMES.entryWords], rows: pairs(status.entry) },
    { names: [NAMES.unitTaskCodes, NAMES.unitTaskWords], rows: pairs(returns.taskState) },
    {
      names: [
        NAMES.ledgerTargetWords,
        NAMES.ledgerTargetIds,
        NAMES.ledgerTargetRanks,
        NAMES.ledgerPlanStarts,
        NAMES.ledgerRoleNeeded,
      ],
      rows: ledgerRows.length > 0 ? ledgerRows : [NOTHING],
    },
    {
      names: [NAMES.ledgerActionCodes, NAMES.ledgerActionWords],
      rows: pairs(returns.ledgerAction),
    },
    { names: [NAMES.ledgerRoleCodes, NAMES.ledgerRoleWords], rows: pairs(returns.ledgerRole) },
    { names: [NAMES.ledgerStateCodes, NAMES.ledgerStateWords], rows: pairs(returns.ledgerState) },
    {
      names: [NAMES.faultCodes, NAMES.faultWords],
      rows: RETURN_FAULT_CODES.map((code) => [code, returns.faults[code]]),
    },
    { names: [NAMES.idleWords], rows: IDLE_WORDS.map((word) => [word]) },
    ...countLists(context),
    ...issuedLists(context),
  ];
}

/** `_dabiao` of a return: its identity, its lists, what is still open. */
export function buildReturnMeta(context: ReturnContext): MetaPlan {
  const { titles } = texts(context.locale).returns;
  return layOutMeta(titles.meta, factCells(context), lists(context));
}
