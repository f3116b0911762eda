/** What a table's cell says, with a quieter second line; what does not fit is cut and shown whole to who points at it. */
export const TwoLines = ({ first, second }: { first: string; second?: string }) => (
  <div className="py-1 leading-tight">
    <div className="truncate" title={first}>
      {first}
    </div>
    {second && (
      <div className="txt-compact-xsmall text-ui-fg-muted truncate" title={second}>
        {second}
      </div>
    )}
  </div>
)
