import type { ICommandService } from '@univerjs/core';

/** The library starts computing this long after the last change; it knows of changes by these ids. */
const START_DELAY_MS = 100;
/** Calculations are done one after another; the next has begun by then. */
const QUIET_MS = 20;
const CALCULATION_START = 'formula.mutation.set-formula-calculation-start';
const CALCULATION_NOTICE = 'formula.mutation.set-formula-calculation-notification';
const CAUSES = new Set([
  'sheet.mutation.set-range-values',
  'sheet.mutation.insert-sheet',
  'sheet.mutation.remove-sheet',
  'sheet.mutation.set-row-hidden',
  'sheet.mutation.set-row-visible',
  'formula.mutation.set-defined-name',
  'formula.mutation.remove-defined-name',
  'formula.mutation.set-super-table',
  'formula.mutation.set-trigger-formula-calculation-start',
]);
/** States of the library's notice: not executed, stopped, succeeded. */
const STOPPED = 1;
/** One that was stopped starts again at once, or not at all. */
const RESTART_MS = 3_000;
/** A calculation that says nothing for so long has failed; the page goes on with what there is. */
const GIVE_UP_MS = 60_000;

/** Knows when the grid's formulas are all computed. The library computes later, in pieces. */
export class CalculationWatch {
  private isWaiting = false;
  private isRunning = false;
  private isSettling = false;
  private listeners: (() => void)[] = [];
  private idleTimer: ReturnType<typeof setTimeout> | undefined;
  private quietTimer: ReturnType<typeof setTimeout> | undefined;
  private restartTimer: ReturnType<typeof setTimeout> | undefined;

  /** `onLateResults` is called for results that come when nobody waits for them. */
  constructor(commands: ICommandService, onLateResults: () => void) {
    commands.onCommandExecuted((command, options) => {
      if (options?.['applyFormulaCalculationResult']) {
        if (this.listeners.length === 0) onLateResults();
      } else if (CAUSES.has(command.id)) this.markDirty();
      else if (command.id === CALCULATION_START) this.markRunning();
      else if (command.id === CALCULATION_NOTICE) this.notice(command.params as Notice);
    });
  }

  /** Resolves when nothing waits to be computed; at once where nothing does. */
  async whenDone(): Promise<void> {
    if (this.isDone()) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const gaveUp = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, GIVE_UP_MS);
    });
    const done = new Promise<void>((resolve) => this.listeners.push(resolve));
    await Promise.race([done, gaveUp]);
    clearTimeout(timer);
  }

  private isDone(): boolean {
    return !this.isWaiting && !this.isRunning && !this.isSettling;
  }

  private markDirty(): void {
    this.isWaiting = true;
    clearTimeout(this.idleTimer);
    // Changes without formulas behind them start nothing.
    this.idleTimer = setTimeout(() => {
      this.isWaiting = false;
      this.tellWhenDone();
    }, START_DELAY_MS + 20);
  }

  private notice({ functionsExecutedState, stageInfo }: Notice): void {
    if (stageInfo != null) this.markRunning();
    if (functionsExecutedState === undefined) return;
    // A stopped calculation is started again with what came in between, if anything did.
    if (functionsExecutedState === STOPPED) {
      clearTimeout(this.restartTimer);
      this.restartTimer = setTimeout(() => this.markDone(), RESTART_MS);
    } else this.isRunning = false;
    // One that was asked for meanwhile reports its first stage at once.
    clearTimeout(this.quietTimer);
    this.isSettling = true;
    this.quietTimer = setTimeout(() => {
      this.isSettling = false;
      this.tellWhenDone();
    }, QUIET_MS);
  }

  private markRunning(): void {
    clearTimeout(this.restartTimer);
    this.isRunning = true;
  }

  private markDone(): void {
    this.isRunning = false;
    this.tellWhenDone();
  }

  private tellWhenDone(): void {
    if (!this.isDone()) return;
    const listeners = this.listeners;
    this.listeners = [];
    for (const listener of listeners) listener();
  }
}

interface Notice {
  readonly functionsExecutedState?: number;
  readonly stageInfo?: object | null;
}
