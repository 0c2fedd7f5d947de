/** Pressing a unit 督办、催办: the body's 督办单 with an answer by a day (代表法 第五十二条), and the deputy's own urging. */
package jianyi.suggestion.supervision;
