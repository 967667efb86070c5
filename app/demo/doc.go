// Package demo makes the sample district 云岭区: a made-up notice, a year of made-up returns, and everything the
// program itself makes of them. It drives the same use cases a clerk does and never writes into a ledger directly.
// Every name, number and phone in it is invented.
package demo
