import { fieldsOf } from './support/fixtures.ts'

/** The public key of the gateway's demo merchant. @source derived in the protocol notes from an official demo */
export const demoMerchantKey =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDopTeLUex6TWL0ga2vw83m3pqAIhrRnmsWvqnm8fztmAHVBTyPsUyk19hE8qksxn28V6Zkmse7VznaGt7smhZ4SkRkby3atZE0k7u6ubOoE68sVR9putj8vD8NLCnLrldAsbcZK8VMxkDfkEsX/k8jQL+a2Iv2sr7A4FnQd3EamwIDAQAB'

/** The gateway's own public key. @source published in its demos */
export const platformKey =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQCSS/DiwdCf/aZsxxcacDnooGph3d2JOj5GXWi+q3gznZauZjkNP8SKl3J2liP0O6rU/Y/29+IUe+GTMhMOFJuZm1htAtKiu5ekW0GlBMWxf4FPkYlQkPE0FtaoMP3gYfh+OwI+fIRrpW3ySn3mScnc6Z700nU/VYrRkfcSCbSnRwIDAQAB'

/** T2: the request of the verify page. */
export const verifyRequest = fieldsOf('payments.confirm.request')

/** T5: a live payment notification of 2018, without personal data. */
export const liveNotification = fieldsOf('notifications.payment.live')

/** T7: the same request signed with SHA-256. Made by us, never accepted by the gateway. */
export const sha256Request = {
  ...verifyRequest,
  sign_type: 'SHA256withRSA',
  sign: 'EL/vq9eiVTrnu1T9pAbOD56rnKat+o0PXlKhSmm8XQMZ/bM5Hido23ah6DHD79P1i4+13OK0YjQxBJkCMFDXnf1uNvw+fZmpBJpL487NiX6oNLC0DSV88vklMFqeBlQBEugbqq4KFkIE3L9vxIsiPmA4t0iQgYHDlOrtUjSR3HY=',
}

/** T8: the parts of an envelope, the same from Node and Java. */
export const envelope = {
  parts: {
    hmacKey: '0123456789ABCDEFGHIJKLMNOPQRSTUV',
    aesKey: 'VUTSRQPONMLKJIHGFEDCBA9876543210',
    nonce: 'BANXYT1A',
  },
  plaintext: '{"acct_name":"李天增","no_order":"20180828153543"}',
  nonce: 'QkFOWFlUMUE=',
  ciphertext: 'k/GjNlIc5Z4sDMd13+Cuk2psodZl4oRxFirRWzaWNZvUw2zaxciG+Xf8f6Kt7i88+GzA/UY=',
  mac: 'oa5V3RwLr9GmRzFJZ+aoc4ITxE/X8WUq6YYS9Rcobro=',
}
