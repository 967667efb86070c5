import 'element-plus/theme-chalk/base.css'
import 'element-plus/theme-chalk/el-dialog.css'
import 'element-plus/theme-chalk/el-overlay.css'
import '@/ui/tokens.css'
import '@/ui/components.css'
import '@/ui/app.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { logTrouble, takeToken } from '@/api'
import { useDesk } from '@/stores/desk'
import { fillGaps } from '@/ui/engine'
import { markMissingGap } from '@/ui/flexgap'
import { markLinux } from '@/ui/linux'
import { onestop } from '@/ui/onestop'
import { write } from '@/ui/write'
import App from './App.vue'
import { router } from './router'

fillGaps()
logTrouble()
takeToken(window.location, window.history)
markLinux(document.documentElement)
markMissingGap(document.documentElement)
const app = createApp(App).use(createPinia()).directive('write', write).directive('onestop', onestop)
const begun = useDesk().begin()
app.use(router)
if (begun) void router.isReady().finally(() => app.mount('#app'))
else app.mount('#app')
