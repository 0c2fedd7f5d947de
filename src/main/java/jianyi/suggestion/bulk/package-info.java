/**
 * Many assignments at once 批量交办: ticked on a page, or brought back in a 分办方案. Each case is assigned in a transaction of its own,
 * by completing its task as the clerk who asked for it; the engine is touched by {@code AssignTaskFlow} alone.
 */
package jianyi.suggestion.bulk;
