/** A topic, and the words that make it: language → words; `*` at the end stands for any ending. */
export interface Topic {
  id: string
  title: string
  words: { readonly [language: string]: readonly string[] }
}

/**
 * The topics that people's words are sorted into. Rules, not a model: what a word is filed under can be read here, and put
 * right. Words of other languages than these are filed under nothing.
 */
export const topics: readonly Topic[] = [
  {
    id: 'price',
    title: 'Price',
    words: {
      en: ['price*', 'pricing', 'expensive', 'cost*', 'cheap*', 'money', 'fee', 'fees'],
      de: ['preis*', 'teuer*', 'kosten*', 'gebühr*', 'geld'],
      fr: ['prix', 'cher', 'chère', 'coût*', 'tarif*', 'frais', 'argent'],
      zh: ['价格', '贵', '太贵', '费用', '涨价', '便宜'],
      ar: ['سعر', 'السعر', 'الأسعار', 'غالي', 'تكلفة'],
    },
  },
  {
    id: 'delivery',
    title: 'Delivery',
    words: {
      en: ['deliver*', 'parcel*', 'shipping', 'shipment', 'driver', 'courier', 'packag*', 'dented', 'arrived'],
      de: ['liefer*', 'paket*', 'versand*', 'zustell*', 'verpack*'],
      fr: ['livr*', 'colis', 'expédi*', 'emball*'],
      zh: ['快递', '包裹', '配送', '送货', '包装'],
      ar: ['التوصيل', 'الطرد', 'الشحن', 'التغليف'],
    },
  },
  {
    id: 'time',
    title: 'Time and effort',
    words: {
      en: ['slow*', 'wait*', 'late', 'long', 'quick*', 'fast', 'minutes', 'steps', 'times', 'effort'],
      de: ['lange', 'langsam*', 'warte*', 'schnell*', 'umständlich*', 'schritte', 'spät*'],
      fr: ['longtemps', 'lent*', 'attend*', 'rapide*', 'compliqué*', 'étapes', 'retard'],
      zh: ['等', '太久', '慢', '快', '步骤', '太多', '方便'],
      ar: ['طويل', 'طويلا', 'طويلًا', 'سريع', 'بطيء', 'معقد', 'معقدًا'],
    },
  },
  {
    id: 'support',
    title: 'Support and people',
    words: {
      en: ['support', 'answer*', 'explain*', 'phone', 'nobody', 'people', 'friendly', 'kind', 'solved', 'mail'],
      de: ['support', 'kundendienst', 'antwort*', 'freundlich*', 'hilfe', 'telefon*'],
      fr: ['support', 'réponse*', 'aimable*', 'aide', 'téléphone', 'service'],
      zh: ['客服', '回复', '态度', '帮助', '电话'],
      ar: ['الدعم', 'الرد', 'المساعدة', 'الهاتف', 'لطيف'],
    },
  },
  {
    id: 'quality',
    title: 'Product',
    words: {
      en: ['tea', 'sencha', 'oolong', 'fresh', 'taste*', 'quality', 'caffeine', 'tin'],
      de: ['tee', 'qualität', 'frisch*', 'geschmack*', 'aroma*'],
      fr: ['thé', 'qualité', 'frais', 'goût', 'arôme*'],
      zh: ['茶', '质量', '新鲜', '味道'],
      ar: ['الشاي', 'الجودة', 'طازج', 'الطعم'],
    },
  },
  {
    id: 'site',
    title: 'Site and search',
    words: {
      en: [
        'site',
        'search*',
        'filter*',
        'results',
        'find*',
        'found',
        'button',
        'keyboard',
        'calendar',
        'password',
        'page',
      ],
      de: ['seite*', 'suche*', 'filter*', 'knopf', 'passwort', 'kalender'],
      fr: ['site', 'recherche*', 'filtre*', 'bouton', 'calendrier'],
      zh: ['网站', '搜索', '页面', '按钮', '密码'],
      ar: ['الموقع', 'البحث', 'الصفحة', 'الزر'],
    },
  },
  {
    id: 'payment',
    title: 'Payment',
    words: {
      en: ['card', 'pay*', 'declined', 'invoice*'],
      de: ['karte*', 'zahl*', 'bezahl*', 'rechnung*'],
      fr: ['carte', 'paiement*', 'payer', 'facture*'],
      zh: ['支付', '付款', '银行卡', '发票'],
      ar: ['الدفع', 'البطاقة', 'الفاتورة'],
    },
  },
  {
    id: 'subscription',
    title: 'Subscription',
    words: {
      en: ['subscri*', 'pause*', 'interval', 'cancel*'],
      de: ['abo', 'abonnement*', 'pausier*', 'kündig*'],
      fr: ['abonnement*', 'pause', 'résili*'],
      zh: ['订阅', '暂停', '取消'],
      ar: ['الاشتراك', 'إيقاف', 'إلغاء'],
    },
  },
]
