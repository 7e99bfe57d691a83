import { generateKeyPairSync, type KeyObject } from 'node:crypto'

/** A fresh RSA pair in every form in which consoles hand keys out. */
export const pairOf = (modulusLength = 2048) => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength })
  return { privateKey, publicKey }
}

export const pem = (key: KeyObject, type: 'pkcs1' | 'pkcs8' | 'spki'): string =>
  // each kind of key takes two of the three types, and the tests ask for no other
  String(key.export({ format: 'pem', type: type as 'pkcs1' }))

/** The base64 between the frame's two lines. */
export const bare = (framed: string): string =>
  framed
    .split('\n')
    .filter(line => !line.startsWith('-----'))
    .join('')

/** Made for these tests with a key that was thrown away. */
export const certificate = `-----BEGIN CERTIFICATE-----
MIICEDCCAXmgAwIBAgIUcDOe1BOUrsH87OJ10+uj6YE8GZMwDQYJKoZIhvcNAQEL
BQAwGTEXMBUGA1UEAwwObWFkZSBmb3IgdGVzdHMwIBcNMjYxMTIyMTYwNzI1WhgP
MjEyNjEwMjkxNjA3MjVaMBkxFzAVBgNVBAMMDm1hZGUgZm9yIHRlc3RzMIGfMA0G
CSqGSIb3DQEBAQUAA4GNADCBiQKBgQDqN3W40lOPdl1Te3wlGoNR+iu6aVHKxGq6
coekXPiuLzI03vCwIrFmwnRH3LJJv2j+IuDKzfNahlZaUVb6ukyHOfrK2/z/3GS5
3i/cFvZpQaHQ9eqxByoQWD/t/0TTbd4mAXR7AtcMQ6Z+1c/i844NzpmkrIl7+/dz
pMKucMU+bQIDAQABo1MwUTAdBgNVHQ4EFgQUIfYegX/bm603IrLul9MtpXVwn/Mw
HwYDVR0jBBgwFoAUIfYegX/bm603IrLul9MtpXVwn/MwDwYDVR0TAQH/BAUwAwEB
/zANBgkqhkiG9w0BAQsFAAOBgQB6qZrwsLUTQxsNUAV4dX3yBvAuVgH9W+GscgUh
XBhROJVunOLDX1MPa5ckCLIl2ob0+iEOur+WK2LDIEKt6N8doT3tDOv7w5lBRVhZ
Ohn2ezqNUSCIy/pQM95uZUKF7veDzz7OOJ/v1cJp4f7yt7sJXlLvu49fPmFaC5Ku
A09Umw==
-----END CERTIFICATE-----
`
