package jianyi.access;

import java.util.function.BooleanSupplier;

/**
 * Something a deputy begins, as a big button on the first page {@code /me}: 提建议. A room declares its own as beans.
 *
 * @param place the smaller, the further up
 * @param open whether whoever is signed in sees it now
 */
public record Errand(int place, String path, String words, BooleanSupplier open) {}
