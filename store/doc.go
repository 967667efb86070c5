// Package store keeps a ledger in one SQLite file: it opens and migrates it, runs every command as one transaction
// with its row images for undo, and loads and saves the nouns of package ledger, a file a noun. It is the only room
// that knows SQL. It never judges, words or formats anything, and never opens a second file that it was not told to,
// apart from the lock and the copies that stand beside the ledger.
package store
