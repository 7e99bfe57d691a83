import type { SignedRequest } from '@pay/core'
import { signedNames } from './parts.ts'

/** Every field of a request under the vendor's name, and whether the signature covers it. */
export const FieldsTable = ({ request }: { readonly request: SignedRequest }) => {
  const signed = signedNames(request.signedText)
  return (
    <table className="fields">
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Value</th>
          <th scope="col">Signed</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(request.fields).map(([name, value]) => (
          <tr key={name}>
            <th scope="row" className="mono">
              {name}
            </th>
            <td className="mono">{value}</td>
            <td>{signed.has(name) ? <span className="yes">yes</span> : <span>no</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
