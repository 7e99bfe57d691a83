/** The input cannot be used. Its message is one line for the person at the terminal. */
export class BadInput extends Error {}
