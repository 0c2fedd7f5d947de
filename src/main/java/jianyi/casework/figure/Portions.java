package jianyi.casework.figure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;

/**
 * Lines of very many cases, in portions: asked again, a portion has the same lines unless a transaction has left a mark on it in the table
 * {@code figure_mark}, as every change to a table they are read from does.
 *
 * @param all every line of the span, with the first day of its portion, {@code portion}, as a last column
 * @param some the same of some portions
 */
public record Portions(Lines all, Function<Collection<LocalDate>, Lines> some) {}
