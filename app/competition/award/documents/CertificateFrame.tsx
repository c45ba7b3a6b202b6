import { G, Path, Rect, Svg } from '@react-pdf/renderer';
import { ink } from '#app/platform/pdf/colours.ts';

const [WIDTH, HEIGHT] = [841.89, 595.28];
const OUTER = 24;
const INNER = 32;

/** A corner after the 回 pattern, drawn for the upper left one. */
const corner = `M${INNER} ${INNER + 34}v-34h34M${INNER + 6} ${INNER + 28}v-22h22v16h-16v-9h9`;

/** The frame of a certificate in gold, with its corners and a faint mark in the middle of the sheet. */
export function CertificateFrame() {
  return (
    <Svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      style={{ position: 'absolute', top: 0, left: 0, width: WIDTH, height: HEIGHT }}
    >
      <G opacity={0.05} transform={`translate(${WIDTH / 2 - 150} ${HEIGHT / 2 - 150}) scale(6.25)`}>
        <Path
          fill={ink.gold}
          d="M10.5 11.2h6.6V7.4h3.6v3.8h6.6V7.4h3.6v3.8h6.6v3.5h-6.6v3.6h-3.6v-3.6h-6.6v3.6h-3.6v-3.6h-6.6z"
        />
        <Path fill={ink.gold} d="m10.5 20.8 12 3.1v16.9l-12-4.4z" />
        <Path fill={ink.gold} d="m37.5 20.8-12 3.1v16.9l12-4.4z" />
      </G>
      <Rect
        x={OUTER}
        y={OUTER}
        width={WIDTH - 2 * OUTER}
        height={HEIGHT - 2 * OUTER}
        stroke={ink.goldLine}
        strokeWidth={2.4}
        fill="none"
      />
      <Rect
        x={INNER}
        y={INNER}
        width={WIDTH - 2 * INNER}
        height={HEIGHT - 2 * INNER}
        stroke={ink.goldLine}
        strokeWidth={0.7}
        fill="none"
      />
      {[
        '',
        `translate(${WIDTH} 0) scale(-1 1)`,
        `translate(0 ${HEIGHT}) scale(1 -1)`,
        `translate(${WIDTH} ${HEIGHT}) scale(-1 -1)`,
      ].map((transform) => (
        <Path
          key={transform}
          d={corner}
          stroke={ink.goldLine}
          strokeWidth={1.6}
          fill="none"
          {...(transform && { transform })}
        />
      ))}
    </Svg>
  );
}
