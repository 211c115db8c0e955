import { fillMessage } from '../../i18n/texts';
import type { Locale } from '../../model/basics';
import { rebuildWorkbook, writeCopy } from '../../pipeline/rebuildWorkbook';
import type { ExcelHost } from '../officeHost/excelHost';
import type { WorkbenchTexts } from '../texts';
import { tellLacking, tellOmissions, tellRefusal, tellWriting } from './fileWords';
import { planWorkbook } from './planWorkbook';
import { clearWorkbook, putWorkbook, tryPutting } from './putWorkbook';
import { askToGoOn, showReport } from './reportDialog';

const FILE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface FileDeskOptions {
  readonly host: ExcelHost;
  readonly locale: Locale;
  readonly texts: WorkbenchTexts;
  /** Resolves when nothing that was typed waits for an answer. */
  readonly whenAnswered: () => Promise<void>;
  /** Another workbook is open: the pane knows nothing of it yet. */
  readonly onReplaced: () => void;
  /** A passing line. */
  readonly notify: (text: string) => void;
}

/** Takes workbooks from files and hands them out as copies; no file is ever written over. */
export class FileDesk {
  /** Name of the file that is open, without its ending. */
  private name: string | null = null;
  private isBusy = false;

  constructor(private readonly options: FileDeskOptions) {}

  /** Downloads the workbook as it is shown. */
  saveCopy(): Promise<void> {
    return this.alone(async () => {
      const { host, locale, texts, whenAnswered, notify } = this.options;
      await whenAnswered();
      await host.change(() => undefined);
      const { plan, omitted } = planWorkbook(host.workbook, locale);
      const written = await writeCopy(plan);
      if (written.kind === 'problem')
        return showReport(
          texts.notSaved,
          [tellWriting(written.problem, texts, locale)],
          texts.close,
        );
      const name = this.nameOfCopy();
      download(written.bytes, name);
      host.workbook.state.IsDirty = false;
      const count = plan.sheets.length;
      if (omitted.length === 0) return notify(fillMessage(texts.saved, { name, count }));
      const heading = fillMessage(texts.savedWithout, { name });
      showReport(heading, tellOmissions(omitted, texts), texts.close);
    });
  }

  /** Puts a workbook of ours in the place of the one that is open, and says what it is without. */
  openFile(file: File): Promise<void> {
    return this.alone(async () => {
      const { locale, texts, host, notify } = this.options;
      const { name } = file;
      const outcome = await rebuildWorkbook(new Uint8Array(await file.arrayBuffer()), name);
      if (outcome.kind === 'refused') {
        const heading = fillMessage(texts.notOpened, { name });
        return showReport(heading, [tellRefusal(outcome, texts, locale)], texts.close);
      }
      if (host.workbook.state.IsDirty && !(await this.mayReplace())) return;
      tryPutting(outcome.plan);
      await host.change(clearWorkbook);
      await host.change((workbook) => putWorkbook(workbook, outcome.plan));
      this.name = name.replace(/\.xlsx$/i, '');
      host.workbook.state.IsDirty = false;
      this.options.onReplaced();
      const lines = tellLacking(outcome, texts);
      if (lines.length === 0) return notify(fillMessage(texts.opened, { name }));
      showReport(fillMessage(texts.openedWithout, { name }), lines, texts.close);
    });
  }

  private mayReplace(): Promise<boolean> {
    const { replaceHeading, replaceText, replace: goOn, cancel } = this.options.texts;
    return askToGoOn(replaceHeading, replaceText, { goOn, cancel });
  }

  private nameOfCopy(): string {
    const { newName, copyMark } = this.options.texts;
    const name = this.name ?? newName;
    return `${name.endsWith(copyMark) ? name : name + copyMark}.xlsx`;
  }

  /** One thing at a time: a second press while the first is at work does nothing. */
  private async alone(work: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      await work();
    } finally {
      this.isBusy = false;
    }
  }
}

function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: FILE_TYPE }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the bytes by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
