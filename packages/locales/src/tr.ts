import type { Locale } from './locale'

/** Turkish, formal address; a noun follows the brand, so that no ending depends on its last vowel. */
const tr: Locale = {
  tag: 'tr',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: 'Gönder',
    next: 'İleri',
    back: 'Geri',
    close: 'Kapat',
    optOut: 'Bir daha sorulmasın',
    who: 'Bunu kim görür',
    optional: 'İsteğe bağlı',
    progress: 'Soru {step}, toplam {steps}',
    announcement: '{title} İsteğe bağlı. Gitmek için F6 tuşuna basın.',
    required: 'Lütfen bu soruyu yanıtlayın.',
    invalid: 'Lütfen bu yanıtı kontrol edin.',
    masked: 'Gönderilmeyecek: {what}',
    storage: 'Yanıt kaydedilemedi. Lütfen yeniden gönderin.',
    thanks: 'Teşekkür ederiz.',
    sent: 'Yanıtınız gönderildi.',
    kept: 'Bu cihaza kaydedildi. Çevrimiçi olduğunuzda gönderilecek.',
    thumbsDown: 'Başparmak aşağı',
    thumbsUp: 'Başparmak yukarı',
    other: 'Diğer',
    upTo: 'En fazla {max} seçenek',
    agree: 'Kabul ediyorum',
    moveUp: 'Yukarı taşı',
    moveDown: 'Aşağı taşı',
  },
  instruments: {
    nps: {
      wording: 1,
      text: '{brand} ürününü bir arkadaşınıza veya iş arkadaşınıza tavsiye etme olasılığınız nedir?',
      low: 'Hiç olası değil',
      high: 'Son derece olası',
    },
    'csat-5': {
      wording: 1,
      text: 'Genel olarak {subject} konusunda ne kadar memnunsunuz?',
      labels: ['Hiç memnun değilim', 'Memnun değilim', 'Ne memnunum ne değilim', 'Memnunum', 'Çok memnunum'],
    },
    'ces-7': {
      wording: 1,
      text: 'Aşağıdaki ifadeye ne ölçüde katılıyor veya katılmıyorsunuz: {brand} sorunumu çözmemi kolaylaştırdı.',
      low: 'Kesinlikle katılmıyorum',
      high: 'Kesinlikle katılıyorum',
    },
    'ces-5': {
      wording: 1,
      text: 'Aşağıdaki ifadeye ne ölçüde katılıyor veya katılmıyorsunuz: {brand} sorunumu çözmemi kolaylaştırdı.',
      labels: [
        'Kesinlikle katılmıyorum',
        'Katılmıyorum',
        'Ne katılıyorum ne katılmıyorum',
        'Katılıyorum',
        'Kesinlikle katılıyorum',
      ],
    },
  },
}

export default tr
