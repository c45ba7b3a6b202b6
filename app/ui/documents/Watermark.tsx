/** Writes a name over and over across what lies below it, without getting in the way of the pointer. */
export function Watermark({ mark }: { mark: string }) {
  if (mark === '') return null;
  const text = mark.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const tile =
    `<svg xmlns="http://www.w3.org/2000/svg" width="280" height="190"><text x="140" y="100" text-anchor="middle" ` +
    `transform="rotate(-24 140 95)" font-family="sans-serif" font-size="24" letter-spacing="4" fill="#808080" fill-opacity="0.28">${text}</text></svg>`;
  return (
    <div
      aria-hidden="true"
      data-watermark=""
      className="pointer-events-none absolute inset-0"
      style={{ backgroundImage: `url("data:image/svg+xml,${encodeURIComponent(tile)}")` }}
    />
  );
}
