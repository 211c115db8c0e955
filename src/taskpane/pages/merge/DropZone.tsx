import { useEffect, useRef, useState, type ChangeEvent, type DragEvent } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { DocumentMultiple16Regular } from '@fluentui/react-icons/svg/document-multiple';
import { FolderOpen16Regular } from '@fluentui/react-icons/svg/folder-open';
import type { MergeDrop } from '../../session/mergeReading';
import { nextTask } from '../../session/nextTask';
import type { Pane } from '../../pane';
import { listChosen, listDropped } from './listDropped';
import { useStyles } from './Merge.styles';

/** Where files are dropped or chosen: one, many or a folder. */
export function DropZone(props: {
  readonly pane: Pane;
  /** `one`: a single file, and no folder. */
  readonly takes?: 'one' | 'many';
  readonly isEmpty: boolean;
  readonly isBusy: boolean;
  readonly intro: string;
  readonly onFiles: (drops: readonly MergeDrop[]) => void;
}) {
  const styles = useStyles();
  const { takes = 'many', isEmpty, isBusy, intro, onFiles } = props;
  const text = props.pane.words.mergePage;
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [hasNone, setHasNone] = useState(false);
  useEffect(keepPage, []);
  const take = (drops: readonly MergeDrop[]): void => {
    setHasNone(drops.length === 0);
    if (drops.length > 0 && !isBusy) onFiles(drops);
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const drops = listChosen(target.files);
    // The same files can be chosen again once they were mended.
    target.value = '';
    // Of hundreds the browser has worked long on this task already.
    void nextTask().then(() => take(drops));
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    void listDropped(event.dataTransfer).then(take);
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(true);
  };
  return (
    <div
      className={mergeClasses(
        styles.drop,
        isEmpty && styles.dropEmpty,
        isOver && !isBusy && styles.dropOver,
      )}
      role="group"
      aria-label={takes === 'one' ? text.dropOne : text.drop}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      {isEmpty && (
        <span className={styles.dropIcon} aria-hidden>
          <DocumentArrowUpRegular fontSize="40px" />
        </span>
      )}
      <p className={styles.dropTitle}>{takes === 'one' ? text.dropOne : text.drop}</p>
      <p className={styles.note}>{intro}</p>
      <div className={styles.actions}>
        <input
          ref={files}
          type="file"
          multiple={takes === 'many'}
          hidden
          data-kind="files"
          onChange={choose}
        />
        <input
          ref={folder}
          type="file"
          multiple
          hidden
          data-kind="folder"
          onChange={choose}
          {...{ webkitdirectory: '' }}
        />
        <Button
          appearance={isEmpty ? 'primary' : 'secondary'}
          icon={<DocumentMultiple16Regular />}
          disabledFocusable={isBusy}
          onClick={() => files.current?.click()}
        >
          {takes === 'one' ? text.chooseFile : text.chooseFiles}
        </Button>
        {takes === 'many' && (
          <Button
            icon={<FolderOpen16Regular />}
            disabledFocusable={isBusy}
            onClick={() => folder.current?.click()}
          >
            {text.chooseFolder}
          </Button>
        )}
      </div>
      {hasNone && (
        <p className={styles.note} role="status">
          {text.nothingDropped}
        </p>
      )}
    </div>
  );
}

/** A browser opens a file that is dropped beside the place for it, and the page is gone. */
function keepPage(): () => void {
  const stay = (event: Event): void => event.preventDefault();
  window.addEventListener('dragover', stay);
  window.addEventListener('drop', stay);
  return () => {
    window.removeEventListener('dragover', stay);
    window.removeEventListener('drop', stay);
  };
}
