import { columnLetters } from '../model/a1';

/** Defined names of a workbook of ours; formulas and readers use these and no addresses. */
export const NAMES = {
  asOf: 'dabiao_asOf',
  method: 'dabiao_method',
  /** The marks of the last findings written to 审核; conditional formats look cells up in them. */
  findingMarks: 'dabiao_findingMarks',
  onPace: 'dabiao_onPace',
  atRisk: 'dabiao_atRisk',
  /** 判读方式: by the ratio, or by points behind with cut-offs of their own. */
  reading: 'dabiao_reading',
  pointsBehind: 'dabiao_pointsBehind',
  pointsFarBehind: 'dabiao_pointsFarBehind',
  /** The settings as formulas take them: a blank or senseless one gives way to its default. */
  asOfDay: 'dabiao_asOfDay',
  onPaceUsed: 'dabiao_onPaceUsed',
  atRiskUsed: 'dabiao_atRiskUsed',
  isByPoints: 'dabiao_isByPoints',
  pointsBehindUsed: 'dabiao_pointsBehindUsed',
  pointsFarBehindUsed: 'dabiao_pointsFarBehindUsed',
  /** Method, day and figures of the columns another method was written into; `-` where there are none. */
  methodStamp: 'dabiao_methodStamp',
  /** How many rows of 分解 set another plan than the sheet's pace follows; 0 while there is no 分解. */
  plansChanged: 'dabiao_plansChanged',
  schemaVersion: 'dabiao_schemaVersion',
  kind: 'dabiao_kind',
  language: 'dabiao_language',
  documents: 'dabiao_documents',
  loadedPeriods: 'dabiao_loadedPeriods',
  dashboard: 'dabiao_dashboard',
  chosenTarget: 'dabiao_chosenTarget',
  dashboardTargets: 'dabiao_dashboardTargets',
  periods: 'dabiao_periods',
  periodEnds: 'dabiao_periodEnds',
  periodStale: 'dabiao_periodStale',
  statusCodes: 'dabiao_statusCodes',
  statusWords: 'dabiao_statusWords',
  metShareWord: 'dabiao_metShareWord',
  taskCodes: 'dabiao_taskCodes',
  taskWords: 'dabiao_taskWords',
  entryCodes: 'dabiao_entryCodes',
  entryWords: 'dabiao_entryWords',
  obsCodes: 'dabiao_obsCodes',
  obsWords: 'dabiao_obsWords',
  methodCodes: 'dabiao_methodCodes',
  methodWords: 'dabiao_methodWords',
  readingCodes: 'dabiao_readingCodes',
  readingWords: 'dabiao_readingWords',
  confirmations: 'dabiao_confirmations',
  issuer: 'dabiao_issuer',
  templateId: 'dabiao_templateId',
  revision: 'dabiao_revision',
  unitId: 'dabiao_unitId',
  unitName: 'dabiao_unitName',
  period: 'dabiao_period',
  periodEnd: 'dabiao_periodEnd',
  dueDate: 'dabiao_dueDate',
  catalogHashes: 'dabiao_catalogHashes',
  isSample: 'dabiao_isSample',
  targetIds: 'dabiao_targetIds',
  taskIds: 'dabiao_taskIds',
  submission: 'dabiao_submission',
  head: 'dabiao_head',
  reviewer: 'dabiao_reviewer',
  compiler: 'dabiao_compiler',
  phone: 'dabiao_phone',
  reportedOn: 'dabiao_reportedOn',
  openCount: 'dabiao_openCount',
  openFigures: 'dabiao_openFigures',
  openTasks: 'dabiao_openTasks',
  openLedger: 'dabiao_openLedger',
  unitTaskCodes: 'dabiao_unitTaskCodes',
  unitTaskWords: 'dabiao_unitTaskWords',
  ledgerTargetWords: 'dabiao_ledgerTargetWords',
  ledgerTargetIds: 'dabiao_ledgerTargetIds',
  ledgerTargetRanks: 'dabiao_ledgerTargetRanks',
  ledgerPlanStarts: 'dabiao_ledgerPlanStarts',
  ledgerRoleNeeded: 'dabiao_ledgerRoleNeeded',
  issuedTargets: 'dabiao_issuedTargets',
  issuedPrevious: 'dabiao_issuedPrevious',
  issuedQuotas: 'dabiao_issuedQuotas',
  issuedPlans: 'dabiao_issuedPlans',
  issuedTasks: 'dabiao_issuedTasks',
  issuedRoles: 'dabiao_issuedRoles',
  ledgerActionCodes: 'dabiao_ledgerActionCodes',
  ledgerActionWords: 'dabiao_ledgerActionWords',
  ledgerRoleCodes: 'dabiao_ledgerRoleCodes',
  ledgerRoleWords: 'dabiao_ledgerRoleWords',
  ledgerStateCodes: 'dabiao_ledgerStateCodes',
  ledgerStateWords: 'dabiao_ledgerStateWords',
  faultCodes: 'dabiao_faultCodes',
  faultWords: 'dabiao_faultWords',
  idleWords: 'dabiao_idleWords',
} as const;

/** Serials of 2000-01-01 and 2100-12-31: days before or after are taken for slips. */
export const EARLIEST_DAY = 36526;
export const LATEST_DAY = 73415;

/** Version of the workbook's form: an older one is migrated with a finding, a newer one refused. */
export const SCHEMA_VERSION = 1;

/** An absolute reference with its sheet, with the leading `=`. */
export function absoluteReference(
  sheet: string,
  row: number,
  column: number,
  rows = 1,
  columns = 1,
): string {
  const first = `$${columnLetters(column)}$${row + 1}`;
  const last = `$${columnLetters(column + columns - 1)}$${row + rows}`;
  const quoted = /^[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff]*$/.test(sheet)
    ? sheet
    : `'${sheet.replace(/'/g, "''")}'`;
  return rows === 1 && columns === 1 ? `=${quoted}!${first}` : `=${quoted}!${first}:${last}`;
}
