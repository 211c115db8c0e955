import { APP_RUNTIME_SERVICE, AppRuntime } from './appRuntime';
import { BatchInterpreter } from './batchInterpreter';
import type { Batch, BatchAnswer } from './batchProtocol';
import { HostEvents } from './hostEvents';
import { areaAt, type Area } from './model/areas';
import { showValue } from './model/shownText';
import type { ModelChange, ModelListener } from './model/modelChange';
import { Workbook, type FormatText } from './model/workbook';
import { defineWireClass, refuseMissing, type Json, type WireObject } from './wireObject';
import type { XdmConversation } from './xdmConversation';

/** Largest request and answer the real host takes on the web, in bytes. */
const MAX_PAYLOAD = 5 * 1024 * 1024;

export interface ExcelHostOptions {
  /** Computes what waits and hands each result to `workbook.setCalculated`. */
  readonly calculate?: (workbook: Workbook) => void | Promise<void>;
  readonly formatText?: FormatText;
  /** The add-in shows or hides its pane. */
  readonly showPane?: (isShown: boolean) => void;
}

/** A stand-in for the spreadsheet program: a workbook that answers an add-in's batches. */
export interface ExcelHost {
  readonly workbook: Workbook;
  /** How many batches were run for the add-in: its `context.sync` round trips. */
  readonly batchCount: number;
  /** Sends events to this conversation; give `executeBatch` to it beforehand. */
  attach(conversation: XdmConversation): void;
  /** JSON in, JSON out; batches run one after another. */
  executeBatch(body: string): Promise<string>;
  /** Called with every change of the model as it happens; answers a function that stops it. */
  onModelChange(listener: ModelListener): () => void;
  /** Called after a batch or an edit, with all it changed, calculation included. */
  onSettled(listener: (changes: readonly ModelChange[]) => void): () => void;
  /** A user typed or pasted into the grid; texts are read as typed. Rejects on locked cells. */
  editCells(sheetId: string, row: number, column: number, values: Json[][]): Promise<void>;
  /** A user selected cells, and with them their sheet. */
  selectCells(sheetId: string, area: Area): Promise<void>;
  /** Runs any other change of the model made on a user's behalf, calculates and tells of it. */
  change(edit: (workbook: Workbook) => void): Promise<void>;
}

/** A workbook with one empty sheet, ready to be talked to. */
export function createExcelHost(options: ExcelHostOptions = {}): ExcelHost {
  return new SpreadsheetHost(options);
}

/** Arrives unasked from the script library; there is nothing to do about it. */
const internalService: WireObject = {
  wire: defineWireClass<WireObject>({
    name: 'AddinInternalService',
    methods: { NotifyActionHandlerReady: () => undefined },
  }),
};

class SpreadsheetHost implements ExcelHost {
  readonly workbook: Workbook;
  batchCount = 0;
  private readonly interpreter: BatchInterpreter;
  private readonly events: HostEvents;
  private readonly settledListeners = new Set<(changes: readonly ModelChange[]) => void>();
  private conversation: XdmConversation | null = null;
  private changes: ModelChange[] = [];
  /** What runs now; the next waits for it. */
  private running: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: ExcelHostOptions) {
    this.workbook = new Workbook(options.formatText ?? showValue);
    this.events = new HostEvents(this.workbook);
    this.workbook.addListener((change) => this.changes.push(change));
    this.interpreter = new BatchInterpreter(
      {
        root: this.workbook,
        services: {
          'Microsoft.InternalService.AddinInternalService': internalService,
          [APP_RUNTIME_SERVICE]: new AppRuntime((isShown) => options.showPane?.(isShown)),
        },
      },
      () => (this.workbook.isCalculationSuspended ? undefined : this.calculate()),
    );
  }

  attach(conversation: XdmConversation): void {
    this.conversation = conversation;
  }

  executeBatch(body: string): Promise<string> {
    return this.inTurn(async () => {
      const answer = JSON.stringify(await this.runBatch(body));
      await this.settle();
      return isTooLarge(answer)
        ? JSON.stringify(refuseBatch('ResponsePayloadSizeLimitExceeded'))
        : answer;
    });
  }

  onModelChange(listener: ModelListener): () => void {
    return this.workbook.addListener(listener);
  }

  onSettled(listener: (changes: readonly ModelChange[]) => void): () => void {
    this.settledListeners.add(listener);
    return () => this.settledListeners.delete(listener);
  }

  editCells(sheetId: string, row: number, column: number, values: Json[][]): Promise<void> {
    return this.change((workbook) => {
      const area = areaAt(row, column, values.length, values[0]?.length ?? 1);
      (workbook.findSheet(sheetId) ?? refuseMissing()).range(area).enter(values);
    });
  }

  selectCells(sheetId: string, area: Area): Promise<void> {
    return this.change((workbook) =>
      workbook.select((workbook.findSheet(sheetId) ?? refuseMissing()).range(area)),
    );
  }

  change(edit: (workbook: Workbook) => void): Promise<void> {
    return this.inTurn(async () => {
      edit(this.workbook);
      await this.settle();
    });
  }

  private async runBatch(body: string): Promise<BatchAnswer> {
    if (isTooLarge(body)) return refuseBatch('RequestPayloadSizeLimitExceeded');
    const batch = JSON.parse(body) as Batch;
    if (!isHousekeeping(batch)) this.batchCount++;
    this.workbook.source = 'addIn';
    try {
      return await this.interpreter.execute(batch);
    } finally {
      this.workbook.source = 'user';
      this.workbook.isCalculationSuspended = false;
    }
  }

  /** Computes what waits, then tells the grid and the add-in what changed. */
  private async settle(): Promise<void> {
    await this.calculate();
    const changes = this.changes;
    this.changes = [];
    if (changes.length > 0) for (const listener of this.settledListeners) listener(changes);
    const events = this.events.takeWaiting();
    if (events.length > 0) this.conversation?.fireEvents(events);
  }

  private async calculate(): Promise<void> {
    if (!this.workbook.needsCalculation) return;
    this.workbook.needsCalculation = false;
    await this.options.calculate?.(this.workbook);
  }

  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.running.then(task, task);
    this.running = turn.catch(() => undefined);
    return turn;
  }
}

const HOUSEKEEPING = ['_RemoveReference', 'NotifyActionHandlerReady'];

/** The script library drops its kept references, and greets, in batches nobody asked for. */
function isHousekeeping(batch: Batch): boolean {
  const calls = batch.Actions.filter((action) => action.Name !== '');
  return calls.length > 0 && calls.every((action) => HOUSEKEEPING.includes(action.Name));
}

function isTooLarge(body: string): boolean {
  // A character takes one to three bytes, so most bodies need no counting.
  if (body.length * 3 <= MAX_PAYLOAD) return false;
  return new TextEncoder().encode(body).length > MAX_PAYLOAD;
}

function refuseBatch(code: string): BatchAnswer {
  return {
    Results: [],
    Error: { Code: code, Message: code, Location: '', ActionIndex: 0, HttpStatusCode: 400 },
  };
}
