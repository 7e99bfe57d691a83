import { type FormEvent, useState } from 'react'
import type { Wish } from '../../shared/api.ts'

interface NotifyProps {
  readonly tricks: readonly Wish[]
  readonly onNotify: (trick: string) => void
}

/** Lets the gateway, or somebody who pretends to be it, notify once more. */
export const Notify = ({ tricks, onNotify }: NotifyProps) => {
  const [trick, setTrick] = useState(tricks[0]?.name ?? '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onNotify(trick)
  }

  return (
    <form className="notify" onSubmit={submit}>
      <label htmlFor="notify-with">Notify with</label>
      <select id="notify-with" value={trick} onChange={event => setTrick(event.target.value)}>
        {tricks.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
      <button type="submit" className="secondary">
        Notify
      </button>
    </form>
  )
}
