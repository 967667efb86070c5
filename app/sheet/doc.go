// Package sheet moves the ledger in and out of Excel files: the form a unit fills in, the forms that come back, the
// ledger export, the annex of a bulletin and the list of units. It knows nothing of databases or folders: it turns
// nouns of package ledger into bytes and bytes into nouns, and the same nouns always give the same bytes.
package sheet
