import type { ListedDocument } from '../model/catalog';
import type { Texts } from '../i18n/texts';
import type { SessionController } from './session/sessionController';
import type { Session } from './session/session';

/** What every page is given. */
export interface Pane {
  readonly session: Session;
  readonly controller: SessionController;
  /** The documents that can be loaded: built in, and those the workbook brought along. */
  readonly documents: readonly ListedDocument[];
  /** Words in the session's language. */
  readonly words: Texts;
}
