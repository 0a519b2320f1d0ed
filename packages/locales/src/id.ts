import type { Locale } from './locale'

/** Indonesian, formal address. */
const id: Locale = {
  tag: 'id',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: 'Kirim',
    next: 'Berikutnya',
    back: 'Kembali',
    close: 'Tutup',
    optOut: 'Jangan tanya lagi',
    who: 'Siapa yang melihat ini',
    optional: 'Opsional',
    progress: '{step} dari {steps}',
    announcement: '{title} Opsional. Tekan F6 untuk menuju ke sana.',
    required: 'Silakan jawab pertanyaan ini.',
    invalid: 'Silakan periksa jawaban ini.',
    masked: 'Tidak dikirim: {what}',
    storage: 'Jawaban tidak dapat disimpan. Silakan kirim lagi.',
    thanks: 'Terima kasih.',
    sent: 'Jawaban Anda telah dikirim.',
    kept: 'Tersimpan di perangkat ini. Jawaban akan dikirim saat Anda daring.',
    thumbsDown: 'Jempol ke bawah',
    thumbsUp: 'Jempol ke atas',
    other: 'Lainnya',
    upTo: 'Pilih hingga {max}',
    agree: 'Saya setuju',
    moveUp: 'Pindahkan ke atas',
    moveDown: 'Pindahkan ke bawah',
  },
  instruments: {
    nps: {
      wording: 1,
      text: 'Seberapa besar kemungkinan Anda merekomendasikan {brand} kepada teman atau kolega?',
      low: 'Tidak mungkin sama sekali',
      high: 'Sangat mungkin',
    },
    'csat-5': {
      wording: 1,
      text: 'Secara keseluruhan, seberapa puas Anda dengan {subject}?',
      labels: ['Sangat tidak puas', 'Tidak puas', 'Netral', 'Puas', 'Sangat puas'],
    },
    'ces-7': {
      wording: 1,
      text: 'Sejauh mana Anda setuju atau tidak setuju dengan pernyataan berikut: {brand} memudahkan saya menyelesaikan masalah saya.',
      low: 'Sangat tidak setuju',
      high: 'Sangat setuju',
    },
    'ces-5': {
      wording: 1,
      text: 'Sejauh mana Anda setuju atau tidak setuju dengan pernyataan berikut: {brand} memudahkan saya menyelesaikan masalah saya.',
      labels: ['Sangat tidak setuju', 'Tidak setuju', 'Netral', 'Setuju', 'Sangat setuju'],
    },
  },
}

export default id
