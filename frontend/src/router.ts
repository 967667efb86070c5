import type { Component } from 'vue'
import { startPage } from '@/stores/place'
import OverviewPage from '@/pages/overview/OverviewPage.vue'
import { createRouter, createWebHashHistory, type RouteRecordRaw } from 'vue-router'

const page = (path: string, component: Component | (() => Promise<Component>)): RouteRecordRaw => ({ path: '/' + path, name: path, component })

/** True where the address names no page: a new start, not a reload. */
export const anew = !/^#\/\w/.test(window.location.hash)

/** One page a noun; the hash keeps the server out of it. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    page('welcome', () => import('@/pages/welcome/WelcomePage.vue')),
    page('overview', OverviewPage),
    page('ledger', () => import('@/pages/ledger/LedgerPage.vue')),
    page('import', () => import('@/pages/import/ImportPage.vue')),
    page('collect', () => import('@/pages/collect/CollectPage.vue')),
    page('judge', () => import('@/pages/judge/JudgePage.vue')),
    page('slips', () => import('@/pages/slips/SlipsPage.vue')),
    page('scores', () => import('@/pages/scores/ScoresPage.vue')),
    page('bulletin', () => import('@/pages/bulletin/BulletinPage.vue')),
    page('papers', () => import('@/pages/papers/PapersPage.vue')),
    page('units', () => import('@/pages/units/UnitsPage.vue')),
    page('manual', () => import('@/pages/manual/ManualPage.vue')),
    page('log', () => import('@/pages/log/LogPage.vue')),
    page('settings', () => import('@/pages/settings/SettingsPage.vue')),
    // What is remembered may be a page of another version of the program: that one is asked for once.
    { path: '/:rest(.*)*', redirect: (to) => '/' + (to.path === '/' + startPage() ? 'overview' : startPage()) },
  ],
})
