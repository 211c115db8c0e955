import { useEffect, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download';
import { fillMessage } from '../../../i18n/texts';
import { formatNumber } from '../../format/quantities';
import type { Pane } from '../../pane';
import { useStyles } from './Issue.styles';

/**
 * Hands the zip over through a link of the pane's own page. Whether a file was saved no page can
 * know, and the panes of some desktop versions save none: then it says what to do instead.
 */
export function DownloadButton(props: {
  readonly pane: Pane;
  readonly name: string;
  readonly bytes: Uint8Array;
}) {
  const styles = useStyles();
  const { name, bytes } = props;
  const { session, words } = props.pane;
  const text = words.pane.issue;
  const [address, setAddress] = useState<string>();
  const [wasPressed, setWasPressed] = useState(false);
  useEffect(() => {
    const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
    const made = URL.createObjectURL(blob);
    setAddress(made);
    setWasPressed(false);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  const kilobytes = formatNumber(Math.max(1, Math.round(bytes.length / 1024)), session.locale);
  return (
    <>
      <Button
        as="a"
        appearance="primary"
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
