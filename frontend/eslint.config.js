import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'

// src/api is the only importer of the generated bindings; src/ledger knows neither Vue nor the bridge.
const bindings = { group: ['**/wailsjs/**'], message: 'Only src/api may import the generated bindings.' }
const stories = { regex: '^(vue|pinia|@/api(/(?!types$).*)?|@/stores/.*|@/ui/.*)$', message: 'src/ledger holds plain rules: no Vue, no bridge, no stores.' }

export default tseslint.config(
  { ignores: ['dist/**', 'wailsjs/**', 'node_modules/**'] },
  ...tseslint.configs.recommended,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    rules: {
      'no-restricted-imports': ['error', { patterns: [bindings] }],
      'max-lines': ['warn', { max: 250 }],
      // A component that was not imported draws nothing and says nothing.
      'vue/no-undef-components': ['error', { ignorePatterns: ['router-link', 'router-view', '^revo-'] }],
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/attributes-order': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/require-default-prop': 'off',
      // RevoGrid's properties are set by their own names.
      'vue/attribute-hyphenation': 'off',
    },
  },
  { files: ['src/ledger/**'], rules: { 'no-restricted-imports': ['error', { patterns: [bindings, stories] }] } },
  { files: ['src/api/**'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['src/locale/zh/**', 'test/**', 'src/api/types.ts'], rules: { 'max-lines': 'off' } },
)
