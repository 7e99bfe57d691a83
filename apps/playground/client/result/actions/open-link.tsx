interface OpenLinkProps {
  readonly url: string
  readonly text: string
}

// a gateway's text decides where this leads: anything that could run here is shown, never followed
const forbidden = new Set(['javascript:', 'data:', 'vbscript:', 'blob:', 'file:', 'about:'])

const isFollowable = (url: string): boolean => {
  const parsed = URL.parse(url, location.origin)
  return parsed !== null && !forbidden.has(parsed.protocol)
}

/** Leads to an address of the gateway in a new tab, and shows the address. */
export const OpenLink = ({ url, text }: OpenLinkProps) => (
  <>
    {isFollowable(url) && (
      <a className="primary" href={url} target="_blank" rel="noopener noreferrer">
        {text} <span aria-hidden="true">↗</span>
        <span className="hidden">in a new tab</span>
      </a>
    )}
    <p className="mono address">{url}</p>
  </>
)
