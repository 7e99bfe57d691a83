import { library } from '../../tsup.base.ts'

// tools alone read the second: what both need in a file of its own would cost every provider a load
export default library(['src/index.ts', 'src/protocol.ts'], { splitting: false })
