export type EpayMethod = 'alipay' | 'qqpay' | 'wxpay'

export const methods: readonly EpayMethod[] = ['alipay', 'qqpay', 'wxpay']

export const methodOf = (type: string | undefined): EpayMethod | undefined =>
  methods.find(name => name === type)
