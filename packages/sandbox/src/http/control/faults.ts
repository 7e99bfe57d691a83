import { Hono } from 'hono'
import { SandboxError } from '../../errors.ts'
import type { ArmedFault, FaultMatch } from '../../faults/faults.ts'
import { faultNamed } from '../../faults/table/index.ts'
import type { Sandbox } from '../../options.ts'
import { answerError } from './errors.ts'
import { type Json, jsonOf, onlyNames, textOf } from './json.ts'

export function faultRoutes({ faults }: Sandbox): Hono {
  const routes = new Hono()
  routes.onError(answerError)

  routes.get('/', ({ json }) =>
    json({ all: faults.all, armed: faults.armed, calls: calls(faults) }),
  )
  routes.post('/', async context => context.json(arm(faults, await jsonOf(context))))
  routes.post('/clear', async context => {
    const json = await jsonOf(context)
    onlyNames(json, ['which'])
    faults.clear(textOf(json, 'which'))
    return context.json({ armed: faults.armed })
  })
  return routes
}

type Faults = Sandbox['faults']

/** Every call, with the faults that it cannot have and why. */
const calls = ({ all, places, impossible }: Faults) =>
  places.map(place => ({
    ...place,
    impossible: Object.fromEntries(
      all.flatMap(({ name }) => {
        const why = impossible(name, place)
        return why === null ? [] : [[name, why]]
      }),
    ),
  }))

/** `times` calls, 1 unless it says otherwise; `null`: every one. */
export function arm(faults: Faults, json: Json): ArmedFault {
  onlyNames(json, ['name', 'gateway', 'call', 'order', 'times'])
  const { name } = faultNamed(textOf(json, 'name') ?? '')
  const match: FaultMatch = {
    gateway: textOf(json, 'gateway'),
    call: textOf(json, 'call'),
    order: textOf(json, 'order'),
  }
  const { times = 1 } = json
  if (name === 'refuse-connection') {
    throw new SandboxError(
      'not-possible',
      'With the port closed, nobody could take it back by HTTP.',
    )
  }
  if (times === null) return faults.set(name, match)
  if (typeof times === 'number') return faults.next(name, { ...match, times })
  throw new SandboxError('bad-input', 'times: a number, or null for every call.')
}
