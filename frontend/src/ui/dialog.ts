import { localeContextKey } from 'element-plus'
import zhCn from 'element-plus/es/locale/lang/zh-cn'
import { provide, ref } from 'vue'

/** Lets the dialogs below a component say their own few words in Chinese. */
export function speakChinese(): void {
  provide(localeContextKey, ref(zhCn))
}
