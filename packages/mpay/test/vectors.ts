/** The public key of the gateway's demo merchant. @source derived in the protocol notes from an official demo */
export const demoMerchantKey =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDopTeLUex6TWL0ga2vw83m3pqAIhrRnmsWvqnm8fztmAHVBTyPsUyk19hE8qksxn28V6Zkmse7VznaGt7smhZ4SkRkby3atZE0k7u6ubOoE68sVR9putj8vD8NLCnLrldAsbcZK8VMxkDfkEsX/k8jQL+a2Iv2sr7A4FnQd3EamwIDAQAB'

/** The gateway's own public key. @source published in its demos */
export const platformKey =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQCSS/DiwdCf/aZsxxcacDnooGph3d2JOj5GXWi+q3gznZauZjkNP8SKl3J2liP0O6rU/Y/29+IUe+GTMhMOFJuZm1htAtKiu5ekW0GlBMWxf4FPkYlQkPE0FtaoMP3gYfh+OwI+fIRrpW3ySn3mScnc6Z700nU/VYrRkfcSCbSnRwIDAQAB'

/** T2: the request of the verify page. */
export const verifyRequest = {
  money_order: '55.44',
  no_order: '20180828153543',
  oid_partner: '201304121000001004',
  sign_type: 'RSA',
  token: 'E4A27991786F7114DCAF88C266A465C2',
  verify_code: '123456',
  sign: '3DdWXwYzWuXHZ0oCc1vDDEKIMv0QpjSfAYXV6t8nTjR0QcAWvN65BL4zS+Csys1Hx1rdAciMqg4yoevq4jxHOPi4T3h1ryld51x0uUGzcyeymp8aQGtkexiZPwxLTdQ62KR7czfebwbUt5uDny5dstIZ26Bupfm3YgBFb3kdiIg=',
}

/** T5: a live payment notification of 2018, without personal data. */
export const liveNotification = {
  bank_code: '01020000',
  dt_order: '20180321204108',
  money_order: '0.1',
  no_order: '20180321204108842917',
  oid_partner: '201710250001059760',
  oid_paybill: '2018032163459808',
  pay_type: '2',
  result_pay: 'SUCCESS',
  settle_date: '20180321',
  sign_type: 'RSA',
  sign: 'UUg8P840QoNfu3RIYqQnoULlfWTlv8DGujwe7gtWmefmRKxeR2+pyF2CfcMM7cW+9HKOQxTxCfL8oRgLarsemVXNhRlYQxNwmWGwXmoPCiPr8Ssj+xJVA4AvmioiiVevpqPXa13JUmGMb2SBxumijcptoYtoEzyL9XmvZcdsaAI=',
}

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
