package jianyi.casework.store;

import java.time.OffsetDateTime;

/**
 * What a person has typed and not handed in.
 *
 * @param fields a JSON object
 */
record Draft(String fields, OffsetDateTime savedAt) {}
