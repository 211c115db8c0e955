/** The product's mark: a target's rings with an upward tick. The word beside it names it. */
export function BrandMark() {
  return (
    <svg width="24" height="24" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle cx="15" cy="17" r="12.5" fill="none" stroke="currentColor" strokeWidth="3" />
      <circle cx="15" cy="17" r="5.5" fill="none" stroke="currentColor" strokeWidth="3" />
      <path
        d="M9.5 16.5 14.5 21.5 28 5"
        fill="none"
        stroke="var(--colorNeutralBackground1)"
        strokeWidth="8"
      />
      <path
        d="M9.5 16.5 14.5 21.5 28.5 4.5"
        fill="none"
        stroke="#d83b01"
        strokeWidth="3.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
