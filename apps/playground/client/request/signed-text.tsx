import { partsOfSignedText } from './parts.ts'

/** The text that was signed, its fields set apart. Copied, it is the text as it stands. */
export const SignedText = ({ text }: { readonly text: string }) => (
  <p className="signed-text mono">
    {partsOfSignedText(text).map(({ before, name, value }) => (
      <span key={name + value}>
        {before !== '' && <span className="joint">{before}</span>}
        <span className={value === '***' ? 'pair masked' : 'pair'}>
          <span className="pair-name">{name}</span>
          {value}
        </span>
      </span>
    ))}
  </p>
)
