/** Makes the addresses that a gateway puts into its answers and pages. */
export type Links = (request: Request, gateway: string) => (path: string) => string

/** Links point to where the sandbox was called, unless it is told under which address it is seen. */
export const createLinks =
  (publicUrl: string | undefined): Links =>
  (request, gateway) =>
  path =>
    `${(publicUrl ?? new URL(request.url).origin).replace(/\/$/, '')}/${gateway}${path}`
