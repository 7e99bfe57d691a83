import type { Attempt } from '../attempt.ts'
import { allOf, rarely, signable, withFields, without } from '../changes.ts'
import { adding, dropping, picked, signTypeNames } from '../choose.ts'
import type { Change, Slip } from '../slip.ts'

const groupsOf = (
  names: readonly string[],
  make: (names: readonly string[], all: boolean) => Change,
) =>
  names.length === 0
    ? []
    : [make(names, true), ...(names.length > 1 ? names.map(name => make([name], false)) : [])]

/** What a recipe never signs, and still stands in the message. */
const unsigned = (base: Attempt) => {
  const signed = new Set(signable(base))
  const { into, alsoFrom = [] } = base.recipe
  const never = new Set([into, ...alsoFrom, ...signTypeNames])
  return Object.keys(base.fields).filter(name => !signed.has(name) && !never.has(name))
}

/** The signature's own field, signed while it was still empty. */
const emptySignature = ({ recipe, fields }: Attempt): Change => ({
  apply: attempt => {
    const empties = Object.keys(fields).filter(name => fields[name] === '')
    const others = recipe.empty === 'keep' ? attempt : (without(attempt, empties) ?? attempt)
    const signed = withFields(others, { [recipe.into]: '' })
    return { ...signed, recipe: { ...signed.recipe, empty: 'keep' } }
  },
})

/** @source names that ThinkPHP, Yii, Drupal, PHP, advertising links and HTML-escaped links add */
const foreign =
  /^(?:_URL_|_url_|s|r|q|_|_t|_method|_token|csrf_token|PHPSESSID|JSESSIONID|XDEBUG_\w+|utm_\w+|fbclid|gclid|controller|action|module|amp;.*)$/

const removed: Slip['changes'] = (_, clues) =>
  groupsOf(Object.keys(clues.removed), (names, all) => ({
    common: all,
    apply: attempt => withFields(attempt, picked(clues.removed, names)),
  }))

const undocumented: Slip['changes'] = (base, { documented }) => {
  if (documented.length === 0) return []
  const names = signable(base).filter(name => !documented.includes(name))
  return names.length > 0 && names.length < signable(base).length ? [dropping(names, true)] : []
}

/** Which fields are signed. */
export const selectionSlips: readonly Slip[] = [
  {
    cause: 'extra-field-signed',
    on: 'fields',
    says: 'The other side signed {fields}, which this recipe does not sign.',
    fix: 'Sign only the fields that the document lists as signed.',
    changes: allOf(
      base => groupsOf(unsigned(base), (names, all) => adding(names, all)),
      rarely(base => [emptySignature(base)]),
    ),
  },
  {
    cause: 'extra-field-signed',
    on: 'fields',
    says: 'The other side also signed {fields}, which was taken off the message before it was judged.',
    fix: 'Keep the notify URL free of query keys, or put what they say into its path.',
    changes: removed,
  },
  {
    cause: 'extra-field-signed',
    on: 'fields',
    says: 'The message holds {fields}, which a framework or a link added; the other side did not sign it.',
    fix: 'Read the body as it was received instead of merged parameters, or name the key in `notifyQueryKeys`.',
    changes: base =>
      groupsOf(
        signable(base).filter(name => foreign.test(name)),
        dropping,
      ),
  },
  {
    cause: 'field-missing',
    on: 'fields',
    says: 'The other side signed only the documented fields, without {fields}.',
    fix: 'Sign every field that is sent. Query keys of your own in a notify URL belong into `notifyQueryKeys`.',
    changes: undocumented,
  },
]

/** The last resort: a field is left out, or all of them. Anything more specific comes before. */
export const missingSlips: readonly Slip[] = [
  {
    cause: 'field-missing',
    on: 'fields',
    says: 'The other side did not sign {fields}.',
    fix: 'Sign every field that is sent; one that is added after signing breaks the signature.',
    changes: base => signable(base).map(name => dropping([name])),
  },
  {
    cause: 'field-missing',
    on: 'fields',
    says: 'The other side signed no field at all: its set of fields was empty.',
    fix: 'Look how it reads the request: a JSON body is not a form, and a body is read once only.',
    changes: base => [dropping(signable(base))],
  },
]
