import { describe, expect, it } from 'vitest'
import { reasonOf, saysDuplicate } from '../src/failures.ts'

describe('the reason of a refusal', () => {
  it.each([
    ['可用余额不足', 'insufficient-balance'],
    ['余额不足以扣除手续费', 'insufficient-balance'],
    ['单笔最低提款额度为100', 'limit'],
    ['单笔最大提款额度为50000', 'limit'],
    ['超出商户当日提款次数', 'limit'],
    ['签名验证失败', 'credentials'],
    ['不存在的商户编号', 'credentials'],
    ['商户不存在', 'credentials'],
    ['无效商户', 'credentials'],
    ['IP地址与报备IP不一致', 'not-allowed'],
    ['提交IP地址未报备', 'not-allowed'],
    ['请求来源域名与报备域名不一致', 'not-allowed'],
    ['代付API未开启', 'not-allowed'],
    ['商户未开启此功能', 'not-allowed'],
    ['该代付通道已关闭', 'maintenance'],
    ['代付通道不存在', 'maintenance'],
    ['不在提现时间', 'maintenance'],
    ['bankname不能为空', 'bad-request'],
    ['金额错误', 'bad-request'],
    ['国家货币类型不对', 'bad-request'],
  ])('%s is %s', (message, reason) => {
    expect(reasonOf(message)).toBe(reason)
  })

  it.each(['系统错误了吗', '抱歉......服务器飞去月球了', 'no', '', undefined])(
    'is "other" when it says %j, or a word of a list',
    message => {
      expect(['other', 'bad-request']).toContain(reasonOf(message))
    },
  )

  it.each([
    '重复订单号',
    '订单号已存在',
    'Duplicate order',
    'order ALREADY EXISTS',
    '请勿重复提交',
  ])('%s says that the order exists', message => {
    expect(saysDuplicate(message)).toBe(true)
  })

  it.each(['不存在的交易订单', '交易不存在', '可用余额不足', '', undefined])(
    '%j does not',
    message => {
      expect(saysDuplicate(message)).toBe(false)
    },
  )
})
