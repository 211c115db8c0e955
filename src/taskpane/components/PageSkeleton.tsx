import { Skeleton, SkeletonItem, makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  skeleton: { display: 'grid', rowGap: '12px', paddingTop: '4px' },
});

/** Stands where a page is about to be. */
export function PageSkeleton(props: { readonly label: string }) {
  const styles = useStyles();
  return (
    <Skeleton aria-label={props.label} className={styles.skeleton}>
      <SkeletonItem size={28} />
      <SkeletonItem size={64} />
      <SkeletonItem size={64} />
      <SkeletonItem size={64} />
    </Skeleton>
  );
}
