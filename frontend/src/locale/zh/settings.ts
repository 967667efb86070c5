/** Words of 设置. */
export const settings = {
  settings: {
    officeTitle: '本单位', officeSub: '印在通报和报送表上', who: '经办人', office: '督查机构', masthead: '通报刊名', addressees: '主送机关', limit: '进展字数上限', saved: '设置已保存', file: '台账文件', backup: '备份', backupName: '{name}-{day}.ducha', backedUp: '已备份到 {name}', restore: '从备份恢复', check: '体检',
    checkFine: '台账完好，没有发现问题。', openOther: '打开另一个台账', close: '关闭台账', opened: '已打开 {name}', look: '显示', theme: { light: '浅色', dark: '深色' }, thanks: '督查台账 {version} · 不联网 · 表格用 RevoGrid，界面用 Vue、Element Plus、ECharts（均为开源许可）',
    scheme: '口径', schemeSub: '状态的词、字、颜色和判定线', schemeName: '用哪一套', schemeSaved: '口径“{name}”已保存', saveScheme: '保存口径', tolerance: '允许偏差', toleranceUnit: '个百分点以内算达序时', shape: '形', word: '词', letter: '字', light: '浅色', dark: '深色', rule: '判定', faint: '{words}的颜色太浅，看不清，请加深',
    cadence: '调度周期', cadenceSub: '多久报一次，哪天截止', cadenceName: '周期', cadenceSaved: '改为{cadence}调度', period: '期', span: '起止', due: '截止日', dueSaved: '截止日已修改', state: '状态',
  },
}
