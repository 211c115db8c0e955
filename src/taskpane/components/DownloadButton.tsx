import { useEffect, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download';
import { fillMessage } from '../../i18n/texts';
import { formatNumber } from '../format/quantities';
import type { Pane } from '../pane';

const useStyles = makeStyles({
  download: { whiteSpace: 'normal', overflowWrap: 'anywhere', textAlign: 'center' },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

/** What is said beside the button. */
export interface DownloadWords {
  /** With `{name}` and `{size}`. */
  readonly download: string;
  readonly saved: string;
  readonly notSaved: string;
  readonly downloadHint: string;
}

/**
 * Hands a file over through a link of the pane's own page. Whether a file was saved no page can
 * know, and the panes of some desktop versions save none: then it says what to do instead.
 */
export function DownloadButton(props: {
  readonly pane: Pane;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly text: DownloadWords;
  /** True where the file was asked for by a press already: it goes as soon as it is there. */
  readonly goesAtOnce?: boolean;
}) {
  const styles = useStyles();
  const { name, bytes, type, text } = props;
  const { session } = props.pane;
  const [address, setAddress] = useState<string>();
  const [wasPressed, setWasPressed] = useState(false);
  useEffect(() => {
    const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type });
    const made = URL.createObjectURL(blob);
    setAddress(made);
    setWasPressed(false);
    return () => URL.revokeObjectURL(made);
  }, [bytes, type]);
  const { goesAtOnce = false } = props;
  useEffect(() => {
    if (!goesAtOnce || address === undefined) return;
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setWasPressed(true);
  }, [goesAtOnce, address, name]);
  const kilobytes = formatNumber(Math.max(1, Math.round(bytes.length / 1024)), session.locale);
  return (
    <>
      <Button
        as="a"
        appearance={goesAtOnce ? 'secondary' : 'primary'}
        className={styles.download}
        icon={<ArrowDownload16Regular />}
        href={address}
        download={name}
        onClick={() => setWasPressed(true)}
      >
        {fillMessage(text.download, { name, size: `${kilobytes} KB` })}
      </Button>
      <p className={styles.note} role="status">
        {wasPressed ? text.saved : text.notSaved}
      </p>
      <p className={styles.note}>{text.downloadHint}</p>
    </>
  );
}
