import { Path, Svg } from '@react-pdf/renderer';
import { ink } from './colours.ts';

/** The mark of `ui/Mark.tsx` on paper. @param size in points */
export function PdfMark({ size }: { size: number }) {
  return (
    <Svg viewBox="0 0 48 48" width={size} height={size}>
      <Path
        fill={ink.seal}
        d="M7.4 2.2 40 2c3.6 0 5.9 2.2 6 5.7l.1 16.1L46 40.4c0 3.5-2.1 5.5-5.7 5.6l-15 .1-17.5-.1C4.3 46 2 43.8 2 40.4L1.9 22.6 2 8c0-3.6 2-5.8 5.4-5.8Z"
      />
      <Path
        fill={ink.onSeal}
        d="M10.5 11.2h6.6V7.4h3.6v3.8h6.6V7.4h3.6v3.8h6.6v3.5h-6.6v3.6h-3.6v-3.6h-6.6v3.6h-3.6v-3.6h-6.6z"
      />
      <Path fill={ink.onSeal} d="m10.5 20.8 12 3.1v16.9l-12-4.4z" />
      <Path fill={ink.onSeal} d="m37.5 20.8-12 3.1v16.9l12-4.4z" />
      <Path fill={ink.seal} d="m28.8 29.4 5.4-1.5v5.2l-5.4 1.8z" />
    </Svg>
  );
}
