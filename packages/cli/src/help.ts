import { providers } from './providers.ts'

const calls = Object.entries(providers)
  .map(([id, table]) => `  ${id.padEnd(16)} ${Object.keys(table).join(', ')}`)
  .join('\n')

/** What `pay --help` prints. */
export const help = `pay sign | verify | explain  --provider ID --call NAME  KEY  [FILE]

Signs fields, checks a signature, or says why a signature does not fit.

Fields come from FILE, from standard input, or from --text. They may be a query string or form
body, a JSON object, a curl command, a URL, or a line of a log that holds one of these.

  -p, --provider ID          ${Object.keys(providers).join(', ')}
  -c, --call NAME            what is signed: a call, a call's answer, or notification
  -t, --text TEXT            the fields, in the place of FILE
      --key-env NAME         the variable that holds the key; may be repeated
      --key-file FILE        the file that holds the key; may be repeated
                             The first is the key in use, the others are tried as well.
                             Variables come before files. A key is never taken from an argument.
      --signature TEXT       the signature, where the fields do not carry it
      --signed-text FILE     explain: what the other side says it signed, or its answer or log
      --notify-query-key K   a query key of your own in the notify URL; may be repeated
      --empty KIND           what counts as empty: drop, drop-zero, drop-blank, keep
      --show-text            sign: with --json, the signed text too; it holds the values
      --json                 { "ok": …, "findings": [ … ] } for programs
  -h, --help                 this text
      --version              the version

Calls
${calls}

Exit codes
  0  the signature is right, or was made
  1  the signature is wrong
  2  the command, the fields or a key cannot be used

Examples
  pay verify -p mmk -c notification --key-env MMK_SECRET body.txt
  pay explain -p epay-mapi -c notification --key-env EPAY_KEY -t 'pid=1001&…&sign=…'
  pbpaste | pay explain -p payout-co -c payouts.create --key-file secret.txt
  pay explain -p mpay -c notification --key-file platform-public.pem notification.json
  pay explain -p mmk -c payments.create --key-env MMK_SECRET --key-env MMK_SECRET_OLD curl.txt
  pay explain -p epay-mapi -c payments.create --key-env EPAY_KEY --signed-text answer.json form.txt
  pay sign -p mmk -c payouts.create --key-env MMK_SECRET -t 'mchid=10006&money=1000.00&…'`
