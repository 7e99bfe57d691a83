import type { ActionView } from '../../../shared/api.ts'
import { Time } from '../../parts/time.tsx'
import { OpenLink } from './open-link.tsx'
import { PostForm } from './post-form.tsx'
import { QrCode } from './qr-code.tsx'

/** What the payer has to do next, for each of the contract's seven kinds. */
export const NextAction = ({ action }: { readonly action: ActionView }) => (
  <div className={`next-action ${action.type}`}>
    <h4>The payer’s turn</h4>
    <Kind action={action} />
  </div>
)

const Kind = ({ action }: { readonly action: ActionView }) => {
  switch (action.type) {
    case 'redirect':
      return <OpenLink url={action.url} text="Open the cashier" />
    case 'deeplink':
      return <OpenLink url={action.url} text="Open the payer’s app" />
    case 'html':
      return <OpenLink url={action.url} text="Open the gateway’s page" />
    case 'form':
      return <PostForm action={action.action} fields={action.fields} />
    case 'qr':
      return <QrCode payload={action.payload} />
    case 'transfer':
      return (
        <>
          <p>The payer transfers the amount by hand to this account:</p>
          <p className="account mono">{action.account}</p>
          {action.url !== null && <OpenLink url={action.url} text="Open the transfer page" />}
          <p className="soft">
            Then you submit the last digits of the transfer’s reference, with the button below.
          </p>
        </>
      )
    case 'sms':
      return (
        <p>
          The payer gets a code by SMS; pass it on with the button below.
          {action.expiresAt !== null && (
            <>
              {' '}
              It is good until <Time at={action.expiresAt} />.
            </>
          )}
        </p>
      )
  }
}
