export { glob } from '@earshot/schema'
