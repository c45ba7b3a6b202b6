import { Path, Svg } from '@react-pdf/renderer';
import QRCode from 'qrcode';
import { ink } from '#app/platform/pdf/colours.ts';

/** A QR code as shapes, sharp at any size. @param size in points */
export function QrCode({ text, size }: { text: string; size: number }) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const dark = Array.from({ length: modules.size }, (_, y) =>
    Array.from({ length: modules.size }, (_, x) => (modules.get(y, x) ? `M${x} ${y}h1v1h-1z` : '')),
  );
  return (
    <Svg viewBox={`0 0 ${modules.size} ${modules.size}`} width={size} height={size}>
      <Path d={dark.flat().join('')} fill={ink.text} />
    </Svg>
  );
}
