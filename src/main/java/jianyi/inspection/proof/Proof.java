package jianyi.inspection.proof;

import jianyi.casework.store.CaseFile;

/**
 * A file of a unit's.
 *
 * @param opinion number of the opinion it belongs to, null for what goes with the report on itself
 * @param office office code of whose it is
 */
public record Proof(CaseFile file, Integer opinion, String office) {}
