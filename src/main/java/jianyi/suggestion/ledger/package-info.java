/** The ledger 建议台账, its spreadsheet, and the way to each case sheet. */
package jianyi.suggestion.ledger;
