/**
 * The page {@code /setup/calendar}: a year's days off and make-up days are loaded, kept with their history and passed to every
 * node.
 */
package jianyi.setup.calendar;
