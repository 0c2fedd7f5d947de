/**
 * Working days, public holidays, terms and the deadlines that follow from them, each with its explanation; the one clock.
 * Pure Java: this room touches no other room, no database and no engine.
 */
package jianyi.calendar;
