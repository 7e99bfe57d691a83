/** What `within` gives when time was up. */
export const late = Symbol('late')

/** Waits for work, but not longer than a limit. The work itself goes on unheard. */
export const within = async <T>(work: Promise<T>, limitMs: number): Promise<T | typeof late> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<typeof late>(resolve => {
    timer = setTimeout(() => resolve(late), limitMs)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
