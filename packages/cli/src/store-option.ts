import { Option } from 'commander'

/** `--store`, the same for every command that opens one. */
export const storeOption = (): Option =>
  new Option('--store <address>', 'where answers are kept, sqlite:<file> or postgres://…')
    .env('EARSHOT_STORE')
    .default('sqlite:./earshot.db')
