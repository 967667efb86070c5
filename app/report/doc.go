// Package report turns one frozen period into papers: a document model (Paper) assembled by rules from the figures
// of ledger.Tally, and that model drawn as .docx and .pdf by the numbers of GB/T 9704-2012. The screen preview draws
// the same model. It computes no figure of its own, reads no clock and writes no file.
package report
