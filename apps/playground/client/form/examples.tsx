import type { Form } from './use-form.ts'

/** One button for each example that the form can be filled with. */
export const Examples = ({ form }: { readonly form: Form }) => (
  <div className="examples">
    {form.examples.map((title, index) => (
      <button
        key={title}
        type="button"
        className={index === 0 ? 'fill' : 'fill other'}
        aria-label={index === 0 ? undefined : `Fill with example: ${title}`}
        onClick={() => form.fill(index)}
      >
        {index === 0 ? 'Fill with example' : title}
      </button>
    ))}
  </div>
)
