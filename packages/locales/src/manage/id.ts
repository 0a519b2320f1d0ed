import type { ManageStrings } from '../locale'

/** The panel's words in Indonesian. */
const id: ManageStrings = {
  title: 'Jawaban Anda',
  asks: '{brand} bertanya dan melihat jawaban Anda.',
  goesTo: 'Jawaban dikirim ke {where}.',
  staysHere: 'Jawaban tetap di perangkat ini.',
  none: 'Belum ada jawaban dari perangkat ini.',
  sent: 'Terkirim',
  waits: 'Belum dikirim',
  refused: 'Tidak diterima',
  remove: 'Hapus',
  confirm: 'Hapus jawaban ini? Salinan yang sudah diteruskan tetap ada.',
  keep: 'Simpan',
  removed: 'Dihapus.',
  removedHere: 'Dihapus di perangkat ini. Di tempat lain akan dihapus saat Anda daring.',
  removedOnlyHere: 'Dihapus di perangkat ini. {brand} menyimpan yang sudah dikirim.',
  failed: 'Tidak berhasil. Silakan coba lagi.',
  stored: 'Tersimpan di perangkat ini',
  answers: 'Jawaban: {count}',
  displays: 'Jumlah pertanyaan: {count}',
  code: 'Nomor acak perangkat: {code}',
  notKept: 'Hanya sampai halaman ini ditutup.',
}

export default id
