/** For tests only: the contract of the log, and a log in memory. */
export { type LogUnderTest, logContractSuite } from './log-contract.ts';
export { createMemoryLog, type MemoryLog } from './memory-log.ts';
