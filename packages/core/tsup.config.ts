import { library } from '../../tsup.base.ts'

export default library(['src/index.ts', 'src/signing.ts', 'src/provider.ts'])
