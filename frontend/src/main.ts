import 'element-plus/theme-chalk/base.css'
import 'element-plus/theme-chalk/el-dialog.css'
import 'element-plus/theme-chalk/el-overlay.css'
import '@/ui/tokens.css'
import '@/ui/components.css'
import '@/ui/app.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { logTrouble, takeToken } from '@/api'
import { ahead } from '@/stores/desk'
import { markMissingGap } from '@/ui/flexgap'
import { write } from '@/ui/write'
import App from './App.vue'
import { router } from './router'

logTrouble()
takeToken(window.location, window.history)
ahead()
markMissingGap(document.documentElement)
createApp(App).use(createPinia()).use(router).directive('write', write).mount('#app')
