import type { FindingParams, Problem } from '../model/finding';
import type { MergeDecision, MergeSource } from '../model/merged';
import type { ClosingEntry } from '../model/summary';
import type { ReturnSignature, ReturnTemplate } from '../model/unitReturn';
import {
  DamagedState,
  orNull,
  readFlag,
  readList,
  readNumber,
  readText,
  readTexts,
  readWhole,
  readWord,
} from './plainValues';

/** A return's identity as a plain list. */
export function writeTemplate(template: ReturnTemplate): unknown {
  const { templateId, revision, schemaVersion, documentIds, unitId, unitName } = template;
  const { period, dueDate, issuer, locale, catalogHashes, isSample } = template;
  const issued = [period, dueDate, issuer, locale, catalogHashes, isSample];
  return [templateId, revision, schemaVersion, documentIds, unitId, unitName, ...issued];
}

/** @throws DamagedState */
export function readTemplate(value: unknown): ReturnTemplate {
  const list = readList(value);
  return {
    templateId: readText(list[0]),
    revision: readWhole(list[1]),
    schemaVersion: readWhole(list[2]),
    documentIds: readTexts(list[3]),
    unitId: readText(list[4]),
    unitName: readText(list[5]),
    period: readText(list[6]),
    dueDate: readText(list[7]),
    issuer: readText(list[8]),
    locale: readWord(list[9], ['zh-CN', 'en-US'] as const),
    catalogHashes: readTexts(list[10]),
    isSample: readFlag(list[11]),
  };
}

function writeSignature(signature: ReturnSignature): unknown {
  const { head, reviewer, compiler, phone, reportedOn } = signature;
  return [head, reviewer, compiler, phone, reportedOn];
}

function readSignature(value: unknown): ReturnSignature {
  const [head = null, reviewer = null, compiler = null, phone = null, reportedOn = null] = readList(
    value,
  ).map((one) => orNull(one, readText));
  return { head, reviewer, compiler, phone, reportedOn };
}

function writeProblem({ code, params }: Problem): unknown {
  const sorted = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
  return [code, sorted];
}

function readProblem(value: unknown): Problem {
  const [code, params] = readList(value);
  const entries = readList(params).map((pair): readonly [string, string | number] => {
    const [name, param] = readList(pair);
    return [readText(name), typeof param === 'number' ? readNumber(param) : readText(param)];
  });
  return { code: readText(code), params: Object.fromEntries(entries) as FindingParams };
}

const KINDS = ['return', 'summary', 'unknown'] as const;

/** A file that was read, as a plain list. */
export function writeSource(source: MergeSource): unknown {
  const { sha256, names, kind, template, submission, signature } = source;
  const { receivedOn, rejection, carries } = source;
  return [
    sha256,
    names,
    kind,
    template && writeTemplate(template),
    submission,
    signature && writeSignature(signature),
    receivedOn,
    rejection && writeProblem(rejection),
    carries,
  ];
}

/** @throws DamagedState */
export function readSource(value: unknown): MergeSource {
  const list = readList(value);
  return {
    sha256: readText(list[0]),
    names: readTexts(list[1]),
    kind: readWord(list[2], KINDS),
    template: orNull(list[3], readTemplate),
    submission: orNull(list[4], readWhole),
    signature: orNull(list[5], readSignature),
    receivedOn: orNull(list[6], readText),
    rejection: orNull(list[7], readProblem),
    carries: readTexts(list[8]),
  };
}

/** A person's answer to a conflict, as a plain list. */
export function writeDecision({ key, hashes, chosen, by, on, why }: MergeDecision): unknown {
  return [[key.documentId, key.unitId, key.period], hashes, chosen, by, on, why];
}

/** @throws DamagedState */
export function readDecision(value: unknown): MergeDecision {
  const [ids, hashes, chosen, by, on, why] = readList(value);
  const [documentId = '', unitId = '', period = ''] = readTexts(ids);
  return {
    key: { documentId, unitId, period },
    hashes: readTexts(hashes),
    chosen: readText(chosen),
    by: readText(by),
    on: readText(on),
    why: readText(why),
  };
}

const CLOSED = ['closed', 'inProgress', 'adjusted'] as const;

/** 销号 of one task, entry by entry. */
export function writeClosings(taskId: string, entries: readonly ClosingEntry[]): unknown {
  return [taskId, entries.map(({ taskStatus, by, on, opinion }) => [taskStatus, by, on, opinion])];
}

/** @throws DamagedState */
export function readClosings(value: unknown): readonly [string, readonly ClosingEntry[]] {
  const [taskId, entries] = readList(value);
  if (entries === undefined) throw new DamagedState('closings');
  return [
    readText(taskId),
    readList(entries).map((entry): ClosingEntry => {
      const [taskStatus, by, on, opinion] = readList(entry);
      return {
        taskStatus: readWord(taskStatus, CLOSED),
        by: readText(by),
        on: readText(on),
        opinion: readText(opinion),
      };
    }),
  ];
}
