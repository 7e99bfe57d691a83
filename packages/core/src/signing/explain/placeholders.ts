/** @source what documents and libraries of the field print in the place of a secret */
export const placeholders = [
  ...['key', 'KEY', 'Key', 'secret', 'SECRET', 'apikey', 'api_key', 'app_secret', 'token', 'null'],
  ...['your_key', 'your-key', 'yourkey', 'your_secret', 'your-secret', 'YOUR_KEY', 'undefined'],
  ...['test', '123', '123456', '12345678', 'abc', 'abc123', 'password', 'xxx', 'xxxxxx', '***'],
  ...['changeme', 'example', 'md5key', 'merchant_key', '商户密钥', '密钥', 'None', 'false', '0'],
]
