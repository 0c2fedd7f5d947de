/**
 * The yearly plan of supervision and deputies' work 年度监督和代表工作计划: proposed, decided on at a meeting, published, carried out month by
 * month, and changed only by a decision (监督法 第六十三条, 代表法 第四十三条).
 */
package jianyi.inspection.plan;
