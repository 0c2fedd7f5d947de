package jianyi.access;

import java.util.function.Supplier;

/**
 * Something that every page of ours knows of its reader, refusals too. A room adds its own as a bean.
 *
 * @param name what templates call it
 * @param value asked only where a page shows it, for whoever is signed in
 */
public record PageFact(String name, Supplier<?> value) {}
