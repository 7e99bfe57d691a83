import { encode } from 'uqr'
import { qrPath } from './qr-path.ts'

/** Draws a payload as a QR code, dark on light in either theme, so that every reader takes it. */
export const QrCode = ({ payload }: { readonly payload: string }) => {
  const { size, data } = encode(payload, { ecc: 'M', border: 4 })
  return (
    <>
      <p>The payer scans this:</p>
      <svg
        className="qr-code"
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label="QR code of the payload below"
        shapeRendering="crispEdges"
      >
        <rect className="qr-light" width={size} height={size} />
        <path className="qr-dark" d={qrPath(data)} />
      </svg>
      <p className="mono address">{payload}</p>
    </>
  )
}
