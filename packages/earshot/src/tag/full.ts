import * as check from '@earshot/core/check'
import * as desk from '@earshot/core/desk'
import { createEarshotWith } from '@earshot/core/lean'
import { panelOf } from '@earshot/core/panel-of'
import * as privacy from '@earshot/core/privacy'
import * as rare from '@earshot/core/rare'
import * as screen from '@earshot/core/screen'
import * as trouble from '@earshot/core/trouble'
import { openPanel } from '@earshot/ui/manage'
import * as more from '@earshot/ui/more'
import * as place from '@earshot/ui/place'
import { defineElement } from '../define-element'
import * as languages from './languages'
import * as signed from './signed'
import { start } from './start'
import { createTagSurface } from './surface'

const script = (document.currentScript ?? document.querySelector('script[src*=earshot]')) as HTMLScriptElement | null
const base = new URL('.', script?.src ?? document.baseURI).href

/** Everything in one file, so that one hash covers it: for Subresource Integrity. */
start(
  createEarshotWith({
    loadDesk: async () => desk,
    loadTrouble: async () => trouble,
    loadRare: async () => rare,
    loadScreen: async () => screen,
    loadMend: async () => check,
    loadPrivacy: async () => privacy,
  }),
  script,
  {
    surface: createTagSurface(
      base,
      async () => languages,
      async () => more,
      async () => place,
      async () => ({
        openPanel,
        panelOf,
        loadManageStrings: async (tag) => (await import(`${base}locales/manage/${tag}.js`)).default,
      }),
    ),
  },
  async () => signed,
)

defineElement(async (element) => place.place.settle(element, window.earshot!))
