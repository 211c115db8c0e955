import { formatAddress } from './model/addresses';
import { EVENT_TYPES, WORKBOOK_TARGET } from './model/eventRegistration';
import type { ChangeSource, ModelChange } from './model/modelChange';
import type { Workbook } from './model/workbook';
import type { Json } from './wireObject';
import type { RichEvent } from './xdmConversation';

const EVENT_OF_CHANGE: Partial<Record<ModelChange['kind'], number>> = {
  cells: EVENT_TYPES.DataChanged,
  sheetActivated: EVENT_TYPES.Activated,
  sheetAdded: EVENT_TYPES.Added,
  selection: EVENT_TYPES.SelectionChanged,
  sheetDeleted: EVENT_TYPES.Deleted,
};

/** Turns changes of the model into events for those who asked, and keeps them until it is time. */
export class HostEvents {
  private waiting: RichEvent[] = [];

  constructor(private readonly workbook: Workbook) {
    workbook.addListener((change, source) => this.note(change, source));
  }

  /** What is to be told now, in order. */
  takeWaiting(): readonly RichEvent[] {
    const events = this.waiting;
    this.waiting = [];
    return events;
  }

  private note(change: ModelChange, source: ChangeSource): void {
    const eventType = EVENT_OF_CHANGE[change.kind];
    if (eventType === undefined || !('sheetId' in change)) return;
    if (!this.workbook.runtime.state.EnableEvents) return;
    for (const targetId of [change.sheetId, WORKBOOK_TARGET])
      if (this.workbook.eventRegistry.has(eventType, targetId))
        this.waiting.push({ eventType, targetId, args: describeChange(change, source) });
  }
}

function describeChange(change: ModelChange & { sheetId: string }, source: ChangeSource): Json {
  const worksheetId = change.sheetId;
  const address = 'area' in change ? formatAddress(change.area) : undefined;
  if (change.kind !== 'cells') return { worksheetId, source: 'Local', address };
  const triggerSource = source === 'addIn' ? 'ThisLocalAddin' : 'Unknown';
  const { changeType = 'RangeEdited' } = change;
  return { worksheetId, source: 'Local', address, changeType, triggerSource };
}
