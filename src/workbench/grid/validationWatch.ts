import type { SheetInterceptorService } from '@univerjs/preset-sheets-core';

const ACCEPTED = Promise.resolve(true);

/**
 * The library writes what is typed into the cell, asks its validations then, and takes the refused
 * back. What is refused must not be taken for an edit.
 */
export class ValidationWatch {
  private verdict = ACCEPTED;
  private answers: Promise<unknown> = ACCEPTED;

  constructor(service: SheetInterceptorService) {
    // No event tells the answer: the first validation to answer ends the library's chain of them.
    const ask = service.onValidateCell.bind(service);
    service.onValidateCell = (...place) => {
      const answer = ask(...place);
      this.verdict = Promise.resolve(answer ?? true);
      return answer;
    };
  }

  /** Calls back once what was just written is accepted; never where it is refused. */
  whenAccepted(callback: () => void): void {
    const answer = this.takeVerdict().then((isAccepted) => {
      if (isAccepted) callback();
    });
    this.answers = Promise.all([this.answers, answer]);
  }

  /** Resolves when all that was written by now is accepted or refused. */
  async whenAnswered(): Promise<void> {
    await this.answers;
  }

  private async takeVerdict(): Promise<boolean> {
    // The question is put right after the writing, before any waiting task is run.
    await Promise.resolve();
    const { verdict } = this;
    this.verdict = ACCEPTED;
    return verdict;
  }
}
