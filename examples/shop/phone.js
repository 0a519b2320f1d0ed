/* Shows a page of the shop as wide as a phone. */
const page = /^#\w+\.html$/.test(location.hash) ? location.hash.slice(1) : 'index.html'
document.querySelector('iframe').src = page
document.querySelector('.button').href = page
