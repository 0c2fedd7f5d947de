/**
 * 履职档案: what deputies have done, counted from what every room knows. Nothing of it is typed twice and nothing is changed by hand; who
 * finds a fault objects. Nobody is ranked and nothing has points (代表法 第五十八条). Knows no room by name.
 */
package jianyi.duty;
