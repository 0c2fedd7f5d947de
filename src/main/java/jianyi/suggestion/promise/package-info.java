/**
 * Promises of a reply 承诺事项, each followed until the deputy confirms it or the unit explains in writing why it cannot be kept
 * (重庆市代表建议条例 第二十四条). They outlive the case, the year and the term of the congress.
 */
package jianyi.suggestion.promise;
