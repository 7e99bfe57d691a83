/** What the selective install of each provider is held to. */
export interface ProviderInstall {
  readonly name: string
  /** Everything that the install may put into `node_modules`, the provider itself included. */
  readonly brings: readonly string[]
  /** The READMEs, from the root, whose first example of this provider has to run. */
  readonly readmes: readonly string[]
  /** The simulated gateway that the examples talk to. */
  readonly gateway: string
}

const core = ['@pay/core', 'ky', 'lossless-json', 'valibot']

export const providers: readonly ProviderInstall[] = [
  {
    name: '@pay/eoopay',
    brings: ['@pay/eoopay', ...core],
    readmes: ['packages/eoopay/README.md'],
    gateway: 'eoopay',
  },
  {
    name: '@pay/mmk',
    brings: ['@pay/mmk', '@pay/eoopay', ...core],
    readmes: ['packages/mmk/README.md', 'README.md'],
    gateway: 'eoopay',
  },
  {
    name: '@pay/payout-co',
    brings: ['@pay/payout-co', '@pay/eoopay', ...core],
    readmes: ['packages/payout-co/README.md'],
    gateway: 'eoopay',
  },
  {
    name: '@pay/epay-mapi',
    brings: ['@pay/epay-mapi', ...core],
    readmes: ['packages/epay-mapi/README.md'],
    gateway: 'epay',
  },
  {
    name: '@pay/mpay',
    brings: ['@pay/mpay', ...core],
    readmes: ['packages/mpay/README.md'],
    gateway: 'mpay',
  },
]
