import { openInProcess } from './contract/in-process-door.ts'
import { openThroughSdk } from './contract/sdk-door.ts'
import { describeHostContract } from './contract.ts'

describeHostContract('in process', openInProcess)
describeHostContract("through Zendesk's SDK and the wire", openThroughSdk)
