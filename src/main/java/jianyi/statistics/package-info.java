/**
 * The figures of a year 统计: what every room counts, put side by side for those who may read it, frozen when a year is closed, and
 * written into reports. Knows no room by name.
 */
package jianyi.statistics;
