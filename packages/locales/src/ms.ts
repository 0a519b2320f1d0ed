import type { Locale } from './locale'

/** Malay, formal address. */
const ms: Locale = {
  tag: 'ms',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: 'Hantar',
    next: 'Seterusnya',
    back: 'Kembali',
    close: 'Tutup',
    optOut: 'Jangan tanya lagi',
    who: 'Siapa yang melihat ini',
    optional: 'Tidak wajib',
    progress: '{step} daripada {steps}',
    announcement: '{title} Tidak wajib. Tekan F6 untuk pergi ke situ.',
    required: 'Sila jawab soalan ini.',
    invalid: 'Sila semak jawapan ini.',
    masked: 'Tidak dihantar: {what}',
    storage: 'Jawapan tidak dapat disimpan. Sila hantar sekali lagi.',
    thanks: 'Terima kasih.',
    sent: 'Jawapan anda telah dihantar.',
    kept: 'Disimpan pada peranti ini. Jawapan akan dihantar apabila anda dalam talian.',
    thumbsDown: 'Ibu jari ke bawah',
    thumbsUp: 'Ibu jari ke atas',
    other: 'Lain-lain',
    upTo: 'Pilih sehingga {max}',
    agree: 'Saya setuju',
    moveUp: 'Alih ke atas',
    moveDown: 'Alih ke bawah',
  },
  instruments: {
    nps: {
      wording: 1,
      text: 'Sejauh manakah kemungkinan anda akan mengesyorkan {brand} kepada rakan atau rakan sekerja?',
      low: 'Tidak mungkin sama sekali',
      high: 'Amat mungkin',
    },
    'csat-5': {
      wording: 1,
      text: 'Secara keseluruhan, sejauh manakah anda berpuas hati dengan {subject}?',
      labels: ['Sangat tidak berpuas hati', 'Tidak berpuas hati', 'Berkecuali', 'Berpuas hati', 'Sangat berpuas hati'],
    },
    'ces-7': {
      wording: 1,
      text: 'Sejauh manakah anda bersetuju atau tidak bersetuju dengan pernyataan berikut: {brand} memudahkan saya menyelesaikan masalah saya.',
      low: 'Sangat tidak setuju',
      high: 'Sangat setuju',
    },
    'ces-5': {
      wording: 1,
      text: 'Sejauh manakah anda bersetuju atau tidak bersetuju dengan pernyataan berikut: {brand} memudahkan saya menyelesaikan masalah saya.',
      labels: ['Sangat tidak setuju', 'Tidak setuju', 'Berkecuali', 'Setuju', 'Sangat setuju'],
    },
  },
}

export default ms
