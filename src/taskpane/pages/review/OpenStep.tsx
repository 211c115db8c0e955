import { useRef, useState, type ChangeEvent, type DragEvent } from 'react';
import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  Textarea,
  mergeClasses,
} from '@fluentui/react-components';
import { DocumentAdd16Regular } from '@fluentui/react-icons/svg/document-add';
import type { Problem } from '../../../model/finding';
import { fillMessage } from '../../../i18n/texts';
import type { Pane } from '../../pane';
import { useStyles } from './Review.styles';

/** Where a policy document is dropped, chosen or pasted. */
export function OpenStep({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const { opening } = session.review;
  const text = words.review;
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const isBusy = opening.kind === 'reading';
  const take = (file: File | undefined): void => {
    if (file && !isBusy) void controller.review.open(file);
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    take(target.files?.[0]);
    target.value = '';
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files[0]);
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(true);
  };
  return (
    <>
      <p className={styles.note}>{text.intro}</p>
      <div
        className={mergeClasses(styles.drop, isOver && styles.dropOver)}
        role="group"
        aria-label={text.open.drop}
        onDragOver={over}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <p className={styles.file}>{text.open.drop}</p>
        <p className={styles.note}>{text.open.kinds}</p>
        <input ref={input} type="file" hidden data-kind="policy" onChange={choose} />
        <Button
          appearance="primary"
          icon={isBusy ? <Spinner size="tiny" /> : <DocumentAdd16Regular />}
          disabledFocusable={isBusy}
          onClick={() => input.current?.click()}
        >
          {text.open.choose}
        </Button>
      </div>
      {opening.kind === 'reading' && (
        <p className={styles.note} role="status">
          {fillMessage(text.open.reading, { file: opening.file })}
        </p>
      )}
      {opening.kind === 'failed' && (
        <OpeningProblem pane={pane} file={opening.file} problem={opening.problem} />
      )}
      <PasteField pane={pane} isBusy={isBusy} />
    </>
  );
}

function OpeningProblem(props: {
  readonly pane: Pane;
  readonly file: string;
  readonly problem: Problem;
}) {
  const { extract, review, pane } = props.pane.words;
  const { code, params } = props.problem;
  const table: Readonly<Record<string, { found: string; todo: string }>> = {
    ...pane.problems,
    ...extract.reading,
    ...review.problems,
  };
  const { found, todo } = table[code] ?? pane.problems.hostFailed;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{props.file}</MessageBarTitle> {fillMessage(found, params)}
        {fillMessage(todo, params)}
      </MessageBarBody>
    </MessageBar>
  );
}

function PasteField({ pane, isBusy }: { readonly pane: Pane; readonly isBusy: boolean }) {
  const styles = useStyles();
  const { open } = pane.words.review;
  const [pasted, setPasted] = useState('');
  return (
    <details className={styles.paste}>
      <summary>{open.paste}</summary>
      <div className={styles.pasteBody}>
        <Field label={open.pasteLabel}>
          <Textarea
            value={pasted}
            rows={8}
            resize="vertical"
            onChange={(_, { value }) => setPasted(value)}
          />
        </Field>
        <div>
          <Button
            disabledFocusable={isBusy || pasted.trim() === ''}
            onClick={() => void pane.controller.review.openText(pasted, open.pastedName)}
          >
            {open.pasteButton}
          </Button>
        </div>
      </div>
    </details>
  );
}
