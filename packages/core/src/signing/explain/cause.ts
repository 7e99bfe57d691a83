/** Every cause that a finding can name, and what it means. The list is closed. */
export const causes = {
  'wrong-key':
    'Another key was used: a placeholder, another account’s, or the wrong half of a pair.',
  'key-whitespace': 'The key has blanks or line ends around it on one side.',
  'key-join': 'The key is joined to the text in another way, in another place, or not at all.',
  'digest-case': 'The digest is written in the other letter case.',
  'digest-algorithm': 'Another digest, padding or encoding of the digest was used.',
  'empty-kept': 'Empty fields were signed.',
  'empty-dropped': 'Empty or blank fields were left out.',
  'zero-dropped': 'One side counts the value 0 as empty, the other does not.',
  'sign-type-included': 'One side signs the field that names the algorithm, the other does not.',
  'extra-field-signed': 'A field was signed that does not belong to the message.',
  'field-missing': 'A field of the message was not signed.',
  'field-order': 'The fields stand in another order.',
  'pair-separator': 'Names, values or pairs are joined with other characters.',
  'url-encoded': 'One side signs values as they stand in a URL, the other the decoded ones.',
  'html-escaped': 'Values or separators were escaped for HTML on one side.',
  'backslash-escaped': 'Quotes, slashes or letters were escaped with backslashes on one side.',
  trimmed: 'Blanks were taken from a value on one side.',
  'number-format': 'A number was written in another form.',
  'literal-null': 'An empty value was printed as a word, or a boolean in another way.',
  charset: 'The text was turned into bytes in another charset.',
  'byte-order-mark': 'A byte order mark was signed, or taken away, on one side.',
  'unicode-form': 'The same letters were written in another Unicode form, or with invisible ones.',
  'entity-mangled': 'The text went through HTML, which turned `&not…` or `&times…` into a sign.',
  'double-decoded': 'A value was URL decoded once too often.',
  'base64-space': 'The base64 of the signature lost its plus signs, or got line ends.',
  'base64-url': 'The base64 of the signature is of the URL-safe or unpadded kind.',
  'value-changed': 'A value is not the one that was signed.',
  unexplained: 'None of the known slips gives the received signature.',
} as const

/** The id of a cause. */
export type Cause = keyof typeof causes
