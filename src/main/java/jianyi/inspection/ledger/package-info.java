/** The ledger of findings over the years: what was found where, whether it was mended, and what came back. */
package jianyi.inspection.ledger;
