import { useEffect, useMemo, useState } from 'react'
import type { Session } from '../shared/api.ts'
import { createApi, loadSession } from './api.ts'
import { Banner } from './parts/banner.tsx'
import { Workbench } from './workbench.tsx'

/** The whole page: the banner that says what it is, and below it the workbench. */
export const App = () => {
  const [session, setSession] = useState<Session | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  useEffect(() => {
    loadSession().then(setSession, (error: Error) => setProblem(error.message))
  }, [])
  const api = useMemo(() => createApi(session?.token ?? ''), [session])

  return (
    <>
      <Banner />
      {problem !== null && <p className="problem">The server does not answer: {problem}.</p>}
      {session !== null && <Workbench session={session} api={api} />}
    </>
  )
}
