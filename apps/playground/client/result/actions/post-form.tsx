interface PostFormProps {
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
}

/** Lets the payer's browser post fields to the gateway, in a new tab. */
export const PostForm = ({ action, fields }: PostFormProps) => (
  <form action={action} method="post" target="_blank" rel="noopener">
    {Object.entries(fields).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <button type="submit" className="primary">
      Post the form to the gateway <span aria-hidden="true">↗</span>
      <span className="hidden">in a new tab</span>
    </button>
    <p className="mono address">{action}</p>
  </form>
)
