export { type Facts, holds } from '@earshot/schema'
