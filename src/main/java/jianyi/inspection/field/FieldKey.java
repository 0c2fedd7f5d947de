package jianyi.inspection.field;

/**
 * The two halves of a person's key for what a telephone keeps without network.
 *
 * @param lock public half, X.509 in base 64: any page may lock with it
 * @param key private half, PKCS 8 in base 64: for the person alone
 */
record FieldKey(String lock, String key) {}
