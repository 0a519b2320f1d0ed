// A browser of one page a window, on WebKitGTK: run by `gjs browser.js <profile> [dark] [reduce]`, driven by WebKitWebDriver.
// WebKitGTK's own MiniBrowser forgets everything when it is driven, and keeps F6 and Esc to itself.
imports.gi.versions.Gtk = '3.0'
imports.gi.versions.WebKit2 = '4.1'
const { Gtk, WebKit2: WebKit } = imports.gi

const [profile, ...wishes] = ARGV

Gtk.init(null)
const settings = Gtk.Settings.get_default()
settings.gtk_application_prefer_dark_theme = wishes.includes('dark')
settings.gtk_enable_animations = !wishes.includes('reduce')

const context = new WebKit.WebContext({
  website_data_manager: new WebKit.WebsiteDataManager({
    base_data_directory: `${profile}/data`,
    base_cache_directory: `${profile}/cache`,
  }),
})

function open() {
  const view = new WebKit.WebView({ web_context: context, is_controlled_by_automation: true })
  const window = new Gtk.Window({ default_width: 1280, default_height: 800 })
  window.add(view)
  window.show_all()
  view.connect('close', () => window.destroy())
  view.grab_focus()
  return view
}

let first = open()
context.set_automation_allowed(true)
context.connect('automation-started', (_context, session) => {
  const info = new WebKit.ApplicationInfo()
  info.set_version(1, 0, 0)
  session.set_application_info(info)
  session.connect('create-web-view', () => {
    const view = first ?? open()
    first = undefined
    return view
  })
})
Gtk.main()
