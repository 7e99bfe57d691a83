import { refuseLive } from './production.ts'

refuseLive()

export { type Clock, createClock, type Timer, type Work } from './clock.ts'
export type { Control } from './control.ts'
export type { HeldNotification, HoldMatch } from './delivery/hold.ts'
export type { NotificationFormat, SigningKey } from './delivery/notification.ts'
export type { NotifyOptions } from './delivery/notify-options.ts'
export { SandboxError, type SandboxErrorCode } from './errors.ts'
export type { Listener, SandboxEvent } from './events.ts'
export type { Explain, RefusedSignature, SignatureFinding } from './explain.ts'
export type { Fault, FaultPhase } from './faults/fault.ts'
export type { ArmedFault, FaultMatch, FaultPlace, Faults } from './faults/faults.ts'
export type {
  FaultName,
  GatewayFaultName,
  JsonFaultName,
  LineFaultName,
  StatusFaultName,
} from './faults/table/index.ts'
export type {
  EoopayCurrency,
  EoopayMerchant,
  EoopaySettings,
  PayoutNotificationKind,
} from './gateways/eoopay/settings.ts'
export type {
  EpayHabits,
  EpayMerchant,
  EpaySettings,
} from './gateways/epay/dialects/mapi/settings.ts'
export type { Program as RainbowProgram } from './gateways/epay/dialects/rainbow/desk.ts'
export type {
  RainbowHabits,
  RainbowLead,
  RainbowSettings,
} from './gateways/epay/dialects/rainbow/settings.ts'
export type {
  RainbowV1Merchant,
  RainbowV1Settings,
} from './gateways/epay/dialects/rainbow-v1/settings.ts'
export type {
  RainbowV2Merchant,
  RainbowV2Settings,
} from './gateways/epay/dialects/rainbow-v2/settings.ts'
export type { YpayMerchant, YpaySettings } from './gateways/epay/dialects/ypay/settings.ts'
export type { EpayLead } from './gateways/epay/leads.ts'
export type { EpayMethod } from './gateways/epay/methods.ts'
export type { ActionInput } from './gateways/gateway.ts'
export { type GatewayName, gatewayNames, type KeyedName } from './gateways/index.ts'
export type { MpayMerchant, MpaySettings, MpaySignType } from './gateways/mpay/settings.ts'
export type { ListenOptions, SandboxServer } from './http/server.ts'
export type { RsaKeys } from './keys/ring.ts'
export type { Sandbox, SandboxKeys, SandboxOptions } from './options.ts'
export type {
  ActionName,
  Delivery,
  DeliveryError,
  Dropped,
  HistoryEntry,
  Merchant,
  Order,
  OrderState,
  RecordedRequest,
  Reply,
} from './records.ts'
export { createSandbox } from './sandbox.ts'
export {
  createVirtualClock,
  type VirtualClock,
  type VirtualClockSettings,
} from './virtual-clock.ts'
